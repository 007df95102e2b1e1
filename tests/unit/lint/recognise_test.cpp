// What sort of file somebody wrote is told truly, broken or not.
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "support/catch.hpp"
#include "support/encodings.hpp"
#include "support/loading.hpp"
#include "support/miniature.hpp"

namespace kneecheck::testing {
namespace {

std::vector<std::string> as_protocol(const std::string& source) { return problems_of(source); }

std::vector<std::string> as_linted(const std::string& source) {
  std::vector<std::string> lines;
  if (recognise(source).sort != FileSort::protocol) return {"not taken for a protocol"};
  for (const Diagnostic& one : lint_protocol(source)) {
    if (one.level == Level::error) lines.push_back(place_words(one.place) + " " + words_of(one));
  }
  return lines;
}

void check_same(const std::string& source, std::size_t line) {
  INFO("line " << line);
  CHECK(as_linted(source) == as_protocol(source));
}

TEST_CASE("Lint says of a broken protocol what running it says, wherever it is broken") {
  const std::string& base = base_protocol();
  std::size_t line = 0;
  for (std::size_t begin = 0; begin < base.size(); ++line) {
    const std::size_t end = base.find('\n', begin);
    const std::string before = base.substr(0, begin);
    const std::string here = base.substr(begin, end - begin);
    const std::string after = base.substr(end);
    if (line > 0) check_same(before, line);
    if (line > 0) check_same(before + here.substr(0, here.size() / 2), line);
    check_same(before + after, line);
    for (const char* const wrong :
         {"=", "[", "]", "\"", "abc", "a: b", "{", "- a", "\t\t(", "no"}) {
      check_same(before + wrong + after, line);
      check_same(before + here + wrong + after, line);
      check_same(before + wrong + here + after, line);
    }
    begin = end + 1;
  }
}

TEST_CASE("A protocol in another encoding is told so by lint, and so are answers") {
  for (const std::string& source : {base_protocol(), std::string(miniature_answers)}) {
    for (const int width : {2, 4}) {
      for (const bool big : {false, true}) {
        for (const bool mark : {false, true}) {
          const std::string bytes = encoded(source, width, big, mark);
          REQUIRE(recognise(bytes).sort == FileSort::protocol);
          const std::vector<Diagnostic> all = lint_protocol(bytes);
          REQUIRE(all.size() == 1);
          CHECK(words_of(all.front()) == std::string("E005 this file is ") +
                                             (width == 2 ? "UTF-16" : "UTF-32") +
                                             ", not UTF-8 | save the file as UTF-8");
        }
      }
    }
  }
}

TEST_CASE("Answers are taken for answers, one a line") {
  for (const char* const lines :
       {"no\n", "3\n8\n", "# of K.M.\n\nno\n-\n", "squat.left: =\n=\n", "l\nr\n", "8,5\n0:45\n"}) {
    INFO(lines);
    CHECK(recognise(lines).sort == FileSort::lines);
  }
}

}  // namespace
}  // namespace kneecheck::testing
