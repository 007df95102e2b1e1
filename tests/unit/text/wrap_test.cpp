#include <random>
#include <string>

#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/utf8.hpp"
#include "support/catch.hpp"
#include "support/printed.hpp"

namespace kneecheck {
namespace {

using testing::without_blanks;

std::vector<std::string> broken_lines(const Text& words, int width, int indent = 0) {
  std::vector<std::string> lines;
  for (const Text& line : wrap(words, width, indent)) lines.push_back(line.str());
  return lines;
}

using BrokenLines = std::vector<std::string>;

TEST_CASE("a terminal column is one letter, a wide one takes two, a mark none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("knee") == 4);
  CHECK(display_width("\u00FCben") == 4);
  CHECK(display_width("u\u0308ben") == 4);                      // the same with a combining mark
  CHECK(display_width("\u819D\u306E\u75DB\u307F") == 8);        // Japanese
  CHECK(display_width("\uBB34\uB98E") == 4);                    // Korean
  CHECK(display_width("\uFF11\uFF10") == 4);                    // full-width digits
  CHECK(display_width("\U0001F9B5") == 2);                      // leg emoji
  CHECK(display_width("\u2588\u00B7\u2500\u2026\u2013") == 5);  // what we draw with
  CHECK(display_width("\u0E01\u0E31\u0E19") == 2);              // Thai, with a vowel above
  CHECK(display_width("\u00AD") == 1);                          // soft hyphen, drawn by terminals
  CHECK(display_width("a\xE9z") == 3);
  CHECK(display_width("\xE2\x82") == 2);
}

TEST_CASE("words are broken at blanks, as many on a line as fit") {
  const Text words = "sit down to the box, stand up";
  CHECK(broken_lines(words, 80) == BrokenLines{"sit down to the box, stand up"});
  CHECK(broken_lines(words, 29) == BrokenLines{"sit down to the box, stand up"});
  CHECK(broken_lines(words, 28) == BrokenLines{"sit down to the box, stand", "up"});
  CHECK(broken_lines(words, 12) == BrokenLines{"sit down to", "the box,", "stand up"});
  CHECK(broken_lines("\u819D\u306E \u75DB\u307F", 8) ==
        BrokenLines{"\u819D\u306E", "\u75DB\u307F"});
}

TEST_CASE("no words give one empty line, so that a caller always has a first") {
  CHECK(broken_lines("", 10) == BrokenLines{""});
  CHECK(broken_lines("   ", 10) == BrokenLines{""});
  CHECK(broken_lines("\n", 10) == BrokenLines{""});
}

TEST_CASE("line feeds start new lines, and a last one starts none") {
  CHECK(broken_lines("one\ntwo", 10) == BrokenLines{"one", "two"});
  CHECK(broken_lines("one\n\ntwo\n", 10) == BrokenLines{"one", "", "two"});
}

TEST_CASE("blanks within a line and at its beginning stay, so that drawings keep their shape") {
  CHECK(broken_lines("  o\n /|\\    up\n", 20) == BrokenLines{"  o", " /|\\    up"});
  CHECK(broken_lines("one   two  ", 20) == BrokenLines{"one   two"});
  CHECK(broken_lines("one   two", 8) == BrokenLines{"one", "two"});
}

TEST_CASE("lines after the first of a paragraph are indented") {
  CHECK(broken_lines("one two three four\nfive six seven", 10, 2) ==
        BrokenLines{"one two", "  three", "  four", "five six", "  seven"});
  CHECK(broken_lines("one two three", 10, 50) ==
        BrokenLines{"one two", "  three"});  // 8 columns are left
  CHECK(broken_lines("one two", 5, 3) == BrokenLines{"one", "two"});
  CHECK(broken_lines("one two", 5, -3) == BrokenLines{"one", "two"});
}

TEST_CASE("a word wider than the line is cut by columns") {
  CHECK(broken_lines("see https://example.org/knee", 10) ==
        BrokenLines{"see", "https://ex", "ample.org/", "knee"});
  CHECK(broken_lines("abcdef", 4, 0) == BrokenLines{"abcd", "ef"});
  CHECK(broken_lines("\u819D\u306E\u75DB", 5) == BrokenLines{"\u819D\u306E", "\u75DB"});
  CHECK(broken_lines("abe\u0301f", 3) ==
        BrokenLines{"abe\u0301", "f"});  // a mark stays on its letter
  CHECK(broken_lines("abc", 0) == BrokenLines{"a", "b", "c"});
  CHECK(broken_lines("\u819Da", 1) == BrokenLines{"\u819D", "a"});  // nothing narrower can be done
}

Text random_words(std::mt19937& random) {
  const Text pieces[] = {"a",
                         "knee",
                         " ",
                         " ",
                         "  ",
                         "\u6F22",
                         "\uAC00\uB098",
                         "e\u0301",
                         "\U0001F9B5",
                         "-",
                         "https://example.org/a/rather/long/address",
                         "\n"};
  Text words;
  for (auto i = random() % 60; i > 0; --i) words += pieces[random() % std::size(pieces)];
  return words;
}

bool begins_with_mark(const Text& line) {
  const std::size_t at = line.str().find_first_not_of(' ');
  if (at == std::string::npos) return false;
  const Utf8Step step = utf8_front(std::string_view(line.str()).substr(at));
  return step.point && columns_of(*step.point) == 0;
}

TEST_CASE("at any width no line is too wide, no character is lost and no mark leaves its letter") {
  std::mt19937 random(1);
  int too_wide = 0;
  int lost = 0;
  int torn = 0;
  for (int width = 1; width <= 200; ++width) {
    const Text words = random_words(random);
    const int indent = static_cast<int>(random() % 12);
    Text all;
    for (const Text& line : wrap(words, width, indent)) {
      const int columns = display_width(line.str());
      if (columns > width && !(width == 1 && columns == 2)) ++too_wide;
      if (begins_with_mark(line)) ++torn;
      all += line;
    }
    if (without_blanks(all.str()) != without_blanks(words.str())) ++lost;
  }
  CHECK(too_wide == 0);
  CHECK(lost == 0);
  CHECK(torn == 0);
}

TEST_CASE("a list's words stand beside its mark") {
  CHECK(wrapped("  - ", "sit down to the box", 16).str() == "  - sit down to\n    the box\n");
  CHECK(wrapped("-> ", "one\n\ntwo", 20).str() == "-> one\n\n   two\n");
  CHECK(wrapped("-> ", "", 20).str() == "-> \n");
  CHECK(wrapped("\u819D: ", "one two three", 12).str() == "\u819D: one two\n    three\n");
}

TEST_CASE("where too little room is left beside the mark, the words go below it") {
  CHECK(wrapped("difference: ", "one two", 19).str() == "difference: one two\n");
  CHECK(wrapped("difference: ", "one two", 14).str() == "difference:\none two\n");
}

}  // namespace
}  // namespace kneecheck
