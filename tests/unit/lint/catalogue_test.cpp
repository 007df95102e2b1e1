// Every code of lint is listed once, explained, and found as it is typed.
#include "kneecheck/lint/catalogue.hpp"

#include <algorithm>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"

namespace kneecheck::testing {
namespace {

bool before(const CatalogueEntry& a, const CatalogueEntry& b) {
  const auto rank = [](const CatalogueEntry& entry) {
    return std::pair(entry.code.front() == 'A', entry.code.substr(1));
  };
  return rank(a) < rank(b);
}

TEST_CASE("Codes stand in the order of their numbers, each once, answers last") {
  CHECK(std::ranges::is_sorted(all_codes(), before));
  for (std::size_t i = 1; i < all_codes().size(); ++i) {
    CHECK(before(all_codes()[i - 1], all_codes()[i]));
  }
}

TEST_CASE("A code's letter is its level, except for the codes of answers") {
  for (const CatalogueEntry& entry : all_codes()) {
    INFO(entry.code);
    CHECK((entry.code.front() == 'W') == (entry.level == Level::warning && entry.code[0] != 'A'));
    CHECK((entry.code.front() == 'N') == (entry.level == Level::note && entry.code[0] != 'A'));
  }
  CHECK(find_code("A112")->level == Level::note);
  CHECK(find_code("A114")->level == Level::note);
}

TEST_CASE("A code is explained in two to six sentences that end") {
  for (const CatalogueEntry& entry : all_codes()) {
    INFO(entry.code);
    CHECK(entry.explanation.ends_with('.'));
    std::size_t sentences = 0;
    for (std::size_t i = 0; i < entry.explanation.size(); ++i) {
      const bool stop = entry.explanation[i] == '.' || entry.explanation[i] == ':';
      const bool ends = i + 1 == entry.explanation.size() || entry.explanation[i + 1] == ' ';
      if (stop && ends) ++sentences;
    }
    CHECK(sentences >= 2);
    CHECK(sentences <= 6);
    CHECK_FALSE(entry.title.empty());
    CHECK_FALSE(entry.title.ends_with('.'));
  }
}

TEST_CASE("An explanation fits a screen of 80 columns") {
  for (const CatalogueEntry& entry : all_codes()) {
    std::string page = explanation_page(entry).str();
    while (!page.empty()) {
      const std::string line = page.substr(0, page.find('\n'));
      INFO(line);
      CHECK(display_width(line) <= 80);
      page.erase(0, line.size() + 1);
    }
  }
}

TEST_CASE("A code is found as it is typed, and as it stands in a message") {
  for (const char* const words : {"E301", "e301", "error[E301]", "[e301]"}) {
    REQUIRE(find_code(words) != nullptr);
    CHECK(find_code(words)->code == "E301");
  }
  for (const char* const words : {"", "[]", "E", "301", "E3011", "E999", "error", "E301]"}) {
    CHECK(find_code(words) == nullptr);
  }
}

TEST_CASE("An explanation says what the code is called, what it means and what to write") {
  CHECK(explanation_page(*find_code("E020")).str() ==
        "error E020: a key that is not known\n"
        "\n"
        "There is no key of this name in this part of the file. Unknown keys are refused,\n"
        "because a slip of the pen would otherwise quietly switch a question or a safety\n"
        "rule off. Keys that begin with x_ are yours: kneecheck never reads them.\n"
        "\n"
        "wrong:\n"
        "    side = \"each\"\n"
        "\n"
        "right:\n"
        "    sides = \"each\"\n");
}

}  // namespace
}  // namespace kneecheck::testing
