// Each character takes the columns that Unicode gives it.
#include "kneecheck/text/columns.hpp"

#include <utf8proc.h>

#include <cstddef>

#include "support/catch.hpp"

namespace kneecheck {
namespace {

TEST_CASE("a character's columns change where Unicode says so, not a place earlier or later") {
  CHECK(columns_of(U'a') == 1);
  CHECK(columns_of(0x02FF) == 1);
  CHECK(columns_of(0x0300) == 0);  // combining marks
  CHECK(columns_of(0x036F) == 0);
  CHECK(columns_of(0x0370) == 1);
  CHECK(columns_of(0x10FF) == 1);
  CHECK(columns_of(0x1100) == 2);  // Hangul: initials wide, vowels and finals join them
  CHECK(columns_of(0x115F) == 2);
  CHECK(columns_of(0x1160) == 0);
  CHECK(columns_of(0x11FF) == 0);
  CHECK(columns_of(0x3000) == 2);  // the wide blank
  CHECK(columns_of(0x303F) == 1);
  CHECK(columns_of(0xFE0F) == 0);  // variation selector
  CHECK(columns_of(0xFF60) == 2);
  CHECK(columns_of(0xFF61) == 1);  // half-width
  CHECK(columns_of(0x1F1E6) == 1);
  CHECK(columns_of(0x20000) == 2);
  CHECK(columns_of(U'\a') == 0);
  CHECK(columns_of(0x9B) == 0);
  CHECK(columns_of(0x200D) == 0);
  CHECK(columns_of(0x093E) == 1);  // a vowel that stands beside its letter
  CHECK(columns_of(0x0600) == 1);  // the Arabic number sign
  CHECK(columns_of(0xAD) == 1);    // the soft hyphen
  CHECK(columns_of(0x3FFFD) == 2);
  CHECK(columns_of(0x3FFFE) == 1);
  CHECK(columns_of(0x10FFFF) == 1);
}

TEST_CASE(
    "all over Unicode a combining mark takes no column, and a letter with a case or a digit does") {
  std::size_t marks = 0;
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    CAPTURE(static_cast<unsigned>(point));
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
      case UTF8PROC_CATEGORY_MN:
      case UTF8PROC_CATEGORY_ME:
        ++marks;
        if (columns_of(point) != 0) FAIL_CHECK("a mark with a column");
        break;
      case UTF8PROC_CATEGORY_LU:
      case UTF8PROC_CATEGORY_LL:
      case UTF8PROC_CATEGORY_ND:
        if (columns_of(point) < 1) FAIL_CHECK("a letter or digit without a column");
        break;
      case UTF8PROC_CATEGORY_CC:
        if (columns_of(point) != 0) FAIL_CHECK("a control character with a column");
        break;
      default:
        break;
    }
  }
  CHECK(marks > 1800);
}

}  // namespace
}  // namespace kneecheck
