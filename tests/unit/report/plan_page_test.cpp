#include <string>

#include "kneecheck/report/circuit_words.hpp"
#include "support/catch.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

TEST_CASE("Only sources that back something printed are listed") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report, "Fitness norms for the plank exercise"));
  CHECK_FALSE(contains(report, "Red flags for knee conditions"));
  CHECK_FALSE(contains(printed(protocol, good_sheet(protocol)), "Sources"));
}

TEST_CASE("The plan gives each exercise its dose, sides and reasons, in the protocol's order") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, complete_sheet(protocol));
  REQUIRE(contains(report, "\nFoam roll\n"));
  CHECK(report.find("\nFoam roll\n") < report.find("\nCore\n"));
  CHECK(report.find("\nCore\n") < report.find("\nStrength\n"));
  CHECK(contains(report, "\nStrength\n"));
  CHECK_FALSE(contains(report, "\nStretch\n"));
  CHECK(contains(printed(protocol, gaps_sheet(protocol)), "\nStretch\n"));
  CHECK(contains(report,
                 "  Foam-roll the hip flexor\n"
                 "    60 seconds on the left, 2 sets of 60 seconds on the right; "
                 "5 times a week\n"
                 "    For tight hip flexors, right\n"));
  CHECK(contains(report, "3 sets of 20 seconds; 4 times a week; rest 30 seconds between sets"));
  CHECK(contains(report, "Test again in 14 days."));
}

TEST_CASE("Who was not tested is not told to test again in so many days") {
  const Protocol protocol = miniature_protocol();
  CHECK(contains(printed(protocol, typed(protocol, {"no", "3", "8"})), "Test again in 14 days."));
  const std::string report = printed(protocol, typed(protocol, {"no"}));
  CHECK(contains(report, "The missing test that would settle most"));
  CHECK_FALSE(contains(report, "Test again"));
}

TEST_CASE("After a test that pain stopped, the plan begins with what to leave out") {
  const Protocol protocol = miniature_protocol();
  const std::string words =
      "The plan\nA test was stopped by pain: leave out any exercise that hurts in the same way.\n";
  CHECK(contains(printed(protocol, gaps_sheet(protocol)), words));
  CHECK_FALSE(contains(printed(protocol, complete_sheet(protocol)), "leave out any exercise"));
}

TEST_CASE("The circuit is printed with its rounds, times and numbered stations") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report,
                 "Glute circuit for runners\n2 rounds: 30 seconds of work at each station, "
                 "15 seconds to change, 60 seconds of rest between rounds. About 10 "
                 "minutes.\n  1. Clamshell, left\n  2. Clamshell, right\n"));
}

TEST_CASE("Why there is no circuit is said in a sentence") {
  Protocol protocol = miniature_protocol();
  const auto why = [&](const Sheet& sheet) {
    const Assessment assessment = assess(protocol, sheet.answers);
    REQUIRE_FALSE(assessment.circuit);
    return why_no_circuit(protocol, assessment).str();
  };
  CHECK(why(good_sheet(protocol)) ==
        "No circuit is offered: it is for at least a moderate sign of weak glute medius or weak "
        "glute maximus, and this session shows none.");
  CHECK(why(typed(protocol, {"yes"})) ==
        "No circuit is offered, because a warning sign should be looked at first.");
  protocol.circuit.reset();
  CHECK(why(complete_sheet(protocol)) == "The protocol runner-knee has no circuit.");
}

TEST_CASE("The one missing test that would settle most is named") {
  const Protocol protocol = miniature_protocol();
  CHECK(contains(printed(protocol, gaps_sheet(protocol)),
                 "The missing test that would settle most: stand up."));
  CHECK_FALSE(contains(printed(protocol, complete_sheet(protocol)), "settle most"));
}
