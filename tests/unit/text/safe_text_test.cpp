// No text from outside drives the terminal or deceives its reader.
#include "kneecheck/text/safe_text.hpp"

#include <algorithm>
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
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},    {0x034F, 0x034F},
    {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},    {0x180B, 0x180F},
    {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},    {0x3164, 0x3164},
    {0xD800, 0xF8FF},   {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},   {0x13430, 0x1343F},  {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF},
};

bool is_forbidden(unsigned point) {
  if (point % 0x10000 >= 0xFFFE) return true;
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

// Letters and pictographs of the tests below, with what may stand between them and a joiner.
constexpr std::string_view letters[] = {"\u6F22", "\u0E01", "\u0915"};
constexpr std::string_view marks[] = {"", "\u0301", "\u0E31", "\u094D", "\u031B"};
constexpr std::string_view pictographs[] = {"\U0001F9B5", "\U0001F9B5\uFE0F"};

template <typename All>
bool ends_in(std::string_view words, const All& all, std::string_view end = "") {
  return std::ranges::any_of(
      all, [&](std::string_view one) { return words.ends_with(std::string(one).append(end)); });
}

template <typename All>
bool begins_with(std::string_view words, const All& all) {
  return std::ranges::any_of(
      all, [&](std::string_view one) { return !one.empty() && words.starts_with(one); });
}

// Whether a joiner between these is needed.
bool is_needed(std::string_view before, std::string_view after) {
  for (const std::string_view first : marks) {
    for (const std::string_view second : marks) {
      if (!ends_in(before, letters, std::string(first).append(second))) continue;
      if (begins_with(after, letters) || begins_with(after, marks)) return true;
      if (before.ends_with("\u094D")) return true;
    }
  }
  return ends_in(before, pictographs) && begins_with(after, pictographs);
}

// Valid UTF-8 without anything forbidden but needed joiners and selectors, and line feeds where
// lines stay.
bool is_safe(std::string_view shown, bool lines_stay) {
  for (std::size_t at = 0; at < shown.size();) {
    const Utf8Step step = utf8_front(shown.substr(at));
    if (!step.point) return false;
    const std::string_view before = shown.substr(0, at);
    at += step.bytes;
    const bool stays =
        (lines_stay && *step.point == U'\n') ||
        (*step.point == 0x200D && is_needed(before, shown.substr(at))) ||
        (*step.point == 0xFE0F && (ends_in(before, letters) || before.ends_with(pictographs[0])));
    if (is_forbidden(*step.point) && !stays) return false;
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
                                "\u200D", "\u6F22", "\x9B",   "\xF0\x9F", "}",       "\U0001F9B5",
                                "\u200D", "\u0E01", "\uFE0F", "\u0915",   "\u094D",  "\u034F"};
  std::mt19937 random(1);
  unsigned unsafe = 0;
  for (int round = 0; round < 20000; ++round) {
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

TEST_CASE("what a script or an emoji needs to be written stays, and hides nowhere else") {
  for (const std::string words : {
           "\u0645\u06CC\u200C\u06A9\u0646\u062F",                // Persian: does
           "\u0915\u094D\u200D\u0937",                            // Hindi: half a letter
           "\u09B0\u200D\u09CD\u09AF\u09BE\u09AE",                // Bengali: a joiner and a mark
           "\u0D05\u0D35\u0D28\u0D4D\u200D, \u0D28\u0D4D\u200D",  // Malayalam: at a word's end
           "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",                      // Sinhala
           "\u0628\u064E\u0651\u200C\u0628",                      // behind two marks
           "\U0001F468\u200D\U0001F469\u200D\U0001F467",          // a family
           "\U0001F3C3\U0001F3FD\u200D\u2640\uFE0F",         // a woman with a skin tone, running
           "\u2764\uFE0F\u200D\U0001FA79", "1\uFE0F\u20E3",  // a heart that mends, a keycap
           "\u1828\u180B", "\u2260 \u0600\u0661 \u06DD",     // Mongolian; Arabic number signs
       }) {
    CHECK(safe_text(words).str() == words);
    CHECK(safe_text("(" + words + ")").str() == "(" + words + ")");
  }
  CHECK(safe_text("pa\u200Cin").str() == "pa\\u{200c}in");
  CHECK(safe_text("\u200C\u0645").str() == "\\u{200c}\u0645");
  CHECK(safe_text("\u0645\u200C").str() == "\u0645\\u{200c}");
  CHECK(safe_text("\u0645\u200C \u0645").str() == "\u0645\\u{200c} \u0645");
  CHECK(safe_text("\u0645\u200C\u200C\u0645").str() == "\u0645\\u{200c}\\u{200c}\u0645");
  CHECK(safe_text("\u06F5\u200C\u06F0").str() == "\u06F5\\u{200c}\u06F0");
  CHECK(safe_text("\u0645\u200B\u0645").str() == "\u0645\\u{200b}\u0645");
  CHECK(safe_text("\U0001F468\u200C\U0001F469").str() == "\U0001F468\\u{200c}\U0001F469");
  CHECK(safe_text("a\uFE0F").str() == "a\\u{fe0f}");
  CHECK(safe_text("1\uFE0F").str() == "1\\u{fe0f}");
  CHECK(safe_text("\u6F22\U000E0100").str() == "\u6F22\\u{e0100}");
}

TEST_CASE("a text that is cut behind a joiner shows no number for it") {
  const std::string begin = std::string(58, 'x') + "\u0645";
  CHECK(shown(begin + "\u200C\u06A9 and more").str() == begin + "...");
  CHECK(shown(begin + "\u200Cx and more").str() == begin + "\\u{200c}...");
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
