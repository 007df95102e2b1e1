#include <string>

#include "support/catch.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

TEST_CASE("A warning sign prints the sentence to act on, its source, and no ranking and no plan") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, typed(protocol, {"yes"}));
  CHECK(
      contains(report, "Act today: A locked, unstable, swollen or hot knee needs a professional."));
  CHECK(contains(report, "g-care.glos.nhs.uk"));
  CHECK(contains(report, protocol.about.disclaimer));
  CHECK(contains(report, "2026-11-22"));
  CHECK_FALSE(contains(report, "sign ("));
  CHECK_FALSE(contains(report, "(0"));
  CHECK_FALSE(contains(report, "Test again"));
  CHECK_FALSE(contains(report, "probability"));
}

TEST_CASE("Too many tests stopped by pain: the way to a professional first, no plan, and why") {
  Protocol protocol = miniature_protocol();
  protocol.safety.max_pain_stops = 2;
  const std::string report = printed(protocol, typed(protocol, {"no", "3", "8", "pain", "pain"}));
  CHECK(report.find(protocol.safety.refer) < report.find("1. tight hip flexors, right"));
  CHECK(contains(report, "There is no plan, because 2 tests were stopped by pain."));
  CHECK_FALSE(contains(report, "Foam-roll"));
  CHECK_FALSE(contains(report, "Test again"));
}

TEST_CASE(
    "A warning sign that nobody answered is said to be not ruled out, and withholds the plan") {
  const Protocol protocol = miniature_protocol();
  Sheet sheet = complete_sheet(protocol);
  sheet.answers.set({0, Side::whole}, {Status::skipped, std::nullopt});
  const std::string report = printed(protocol, sheet);
  CHECK(contains(report,
                 "Act today: You left \"warning signs\" open. If it applies to you: A locked"));
  CHECK(report.find(protocol.safety.refer) < report.find("What stands out"));
  CHECK(contains(report, "There is no plan, because a warning sign should be looked at first."));
}

TEST_CASE(
    "A warning sign that hangs on another question names that question, if it was left open") {
  Protocol protocol = miniature_protocol();
  protocol.prompts[1].red_flags.push_back({.match = {{}, 0, {}},
                                           .conditions = {{0, {{1}, {}, {}}, ConditionSide::whole}},
                                           .says = "X",
                                           .cite = {}});
  Sheet sheet = complete_sheet(protocol);
  sheet.answers.set({0, Side::whole}, {Status::skipped, std::nullopt});
  const std::string report = printed(protocol, sheet);
  CHECK(contains(report, "You left \"warning signs\" open. If it applies to you: X"));
  CHECK_FALSE(contains(report, "You left \"hip flexors\" open"));
}

TEST_CASE("When nothing stands out the report says so before anything else") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, good_sheet(protocol));
  CHECK(contains(report, "answers given.\n\n" + protocol.scoring.nothing + "\n"));
  CHECK_FALSE(contains(report, "What stands out"));
  CHECK(contains(report, "tight quads, both sides"));
}

TEST_CASE("When too little was checked the report says that, and not that nothing stands out") {
  const Protocol protocol = miniature_protocol();
  const std::string report = printed(protocol, typed(protocol, {"no", "3"}));
  CHECK(contains(report, "not everything was checked enough to tell."));
  CHECK_FALSE(contains(report, protocol.scoring.nothing));
  CHECK(contains(report, "This report is incomplete: 11 answers are missing."));
}

TEST_CASE("Answers taken with another version are said to be") {
  const Protocol protocol = miniature_protocol();
  Sheet sheet = complete_sheet(protocol);
  sheet.taken_with_version = "0.9.0";
  CHECK(contains(printed(protocol, sheet), "Scored by 1.0.0, answers taken with 0.9.0."));
  sheet.taken_with_version = "1.0.0";
  CHECK_FALSE(contains(printed(protocol, sheet), "Scored by"));
}
