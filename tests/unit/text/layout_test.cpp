// Words are broken into lines, and set in columns, bars and rules, for a screen of any width.
#include "kneecheck/text/layout.hpp"

#include <random>
#include <string>

#include "kneecheck/text/columns.hpp"
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

TEST_CASE("a joiner takes no column, and an emoji of several characters those of its first") {
  CHECK(display_width("\u0645\u06CC\u200C\u06A9") == 3);
  CHECK(display_width("\u0915\u094D\u200D\u0937") == 2);
  CHECK(display_width("\U0001F468\u200D\U0001F469\u200D\U0001F467") == 2);
  CHECK(display_width("\u2764\uFE0F\u200D\U0001FA79") == 1);
  // A joiner that ends a word binds no emoji to it.
  CHECK(display_width("\u0915\u094D\u200D\U0001F600") == 3);
  CHECK(display_width("\U0001F468\U0001F469") == 4);
  CHECK(display_width("\U0001F1E9\U0001F1EA") == 2);
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
  CHECK(broken_lines("see example.org/the/knee", 10) ==
        BrokenLines{"see", "example.or", "g/the/knee"});
  // A web address stays whole, to be opened.
  CHECK(broken_lines("see https://example.org/knee now", 10) ==
        BrokenLines{"see", "https://example.org/knee", "now"});
  CHECK(broken_lines("abcdef", 4, 0) == BrokenLines{"abcd", "ef"});
  CHECK(broken_lines("\u819D\u306E\u75DB", 5) == BrokenLines{"\u819D\u306E", "\u75DB"});
  CHECK(broken_lines("abe\u0301f", 3) ==
        BrokenLines{"abe\u0301", "f"});  // a mark stays on its letter
  CHECK(broken_lines("abc", 0) == BrokenLines{"a", "b", "c"});
  // Nor does a letter leave what a joiner binds it to, nor a pictograph its emoji, nor half a flag.
  CHECK(broken_lines("xx\u0645\u200C\u06A9x", 3) == BrokenLines{"xx", "\u0645\u200C\u06A9x"});
  CHECK(broken_lines("xxx\U0001F468\u200D\U0001F469x", 4) ==
        BrokenLines{"xxx", "\U0001F468\u200D\U0001F469x"});
  CHECK(broken_lines("xxx\U0001F1E9\U0001F1EA", 4) == BrokenLines{"xxx", "\U0001F1E9\U0001F1EA"});
  // Where the line is too short for all that is joined, the joiner at its end goes.
  CHECK(broken_lines("\u0645\u200C\u0645\u200C\u0645", 2) ==
        BrokenLines{"\u0645\u200C\u0645", "\u0645"});
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
                         "\u0645\u200C\u06A9\u0646",
                         "\U0001F9B5\u200D\U0001F9B5",
                         "\U0001F9B5",
                         "-",
                         "example.org/a/rather/long/word/without/an/end",
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

std::string without_joiners(std::string words) {
  for (const std::string_view joiner : {"\u200C", "\u200D"}) {
    for (auto at = words.find(joiner); at != words.npos; at = words.find(joiner)) {
      words.erase(at, joiner.size());
    }
  }
  return words;
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
    const auto kept = [width](const Text& some) {
      const std::string characters = without_blanks(some.str());
      return width < 3 ? without_joiners(characters) : characters;
    };
    if (kept(all) != kept(words)) ++lost;
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

TEST_CASE("a command stands on one line, however narrow that is, so that it can be copied") {
  CHECK(with_command("Carry on with:", "kneecheck resume", 40).str() ==
        "Carry on with: kneecheck resume\n");
  CHECK(with_command("Carry on later with:", "kneecheck resume 'my file'", 20).str() ==
        "Carry on later with:\nkneecheck resume 'my file'\n");
}

TEST_CASE("a message is broken at blanks where it is too long, and only there") {
  const Text message = "kneecheck: a.toml: is a directory\n  name another file\n";
  CHECK(fitted(message, 33).str() == message.str());
  CHECK(fitted(message, 20).str() ==
        "kneecheck: a.toml:\n    is a directory\n  name another file\n");
  CHECK(fitted({}, 20).empty());
}

TEST_CASE("a word that is longer than the line stays in one piece") {
  CHECK(fitted("kneecheck: /a/very/long/name.toml: is empty\n", 20).str() ==
        "kneecheck:\n    /a/very/long/name.toml:\n    is empty\n");
  CHECK(fitted("/a/very/long/name.toml: is empty  \n", 20).str() ==
        "/a/very/long/name.toml:\n    is empty  \n");
}

TEST_CASE("a command at the end of a message is broken by nothing") {
  CHECK(fitted("kneecheck: nothing\n  to finish it: kneecheck resume 'my file'\n", 24).str() ==
        "kneecheck: nothing\n  to finish it:\n    kneecheck resume 'my file'\n");
}

Look look(int width, bool unicode) {
  Look result;
  result.width = width;
  result.unicode = unicode;
  return result;
}

TEST_CASE("columns line up whatever the script") {
  CHECK(padded("knee", 6).str() == "knee  ");
  CHECK(padded("\u819D", 6).str() == "\u819D    ");
  CHECK(padded("e\u0301", 3).str() == "e\u0301  ");
  CHECK(padded("plank", 3).str() == "plank");
  CHECK(padded("", 0).str().empty());
  CHECK(padded("", -5).str().empty());
}

TEST_CASE("a heading and its counter stand at both edges") {
  CHECK(spread("Plank", "14 of 16", 20).str() == "Plank       14 of 16");
  CHECK(spread("Plank", "14 of 16", 15).str() == "Plank  14 of 16");
  CHECK(spread("Plank", "14 of 16", 14).str() == "Plank\n      14 of 16");
  CHECK(spread("Plank", "", 20).str() == "Plank");
  CHECK(spread("", "14 of 16", 10).str() == "  14 of 16");
  CHECK(spread("Elbow plank held", "14 of 16", 8).str() == "Elbow\nplank\nheld\n14 of 16");
}

TEST_CASE("a bar is filled in proportion") {
  CHECK(bar(50, 100, 10, look(80, true)).str() == "█████·····");
  CHECK(bar(50, 100, 10, look(80, false)).str() == "#####.....");
  CHECK(bar(15, 45, 30, look(80, false)).str() == "##########....................");
  CHECK(bar(64, 100, 10, look(80, false)).str() == "######....");
  CHECK(bar(66, 100, 10, look(80, false)).str() == "#######...");
  CHECK(bar(2'000'000'000, 2'000'000'001, 4, look(80, false)).str() == "###.");
}

TEST_CASE("only nothing looks empty and only the whole looks full") {
  CHECK(bar(0, 100, 10, look(80, false)).str() == "..........");
  CHECK(bar(1, 100, 10, look(80, false)).str() == "#.........");
  CHECK(bar(99, 100, 10, look(80, false)).str() == "#########.");
  CHECK(bar(100, 100, 10, look(80, false)).str() == "##########");
  CHECK(bar(-3, 100, 4, look(80, false)).str() == "....");
  CHECK(bar(300, 100, 4, look(80, false)).str() == "####");
  CHECK(bar(1, 2, 0, look(80, false)).str().empty());
}

TEST_CASE("a rule names a section and fills the line") {
  CHECK(rule("Safety", "", look(20, true)).str() == "── Safety ──────────");
  CHECK(rule("Safety", "", look(20, false)).str() == "-- Safety ----------");
  CHECK(rule("Safety", "1 minute", look(30, false)).str() == "-- Safety -------- 1 minute --");
  CHECK(rule("", "", look(20, false)).str() == "--------------------");
}

TEST_CASE("a rule keeps all its words on a narrow screen") {
  CHECK(rule("Single-leg squat", "about 3 minutes", look(24, false)).str() ==
        "-- Single-leg squat ----\n         about 3 minutes");
  CHECK(rule("Single-leg squat to a box", "", look(20, false)).str() ==
        "-- Single-leg squat\n   to a box");
}

TEST_CASE("a rule is not spelled out to a screen reader") {
  Look accessible = look(40, false);
  accessible.accessible = true;
  CHECK(rule("Safety", "about 1 minute", accessible).str() == "Safety, about 1 minute");
  CHECK(rule("Safety", "", accessible).str() == "Safety");
}

}  // namespace
}  // namespace kneecheck
