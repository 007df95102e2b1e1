// A character that may not be printed is found, and called by its name.
#include "kneecheck/text/unprintable.hpp"

#include <utf8proc.h>

#include <string>

#include "kneecheck/text/utf8.hpp"
#include "support/catch.hpp"

namespace kneecheck {
namespace {

using Sort = Hidden;

void check_found(const std::optional<Unprintable>& found, Sort sort, std::size_t offset,
                 const Text& what) {
  REQUIRE(found);
  CHECK(found->kind == sort);
  CHECK(found->offset == offset);
  CHECK(found->what == what);
}

TEST_CASE("a refused character is called by number and name") {
  check_found(first_unprintable("red \x1B[31m", false), Sort::control, 4, "U+001B (escape)");
  check_found(first_unprintable("a\u009Bb", false), Sort::control, 1,
              "U+009B (control sequence introducer)");
  check_found(first_unprintable("\x01", false), Sort::control, 0, "U+0001 (control character)");
  check_found(first_unprintable("\u00FC\rx", true), Sort::control, 2, "U+000D (carriage return)");
  check_found(first_unprintable(std::string_view("\0", 1), true), Sort::control, 0,
              "U+0000 (null)");
  check_found(first_unprintable("a\u202Eb", false), Sort::bidi, 1,
              "U+202E (right-to-left override)");
  check_found(first_unprintable("\u206A", false), Sort::bidi, 0, "U+206A (bidirectional control)");
  check_found(first_unprintable("ab\u2028", true), Sort::invisible, 2, "U+2028 (line separator)");
  check_found(first_unprintable("\U000E0041", false), Sort::invisible, 0,
              "U+E0041 (invisible character)");
  check_found(first_unprintable("caf\xE9!", false), Sort::not_utf8, 3, "byte 0xE9 is not UTF-8");
}

TEST_CASE("the first of several refused characters is named") {
  check_found(first_unprintable("ok\x07 \xE9 \x1B", false), Sort::control, 2, "U+0007 (bell)");
}

TEST_CASE("line feeds are refused only where a text has one line, tabs nowhere") {
  CHECK_FALSE(first_unprintable("one\ntwo", true));
  check_found(first_unprintable("one\ntwo", false), Sort::control, 3, "U+000A (line feed)");
  CHECK_FALSE(first_unprintable("one\ttwo", false));
}

TEST_CASE(
    "zero-width characters are told apart: they are not refused, and do not hide the others") {
  CHECK_FALSE(first_unprintable("zero\u200Bwidth", false));
  check_found(first_zero_width("zero\u200Bwidth"), Sort::zero_width, 4,
              "U+200B (zero-width space)");
  check_found(first_unprintable("\u200B\u202E", false), Sort::bidi, 3,
              "U+202E (right-to-left override)");
  CHECK_FALSE(first_zero_width("\x1B \xE9 \u202E"));
}

TEST_CASE("characters that have no look, or none that all fonts share, are refused by their sort") {
  check_found(first_unprintable("kneel\u00ADing", false), Sort::invisible, 5,
              "U+00AD (soft hyphen)");
  check_found(first_unprintable("\u3164", false), Sort::invisible, 0, "U+3164 (Hangul filler)");
  check_found(first_unprintable("a\uE000", false), Sort::private_use, 1,
              "U+E000 (private-use character)");
  check_found(first_unprintable("\U0010FFFD", false), Sort::private_use, 0,
              "U+10FFFD (private-use character)");
  check_found(first_unprintable("\uFFFE", false), Sort::noncharacter, 0, "U+FFFE (noncharacter)");
  check_found(first_unprintable("\U0001FFFF", false), Sort::noncharacter, 0,
              "U+1FFFF (noncharacter)");
  check_found(first_zero_width("a\uFE0F"), Sort::zero_width, 1, "U+FE0F (variation selector)");
}

// Format characters with a look of their own: Arabic, Syriac and Kaithi number and verse signs.
bool is_seen(const utf8proc_property_t& property) {
  return property.boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
}

TEST_CASE("no character is missed that Unicode says is not to be seen, and no other is refused") {
  for (char32_t point = 0xA0; point <= 0x10FFFF; ++point) {
    if (point == 0xD800) point = 0xE000;  // surrogates
    const utf8proc_property_t& property =
        *utf8proc_get_property(static_cast<utf8proc_int32_t>(point));
    const auto category = property.category;
    const bool format = category == UTF8PROC_CATEGORY_CF && !is_seen(property);
    const bool separator = category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
    const bool unseen =
        format || separator || property.ignorable || category == UTF8PROC_CATEGORY_CO;
    if (unseen && hidden(point) == Hidden::no) {
      FAIL_CHECK("missed: U+" << std::hex << static_cast<unsigned>(point));
    }
    // What is not assigned may be kept for such characters.
    if (!unseen && category != UTF8PROC_CATEGORY_CN && hidden(point) != Hidden::no &&
        property.category != UTF8PROC_CATEGORY_CC) {
      FAIL_CHECK("refused: U+" << std::hex << static_cast<unsigned>(point));
    }
  }
}

TEST_CASE("a character that is neither refused nor warned of is printed as it is") {
  unsigned differing = 0;
  std::string words;
  for (unsigned point = 0; point <= 0xE1FFF; ++point) {
    if (point == 0xD800) point = 0xE000;    // surrogates
    if (point == 0x11000) point = 0xDF000;  // planes of plain letters
    words.clear();
    append_utf8(words, char32_t{point});
    const bool plain = !first_unprintable(words, true) && !first_zero_width(words);
    const bool printed = safe_lines(words).str() == words;
    if (plain != printed && point != U'\t') ++differing;
  }
  CHECK(differing == 0);
}

}  // namespace
}  // namespace kneecheck
