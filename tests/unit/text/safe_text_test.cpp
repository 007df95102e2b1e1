// No text from outside drives the terminal or deceives its reader.
#include "kneecheck/text/safe_text.hpp"

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "kneecheck/text/utf8.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

// Whether text() compiles with an argument given in this way.
template <typename Argument>
concept is_taken = requires(Argument&& argument) {
  text("{}", std::forward<Argument>(argument));
};

// Written down once more, on purpose: this is the promise, not the code's table.
constexpr unsigned forbidden[][2] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200B, 0x200F}, {0x2028, 0x202E},
    {0x2060, 0x206F}, {0xD800, 0xDFFF}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF},
};

bool is_forbidden(unsigned point) {
  for (const auto& range : forbidden) {
    if (point <= range[1]) return point >= range[0];
  }
  return false;
}

// Surrogates too, as some programs wrongly write them.
std::string encoded(unsigned point) {
  const auto tail = [](unsigned bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xC0 | point >> 6), tail(point)};
  if (point < 0x10000) {
    return {static_cast<char>(0xE0 | point >> 12), tail(point >> 6), tail(point)};
  }
  return {static_cast<char>(0xF0 | point >> 18), tail(point >> 12), tail(point >> 6), tail(point)};
}

// Valid UTF-8 without anything forbidden, a line feed aside where lines stay.
bool is_safe(std::string_view shown, bool lines_stay) {
  while (!shown.empty()) {
    const Utf8Step step = utf8_front(shown);
    if (!step.point) return false;
    if (is_forbidden(*step.point) && !(lines_stay && *step.point == U'\n')) return false;
    shown.remove_prefix(step.bytes);
  }
  return true;
}

// Through both doors, twice.
bool is_neutralised(const std::string& foreign) {
  const std::string words = safe_text(foreign).str();
  if (!is_safe(words, false)) return false;
  if (words != foreign && safe_text(words).str() != words) return false;
  const std::string lines = safe_lines(foreign).str();
  if (lines == words) return true;
  return is_safe(lines, true) && safe_lines(lines).str() == lines;
}

// As the header promises it, one code point at a time.
std::string expected(unsigned point, const std::string& bytes) {
  if (!is_forbidden(point)) return bytes;
  if (point == U'\t') return " ";
  if (point < 0xD800 || point > 0xDFFF) return fmt::format("\\u{{{:x}}}", point);
  std::string shown;
  for (const char byte : bytes) {
    shown += fmt::format("\\x{{{:x}}}", static_cast<unsigned char>(byte));
  }
  return shown;
}

TEST_CASE("B4 no code point drives or deceives the terminal, and printable ones stay as they are") {
  constexpr unsigned block = 0x100;
  unsigned wrong = 0;
  for (unsigned first = 0; first <= 0x10FFFF; first += block) {
    std::string foreign;
    std::string shown;
    for (unsigned point = first; point < first + block; ++point) {
      if (point % 4 == 0) {  // a base for marks to stand on
        foreign += 'x';
        shown += 'x';
      }
      const std::string bytes = encoded(point);
      foreign += bytes;
      shown += expected(point, bytes);
    }
    if (safe_text(foreign).str() != shown) ++wrong;
    if (shown != foreign && safe_text(shown).str() != shown) ++wrong;
    if (first == 0) shown.replace(shown.find("\\u{a}"), 5, "\n");
    if (safe_lines(foreign).str() != shown) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("B4 no two bytes drive the terminal, at the end of a text or within it") {
  unsigned unsafe = 0;
  for (unsigned a = 0; a < 0x100; ++a) {
    std::string all;
    for (unsigned b = 0; b < 0x100; ++b) {
      const std::string pair = {static_cast<char>(a), static_cast<char>(b)};
      if (!is_safe(safe_text(pair).str(), false)) ++unsafe;
      all += pair + 'x';
    }
    if (!is_neutralised(all)) ++unsafe;
  }
  CHECK(unsafe == 0);
}

TEST_CASE("making a text safe twice changes nothing more, whatever was mixed") {
  const std::string pieces[] = {"a",      " ",      "\t",     "\n",       "\\u{1b}", "\x1B[2J",
                                "\u0301", "\u0E31", "\u20DD", "\xE9",     "\xCC",    "\u202E",
                                "\u200D", "\u6F22", "\x9B",   "\xF0\x9F", "}",       "\U0001F9B5"};
  std::mt19937 random(1);
  unsigned unsafe = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string foreign;
    for (auto i = random() % 20; i > 0; --i) {
      const std::string& piece = pieces[random() % std::size(pieces)];
      for (unsigned times = random() % 4 == 0 ? 7 : 1; times > 0; --times) foreign += piece;
    }
    if (!is_neutralised(foreign)) ++unsafe;
  }
  CHECK(unsafe == 0);
}

TEST_CASE("what was hidden is shown, so that the reader sees what it was") {
  CHECK(safe_text("\x1B]0;owned\x07").str() == "\\u{1b}]0;owned\\u{7}");
  CHECK(safe_text("\xC2\x9B"
                  "31m")
            .str() == "\\u{9b}31m");
  CHECK(safe_text("\x9B"
                  "31m")
            .str() == "\\x{9b}31m");
  CHECK(safe_text("caf\xE9").str() == "caf\\x{e9}");
  CHECK(safe_text("abc\rxyz").str() == "abc\\u{d}xyz");
  CHECK(safe_text("user\u202Etxt.exe").str() == "user\\u{202e}txt.exe");
  CHECK(safe_text("zero\u200Bwidth").str() == "zero\\u{200b}width");
  CHECK(safe_text(std::string_view("a\0b", 3)).str() == "a\\u{0}b");
  CHECK(safe_text("\xED\xA0\x80").str() == "\\x{ed}\\x{a0}\\x{80}");
  CHECK(safe_text("left\tright").str() == "left right");
}

TEST_CASE("only the door for lines lets a line feed through") {
  CHECK(safe_text("a\nb").str() == "a\\u{a}b");
  CHECK(safe_lines("a\nb").str() == "a\nb");
  CHECK(safe_lines("a\r\nb").str() == "a\\u{d}\nb");
}

TEST_CASE("marks beyond the fourth on one letter do not grow into other lines") {
  const std::string mark = "\u0301";
  const std::string four = mark + mark + mark + mark;
  CHECK(safe_text("e" + four).str() == "e" + four);
  CHECK(safe_text("e" + four + mark + mark + "f" + mark).str() == "e" + four + "f" + mark);
  CHECK(safe_lines("e" + four + "\n" + four).str() == "e" + four + "\n" + four);
}

TEST_CASE("ordinary words of any script stay as they are") {
  for (const std::string words :
       {"Stretch the quad \u2013 60 s", "Muskulatur lockern: \u00FC\u00E4\u00F6\u00DF",
        "\u819D\u306E\u75DB\u307F", "\u0631\u0643\u0628\u0629", "\U0001F9B5 knee"}) {
    CHECK(safe_text(words).str() == words);
  }
}

TEST_CASE("text from outside cannot be printed by accident, as that does not compile") {
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Text, std::string>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Text, std::string_view>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Text, const char*>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Text, char(&)[8]>);
  STATIC_REQUIRE(std::is_convertible_v<const char(&)[8], Text>);
}

TEST_CASE("a message takes Text, whole numbers and literals, and compiles with nothing else") {
  STATIC_REQUIRE(is_taken<Text&>);
  STATIC_REQUIRE(is_taken<const Text&>);
  STATIC_REQUIRE(is_taken<Text>);
  STATIC_REQUIRE(is_taken<int&>);
  STATIC_REQUIRE(is_taken<std::size_t>);
  STATIC_REQUIRE(is_taken<const char(&)[8]>);

  STATIC_REQUIRE_FALSE(is_taken<char(&)[8]>);
  STATIC_REQUIRE_FALSE(is_taken<char*>);
  STATIC_REQUIRE_FALSE(is_taken<const char*>);
  STATIC_REQUIRE_FALSE(is_taken<const char* const&>);
  STATIC_REQUIRE_FALSE(is_taken<char>);
  STATIC_REQUIRE_FALSE(is_taken<const char&>);
  STATIC_REQUIRE_FALSE(is_taken<char32_t>);
  STATIC_REQUIRE_FALSE(is_taken<unsigned char(&)[8]>);
  STATIC_REQUIRE_FALSE(is_taken<std::string&>);
  STATIC_REQUIRE_FALSE(is_taken<const std::string&>);
  STATIC_REQUIRE_FALSE(is_taken<std::string>);
  STATIC_REQUIRE_FALSE(is_taken<std::string_view>);
}

TEST_CASE("a sentence is put together from words and numbers") {
  const Text title = safe_text("Plank\x1B");
  CHECK(text("{}: {} of {} {}", title, 7, 16U, "questions").str() ==
        "Plank\\u{1b}: 7 of 16 questions");
  CHECK(text("[{:>6}]", safe_text("abc")).str() == "[   abc]");
}

TEST_CASE("a word to be typed to a shell is one word there") {
  CHECK(as_typed("/home/me/my-sessions").str() == "/home/me/my-sessions");
  CHECK(as_typed("my sessions").str() == "'my sessions'");
  CHECK(as_typed("it's").str() == "'it'\\''s'");
  CHECK(as_typed("$HOME;*").str() == "'$HOME;*'");
  CHECK(as_typed("").str() == "''");
  CHECK(as_typed("a\x1b").str() == "'a\\u{1b}'");
}

}  // namespace
}  // namespace kneecheck
