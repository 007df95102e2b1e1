// Counts, times and lists are said as people say them.
#include "kneecheck/text/plain_words.hpp"

#include "support/catch.hpp"

namespace kneecheck {
namespace {

TEST_CASE("one thing is said in the singular, and none or more in the plural") {
  CHECK(counted(0, "answer") == Text("0 answers"));
  CHECK(counted(1, "answer") == Text("1 answer"));
  CHECK(counted(2, "answer") == Text("2 answers"));
  CHECK(counted(1, "sentence is", "sentences are") == Text("1 sentence is"));
  CHECK(counted(3, "sentence is", "sentences are") == Text("3 sentences are"));
  CHECK(counted(-1, "point") == Text("-1 points"));
  CHECK(by_count(0, "is", "are") == Text("are"));
  CHECK(by_count(1, "is", "are") == Text("is"));
  CHECK(by_count(2, "is", "are") == Text("are"));
}

TEST_CASE("a time is said in whole minutes, never none, and one minute is no minutes") {
  CHECK(minutes_words(0) == Text("1 minute"));
  CHECK(minutes_words(1) == Text("1 minute"));
  CHECK(minutes_words(60) == Text("1 minute"));
  CHECK(minutes_words(89) == Text("1 minute"));
  CHECK(minutes_words(90) == Text("2 minutes"));
  CHECK(minutes_words(840) == Text("14 minutes"));
  CHECK(seconds_words(0) == Text("0 seconds"));
  CHECK(seconds_words(1) == Text("1 second"));
  CHECK(seconds_words(45) == Text("45 seconds"));
}

TEST_CASE("a list has nothing before its first word or after its last") {
  CHECK(joined({}, "; ").empty());
  CHECK(joined({"a"}, "; ") == Text("a"));
  CHECK(joined({"a", "b", "c"}, "; ") == Text("a; b; c"));
  CHECK(listed({}).empty());
  CHECK(listed({"a"}) == Text("a"));
  CHECK(listed({"a", "b"}) == Text("a and b"));
  CHECK(listed({"a", "b", "c"}, " or ") == Text("a, b or c"));
}

}  // namespace
}  // namespace kneecheck
