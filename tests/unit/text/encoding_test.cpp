// A file that was saved in another encoding than UTF-8 is called by its name.
#include "kneecheck/text/encoding.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/encodings.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("UTF-16 and UTF-32 are told apart, with a byte order mark and without one") {
  for (const std::string words :
       {"no\n", "1\n2\n", "# Comment\n\nformat = 1\n", "[protocol]\r\n"}) {
    for (const bool big : {false, true}) {
      for (const bool mark : {false, true}) {
        INFO(words << big << mark);
        CHECK(other_encoding(encoded(words, 2, big, mark)) == Text("UTF-16"));
        CHECK(other_encoding(encoded(words, 4, big, mark)) == Text("UTF-32"));
      }
    }
    CHECK_FALSE(other_encoding(words));
  }
}

TEST_CASE("A zero byte here and there, or nothing but zero bytes, is no other encoding") {
  using std::string_literals::operator""s;
  for (const std::string& bytes :
       {""s, "n"s, "no"s, "n\0"s, "n\0o\n"s, "no\0"s, std::string(5000, '\0'), "\xE9t\xE9\n"s}) {
    CHECK_FALSE(other_encoding(bytes));
  }
}

}  // namespace
}  // namespace kneecheck::testing
