// The plan and the circuit follow from the ranking, within the limits of the protocol.
#include "kneecheck/assessment/plan.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/small_protocol.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// `clam` and `plank`: more keys of these exercises.
Protocol planned(const std::string& plan, const std::string& clam = "",
                 const std::string& plank = "") {
  return small_protocol(R"(
[[prompt]]
id = "squat"
kind = "scale"
sides = "each"
worse = "high"
ask = "Squat on the {side}."
finding = [
  { at_least = 3, points = { hip = 30 }, says = "{Side} knee drifts" },
  { at_least = 6, points = { hip = 50 }, says = "{Side} knee falls in" },
]
[[prompt]]
id = "plank"
kind = "hold"
ask = "Hold."
target = 45
finding = [{ below = 45, points = { core = 40 }, says = "Held {value} s" }]
[[imbalance]]
id = "hip"
name = "weak hip"
sides = "each"
exercises = ["clam", "raise", "bridge"]
[[imbalance]]
id = "core"
name = "weak core"
sides = "whole"
exercises = ["bridge", "plank_practice"]
[exercise]
clam = { name = "Clam", kind = "strength", sides = "each", dose = { reps = 10, sets = 2, per_week = 3 })" +
                        clam + R"( }
raise = { name = "Raise", kind = "strength", sides = "each", dose = { reps = 10, sets = 2, per_week = 3 } }
bridge = { name = "Bridge", kind = "strength", sides = "each", dose = { reps = 10, sets = 2, per_week = 3 } }
plank_practice = { name = "Plank", kind = "core", sides = "whole", dose = { hold_s = 20, sets = 3, per_week = 3 })" +
                        plank + R"( }
[circuit]
title = "Circuit"
exercises = ["clam", "plank_practice"]
offer_for = ["hip"]
)" + plan);
}

std::vector<std::string> exercises(const Protocol& protocol, const Assessment& assessment) {
  std::vector<std::string> ids;
  for (const PlanItem& entry : assessment.plan.value())
    ids.push_back(protocol.exercises[entry.exercise].id);
  return ids;
}

Answers answers_of(const Protocol& protocol, int left, int right, int plank) {
  Answers answers;
  answers.set(item(protocol, "squat.left"), answered(left));
  answers.set(item(protocol, "squat.right"), answered(right));
  answers.set(item(protocol, "plank"), answered(plank));
  return answers;
}

}  // namespace

TEST_CASE("each imbalance gets its next exercise in turn, the strongest sign first") {
  const Protocol protocol = planned("");
  // Round one: hip takes clam, core takes bridge. Round two: hip takes raise, core takes plank
  // practice.
  const Assessment assessment = Assessor(protocol).assess(answers_of(protocol, 0, 8, 30));
  CHECK(exercises(protocol, assessment) ==
        std::vector<std::string>{"plank_practice", "clam", "bridge", "raise"});
}

TEST_CASE("an exercise stands once and names every ranked imbalance it serves") {
  const Protocol protocol = planned("");
  const Assessment assessment = Assessor(protocol).assess(answers_of(protocol, 4, 8, 30));
  const auto ids = exercises(protocol, assessment);
  REQUIRE(std::count(ids.begin(), ids.end(), "bridge") == 1);
  const auto place = std::find(ids.begin(), ids.end(), "bridge") - ids.begin();
  const PlanItem& bridge = (*assessment.plan)[static_cast<std::size_t>(place)];
  CHECK(bridge.because == std::vector<Target>{{0, Side::right}, {1, Side::whole}, {0, Side::left}});
}

TEST_CASE("the worse side gets the extra set, and equal sides none") {
  const Protocol protocol = planned("");
  const auto sides = [&](int left, int right) {
    return Assessor(protocol).assess(answers_of(protocol, left, right, 45)).plan->front().sides;
  };
  CHECK(sides(0, 8) == std::vector<SideSets>{{Side::left, 2}, {Side::right, 3}});
  CHECK(sides(8, 4) == std::vector<SideSets>{{Side::left, 3}, {Side::right, 2}});
  CHECK(sides(4, 4) == std::vector<SideSets>{{Side::left, 2}, {Side::right, 2}});
}

TEST_CASE("with both_sides = false only the sides with a sign are trained") {
  const Protocol protocol = planned("[plan]\nboth_sides = false\n");
  const Assessment assessment = Assessor(protocol).assess(answers_of(protocol, 0, 8, 45));
  CHECK(assessment.plan->front().sides == std::vector<SideSets>{{Side::right, 3}});
}

TEST_CASE("the plan stops at max_exercises and at per_imbalance") {
  Protocol few = planned("[plan]\nmax_exercises = 3\n");
  const auto assess = [&] { return Assessor(few).assess(answers_of(few, 0, 8, 30)); };
  // What the circuit takes the place of does not count.
  CHECK(assess().plan->size() == 4);
  CHECK(assess().week->not_again.size() == 4);
  few.circuit.reset();
  CHECK(exercises(few, assess()) == std::vector<std::string>{"clam", "bridge", "raise"});
  const Protocol one_each = planned("[plan]\nper_imbalance = 1\n");
  CHECK(exercises(one_each, Assessor(one_each).assess(answers_of(one_each, 0, 8, 30))) ==
        std::vector<std::string>{"clam", "bridge"});
}

TEST_CASE("nothing is planned below min_label, nor for what was not checked") {
  const Protocol protocol = planned("[plan]\nmin_label = \"moderate\"\n");
  CHECK(exercises(protocol, Assessor(protocol).assess(answers_of(protocol, 4, 4, 30))) ==
        std::vector<std::string>{"plank_practice", "bridge"});
  Answers unanswered;
  CHECK(Assessor(protocol).assess(unanswered).plan->empty());
}

TEST_CASE("the circuit is offered from min_label on, a per-side exercise as two stations") {
  const Protocol protocol = planned("");
  CHECK_FALSE(Assessor(protocol).assess(answers_of(protocol, 4, 4, 30)).circuit);
  const auto circuit = Assessor(protocol).assess(answers_of(protocol, 8, 4, 30)).circuit;
  REQUIRE(circuit);
  REQUIRE(circuit->size() == 3);
  CHECK((*circuit)[0].side == Side::left);
  CHECK((*circuit)[1].side == Side::right);
  CHECK((*circuit)[2].side == Side::whole);
}

TEST_CASE("there is no plan once pain or a referral ended or overshadowed the screen") {
  const Protocol protocol = planned("");
  Answers answers = answers_of(protocol, 8, 8, 30);
  answers.set(item(protocol, "squat.left"), without_value(Status::pain));
  answers.set(item(protocol, "squat.right"), without_value(Status::pain));
  const Assessment assessment = Assessor(protocol).assess(answers);
  CHECK(assessment.outcome == kneecheck::Outcome::stopped_pain);
  CHECK_FALSE(assessment.results.empty());
  CHECK_FALSE(assessment.plan);
  CHECK_FALSE(assessment.circuit);
}

TEST_CASE(
    "an exercise that hurt as a test is left out on that side, and what replaces it comes once") {
  const Protocol protocol = planned(
      "", R"(, leave_out_if = { prompt = "squat", pain = true }, instead = "plank_practice")");
  Answers answers = answers_of(protocol, 8, 8, 45);
  answers.set(item(protocol, "squat.left"), {Status::hurt, 8});
  answers.set(item(protocol, "squat.right"), answered(8));
  const Assessment assessment = Assessor(protocol).assess(answers);
  CHECK(exercises(protocol, assessment) ==
        std::vector<std::string>{"plank_practice", "clam", "raise"});
  CHECK((*assessment.plan)[1].sides.size() == 1);
  CHECK((*assessment.plan)[1].sides.front().side == Side::right);
  REQUIRE(assessment.plan_left_out.size() == 1);
  const LeftOut& left_out = assessment.plan_left_out.front();
  CHECK(left_out.side == Side::left);
  CHECK(left_out.known);
  CHECK(left_out.reason == ItemStatus::hurt);
  CHECK(left_out.because == std::vector<Item>{item(protocol, "squat.left")});
  CHECK(left_out.instead == (*assessment.plan)[0].exercise);
  // The circuit has it on the right only, and the plank once, as it had anyway.
  REQUIRE(assessment.circuit);
  REQUIRE(assessment.circuit->size() == 2);
  CHECK((*assessment.circuit)[0] == Station{(*assessment.plan)[1].exercise, Side::right});
}

TEST_CASE("a circuit that the answers empty is not offered") {
  const std::string never = R"(, leave_out_if = { prompt = "plank", at_least = 1 })";
  const Protocol protocol = planned("", never, never);
  const Assessment assessment = Assessor(protocol).assess(answers_of(protocol, 8, 4, 30));
  CHECK_FALSE(assessment.circuit);
  CHECK(assessment.circuit_left_out.size() == 3);
}
