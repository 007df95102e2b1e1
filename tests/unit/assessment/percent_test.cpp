// A gap between the sides in per cent: the smaller answer against the larger, whichever is worse.
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/report/protocol_listing.hpp"
#include "support/catch.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

// A number with one decimal of each side, compared by 80 per cent.
Protocol compared(const std::string& worse, const std::string& more = "") {
  return small_protocol(R"(
[[prompt]]
id = "hop"
kind = "number"
sides = "each"
min = 0
max = 60
decimals = 1
unit = "s"
worse = ")" + worse + R"("
pain = "off"
ask = "How long did it take on the {side} leg?"
[[prompt.difference]]
percent_below = 80
)" + more + R"(
points = { hip = 24 }
says = "{Side}: {value} s against {other} s, {difference} s apart"
)");
}

// The points of the left hip and of the right one.
std::pair<int, int> points(const Protocol& protocol, int left, int right) {
  Answers answers;
  answers.set(item(protocol, "hop.left"), answered(left));
  answers.set(item(protocol, "hop.right"), answered(right));
  std::pair<int, int> found;
  for (const Result& result : Assessor(protocol).assess(answers).results) {
    if (result.score.target.side == Side::left) found.first = result.score.score;
    if (result.score.target.side == Side::right) found.second = result.score.score;
  }
  return found;
}

using Pair = std::pair<int, int>;

}  // namespace

TEST_CASE("Where more is worse, the larger side gets the points once the other is under the part") {
  const Protocol timed = compared("high");
  CHECK(points(timed, 50, 40) == Pair{0, 0});  // 80 per cent is not under 80
  CHECK(points(timed, 50, 39) == Pair{24, 0});
  CHECK(points(timed, 39, 50) == Pair{0, 24});
  CHECK(points(timed, 51, 40) == Pair{24, 0});
  CHECK(points(timed, 50, 50) == Pair{0, 0});
  CHECK(points(timed, 0, 1) == Pair{0, 24});
  CHECK(points(timed, 0, 0) == Pair{0, 0});
}

TEST_CASE("Where less is worse, the same two answers give the points to the other side") {
  const Protocol reached = compared("low");
  CHECK(points(reached, 50, 40) == Pair{0, 0});
  CHECK(points(reached, 50, 39) == Pair{0, 24});
  CHECK(points(reached, 39, 50) == Pair{24, 0});
}

TEST_CASE("A part and a least gap both have to be met, whichever end is worse") {
  const Protocol timed = compared("high", "at_least = 1.5");
  CHECK(points(timed, 50, 39) == Pair{0, 0});
  CHECK(points(timed, 50, 35) == Pair{24, 0});
  CHECK(points(timed, 100, 81) == Pair{0, 0});
}

TEST_CASE("What a gap in per cent could still give is known while one side is missing") {
  const Protocol timed = compared("high");
  Answers answers;
  answers.set(item(timed, "hop.left"), answered(50));
  answers.set(item(timed, "hop.right"), without_value(Status::skipped));
  const Assessment assessment = Assessor(timed).assess(answers);
  for (const Result& result : assessment.results) {
    if (result.score.target.side == Side::whole) continue;
    CHECK(result.score.score == 0);
    CHECK(result.score.could_be == 24);
  }
}

TEST_CASE("The reason for a gap in per cent, and the listing, are true whichever end is worse") {
  for (const std::string worse : {"high", "low"}) {
    const Protocol protocol = compared(worse);
    Answers answers;
    answers.set(item(protocol, "hop.left"), answered(50));
    answers.set(item(protocol, "hop.right"), answered(30));
    const std::string report = printed(protocol, answers);
    const std::string listing =
        protocol_listing(protocol, reach_by_target(protocol), {.width = 1000}).str();
    INFO(report);
    INFO(listing);
    if (worse == "high") {
      CHECK(contains(report, "Left: 5 s against 3 s, 2 s apart"));
      CHECK(contains(listing,
                     "Worse than the other side, which is under 80 percent of this one: "
                     "24 to weak hip, the worse side."));
    } else {
      CHECK(contains(report, "Right: 3 s against 5 s, 2 s apart"));
      CHECK(
          contains(listing, "Under 80 percent of the other side: 24 to weak hip, the worse side."));
    }
  }
  const Protocol both = compared("high", "at_least = 1.5");
  CHECK(contains(protocol_listing(both, reach_by_target(both), {.width = 1000}).str(),
                 "1.5 s or more worse than the other side, which is under 80 percent of this one"));
}

}  // namespace kneecheck::testing
