// Pages: every question of every shipped protocol and language fits the screen, and so does the
// opening, measured on a real conversation from the heading to the input line.
#include <string>
#include <vector>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/catch.hpp"
#include "support/reader.hpp"
#include "vignettes/shipped.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

struct InLanguage {
  std::string name;
  Protocol protocol;
};

std::vector<InLanguage> in_every_language() {
  std::vector<InLanguage> all;
  for (const std::string_view name : shipped_names) {
    all.push_back({std::string(name), shipped(name)});
  }
  for (const BuiltinTranslation& one : builtin_translations()) {
    const Protocol& original = shipped(one.protocol);
    all.push_back({std::string(one.protocol) + "." + std::string(one.language),
                   translated(original, read_translation(original, one.source))});
  }
  return all;
}

// The same questions, with nothing that keeps one from being asked.
Protocol without_gates(Protocol protocol) {
  for (Prompt& prompt : protocol.prompts) {
    prompt.ask_if = {};
    prompt.unsafe_if.clear();
    prompt.red_flags.clear();
  }
  return protocol;
}

// Skips nothing that has a value, so that both sides of a pair are asked one below the other.
Answer lowest(const Prompt& prompt) {
  if (prompt.kind == Kind::text) return {Status::skipped, std::nullopt};
  return {Status::answered, prompt.kind == Kind::compare ? 0 : prompt.min};
}

// Checks every page that ends in a question; that of a group of signs may have more rows where it
// has to.
void check_pages(const Look& screen, int most_rows, int most_rows_of_group) {
  for (const auto& [name, gated] : in_every_language()) {
    const Protocol protocol = without_gates(gated);
    Reader reader(protocol, [&](Item item) { return lowest(protocol.prompts[item.prompt]); });
    reader.screen = screen;
    for (const ReadPage& page : reader.read()) {
      CAPTURE(name, page.words);
      const bool group = contains(page.words, "[numbers");
      CHECK((!page.item || page.rows() <= (group ? most_rows_of_group : most_rows)));
    }
    for (const Item item : reader.interview.items()) {
      CAPTURE(name, item_name(protocol, item));
      CHECK_FALSE(reader.interview.is_open(item));
    }
  }
}

}  // namespace

TEST_CASE("every question of a shipped protocol fits a screen of 80 by 24") {
  check_pages({.width = 80, .rows = 24, .redraws = true}, 22, 22);
}

TEST_CASE("every question of a shipped protocol has at most 20 rows at 40 by 20") {
  check_pages({.width = 40, .rows = 20, .redraws = true}, 20, 30);
}

TEST_CASE("the opening of a shipped protocol and its first question fit a screen of 80 by 24") {
  for (const auto& [name, protocol] : in_every_language()) {
    Reader reader(protocol, [&](Item) { return Answer{Status::skipped, std::nullopt}; });
    reader.screen = {.width = 80, .rows = 24, .redraws = true};
    const int rows = reader.read().front().rows() + count(reader.opening, "\n");
    CAPTURE(name, reader.opening, rows);
    CHECK(rows <= 22);
  }
}
