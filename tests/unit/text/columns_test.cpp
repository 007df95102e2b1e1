// Each character takes the columns that Unicode gives it.
#include "kneecheck/text/columns.hpp"

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
  CHECK(columns_of(0x3FFFD) == 2);
  CHECK(columns_of(0x3FFFE) == 1);
  CHECK(columns_of(0x10FFFF) == 1);
}

// Sums of the table as it was generated from the data of Unicode 14.
TEST_CASE("the table of character widths has lost and gained nothing") {
  int none = 0;
  int two = 0;
  for (unsigned point = 0; point <= 0x10FFFF; ++point) {
    const int columns = columns_of(char32_t{point});
    if (columns == 0) ++none;
    if (columns == 2) ++two;
  }
  CHECK(none == 65 + 6222);  // controls; marks and the like
  CHECK(two == 182788);
}

}  // namespace
}  // namespace kneecheck
