#include "kneecheck/text/calendar.hpp"

#include "support/catch.hpp"

namespace kneecheck::testing {
namespace {

using std::chrono::days;

TEST_CASE("a day is read from what begins with one, whatever follows") {
  const auto day = calendar_day("2026-11-22");
  REQUIRE(day);
  CHECK(calendar_day("2026-11-22T07:30:00+01:00") == day);
  CHECK(calendar_day("2026-11-22-runner-knee-2") == day);
  CHECK(calendar_day("2026-12-01") == *day + days(9));
  CHECK(calendar_day("2028-02-29") == *calendar_day("2028-02-28") + days(1));
}

TEST_CASE("what is no day of the calendar is none") {
  for (const char* words : {"", "2026-11-2", "2026-11-31", "2027-02-29", "2026-13-01", "2026-00-01",
                            "2026-01-00", "2026/11/22", "20261122--", "+026-11-22", "2026-1--22",
                            "2026-11- 2", "07:30:00", "runner-knee"}) {
    INFO(words);
    CHECK_FALSE(calendar_day(words));
  }
}

TEST_CASE("digits with leading zeros are a number, and nothing else is") {
  CHECK(number_of_digits("07") == 7);
  CHECK(number_of_digits("00") == 0);
  CHECK(number_of_digits("999999999") == 999999999);
  for (const char* words : {"", "-1", "+1", " 1", "1 ", "1x", "0x1", "9999999999"}) {
    INFO(words);
    CHECK_FALSE(number_of_digits(words));
  }
}

}  // namespace
}  // namespace kneecheck::testing
