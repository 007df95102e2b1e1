// The week: which days, what the circuit takes the place of, the base routine, and how it grows.
#include "kneecheck/assessment/week.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/protocol/builtin.hpp"
#include "support/catch.hpp"
#include "support/small_protocol.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// A weak hip gets clam, mirror and reach; a weak core gets plank. `rules`: more tables.
Protocol weekly(const std::string& rules, const std::string& clam = "per_week = 3") {
  return small_protocol(R"(
[[prompt]]
id = "squat"
kind = "scale"
sides = "each"
worse = "high"
ask = "Squat on the {side}."
finding = [{ at_least = 6, points = { hip = 50 }, says = "{Side} knee falls in" }]
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
exercises = ["clam", "mirror", "reach"]
[[imbalance]]
id = "core"
name = "weak core"
sides = "whole"
exercises = ["plank"]
[exercise]
clam = { name = "Clam", kind = "strength", sides = "each", dose = { reps = 10, sets = 2, rest_s = 30, )" +
                        clam + R"( } }
mirror = { name = "Mirror", kind = "control", sides = "each", dose = { reps = 10, rep_s = 4, per_week = 7 } }
reach = { name = "Reach", kind = "stretch", sides = "each", dose = { hold_s = 30, per_week = 5 } }
roll = { name = "Roll", kind = "foam_roll", sides = "each", dose = { hold_s = 60, per_week = 4 }, leave_out_if = { prompt = "squat", at_least = 9 } }
plank = { name = "Plank", kind = "core", sides = "whole", dose = { hold_s = 20, sets = 3, per_week = 3 } }
step = { name = "Step", kind = "strength", sides = "whole", dose = { reps = 10, per_week = 3 }, trains = ["hip", "core"] }
)" + rules);
}

Answers squat_answers(const Protocol& protocol, int left, int right, int plank) {
  Answers answers;
  answers.set(item(protocol, "squat.left"), answered(left));
  answers.set(item(protocol, "squat.right"), answered(right));
  answers.set(item(protocol, "plank"), answered(plank));
  return answers;
}

// "Clam", "the circuit", "base Roll": what the week holds, in its order.
std::vector<std::string> week_names(const Protocol& protocol, const Assessment& assessment) {
  std::vector<std::string> names;
  for (const WeekItem& item : assessment.week.value().items) {
    const std::string name =
        item.exercise ? protocol.exercises[*item.exercise].name : "the circuit";
    names.push_back((item.base ? "base " : "") + name);
  }
  return names;
}

using WeekNames = std::vector<std::string>;

const std::string hip_circuit = R"(
[circuit]
title = "Circuit"
exercises = ["step"]
offer_for = ["hip"]
)";

}  // namespace

TEST_CASE("strength has Monday, Wednesday and Friday at most, and practice any day") {
  CHECK(days_for(ExerciseKind::strength, 1) == Days{1, 0, 0, 0, 0, 0, 0});
  CHECK(days_for(ExerciseKind::strength, 2) == Days{1, 0, 0, 0, 1, 0, 0});
  CHECK(days_for(ExerciseKind::strength, 3) == Days{1, 0, 1, 0, 1, 0, 0});
  CHECK(days_for(ExerciseKind::strength, 7) == Days{1, 0, 1, 0, 1, 0, 0});
  CHECK(days_for(ExerciseKind::core, 3) == Days{1, 0, 1, 0, 1, 0, 0});
  CHECK(days_for(ExerciseKind::core, 4) == Days{0, 1, 0, 1, 0, 1, 1});
  CHECK(days_for(ExerciseKind::stretch, 5) == Days{1, 1, 0, 1, 0, 1, 1});
  CHECK(days_for(ExerciseKind::control, 7) == Days{1, 1, 1, 1, 1, 1, 1});
  CHECK(days_for(ExerciseKind::control, 9) == Days{1, 2, 1, 1, 1, 2, 1});
}

TEST_CASE("runs go on the days without strength") {
  const Protocol protocol = weekly("");
  const Assessment weak = Assessor(protocol).assess(squat_answers(protocol, 0, 8, 45));
  CHECK(run_days(protocol, *weak.week) == Days{0, 1, 0, 1, 0, 1, 1});
  const Assessment fine = Assessor(protocol).assess(squat_answers(protocol, 0, 0, 45));
  CHECK(run_days(protocol, *fine.week) == Days{1, 1, 1, 1, 1, 1, 1});
}

TEST_CASE("the circuit takes the place of what loads a muscle that it trains, and of no practice") {
  const Protocol protocol = weekly(hip_circuit);
  const Assessment both = Assessor(protocol).assess(squat_answers(protocol, 0, 8, 30));
  // Its only station trains hip and core.
  CHECK(week_names(protocol, both) == WeekNames{"the circuit", "Mirror"});
  CHECK(both.week->not_again.size() == 2);
  CHECK(both.week->unserved.empty());
  // Not offered for a weak core alone: then the plank is done by itself.
  const Assessment core = Assessor(protocol).assess(squat_answers(protocol, 0, 0, 30));
  CHECK(week_names(protocol, core) == WeekNames{"Plank"});
  CHECK(core.week->by_circuit.empty());
}

TEST_CASE("where the file does not say what a station trains, it is what lists it") {
  const Protocol protocol = weekly(R"(
[circuit]
title = "Circuit"
exercises = ["plank"]
offer_for = ["hip"]
)");
  const Assessment assessment = Assessor(protocol).assess(squat_answers(protocol, 0, 8, 30));
  CHECK(assessment.week->by_circuit == std::vector<ImbalanceIndex>{0, 1});
  CHECK(week_names(protocol, assessment) == WeekNames{"the circuit", "Mirror"});
}

TEST_CASE("only strength and core have more sets on the worse side") {
  const Protocol protocol = weekly("");
  const Assessment assessment = Assessor(protocol).assess(squat_answers(protocol, 0, 8, 45));
  const auto& items = assessment.week->items;
  REQUIRE(week_names(protocol, assessment) == WeekNames{"Clam", "Mirror"});
  CHECK(items[0].sides == std::vector<SideSets>{{Side::left, 2}, {Side::right, 3}});
  CHECK(items[1].sides == std::vector<SideSets>{{Side::left, 1}, {Side::right, 1}});
}

TEST_CASE("what ranks and gets no exercise is named with the reason") {
  const Protocol full = weekly("[plan]\nmax_exercises = 1\n");
  const Assessment assessment = Assessor(full).assess(squat_answers(full, 0, 8, 30));
  CHECK(assessment.week->unserved ==
        std::vector<Unserved>{{{1, Side::whole}, NoExercise::max_exercises}});
}

TEST_CASE("the base routine is for everybody but who is sent to somebody first") {
  const Protocol protocol = weekly(
      "[plan]\nmax_exercises = 3\nper_imbalance = 3\nbase = [\"reach\", \"roll\"]\n"
      "base_dose = { hold_s = 20, per_week = 4 }\n");
  const auto of = [&](int left, int right) {
    return Assessor(protocol).assess(squat_answers(protocol, left, right, 45));
  };
  const Assessment fine = of(0, 0);
  CHECK(week_names(protocol, fine) == WeekNames{"base Reach", "base Roll"});
  CHECK(minutes_on(protocol, fine, 1, nullptr) == 2);  // 80 seconds
  CHECK(minutes_on(protocol, fine, 0, nullptr) == 0);
  CHECK(minutes_a_week(protocol, fine, nullptr) == 8);
  // What the plan holds is not done twice, and does not count in max_exercises.
  CHECK(week_names(protocol, of(0, 8)) == WeekNames{"Reach", "Clam", "Mirror", "base Roll"});
  // Left out on the side whose answer says so.
  const Assessment left_out = of(0, 9);
  CHECK(left_out.week->items.back().sides == std::vector<SideSets>{{Side::left, 1}});
  CHECK(left_out.week->base_left_out.size() == 1);
  Answers hurt = squat_answers(protocol, 0, 0, 45);
  hurt.set(item(protocol, "squat.left"), without_value(Status::pain));
  hurt.set(item(protocol, "squat.right"), without_value(Status::pain));
  CHECK_FALSE(Assessor(protocol).assess(hurt).week);
}

TEST_CASE("minutes are sets of seconds or of repetitions, with the rest between, rounded up") {
  const Protocol protocol = weekly("");
  const Assessment assessment = Assessor(protocol).assess(squat_answers(protocol, 0, 8, 45));
  const auto& items = assessment.week->items;
  // Clam: 2 and 3 sets of 10 x 3 s, 30 s between. Mirror: one set of 10 x 4 s on each side.
  CHECK(seconds_of(protocol, assessment, items[0], nullptr) == 5 * 30 + 3 * 30);
  CHECK(seconds_of(protocol, assessment, items[1], nullptr) == 80);
  CHECK(minutes_on(protocol, assessment, 0, nullptr) == 6);
  CHECK(minutes_on(protocol, assessment, 1, nullptr) == 2);
  CHECK(minutes_a_week(protocol, assessment, nullptr) == 3 * 6 + 4 * 2);
}

TEST_CASE("a phase changes the circuit, and doses by kind, and keeps the set of the worse side") {
  const Protocol protocol = weekly(R"([plan]
retest_days = 22
[[plan.phase]]
weeks = [1, 2]
rounds = 1
sets = 1
control = { reps = 5 }
[[plan.phase]]
weeks = [3, 4]
reps = 12
strength = { sets = 4 }
)" + hip_circuit);
  const PlanRules& plan = protocol.plan;
  CHECK(phase_of(plan, 1) == &plan.phases[0]);
  CHECK(phase_of(plan, 3) == &plan.phases[1]);
  CHECK(phase_of(plan, 9) == &plan.phases[1]);
  CHECK(circuit_in(*protocol.circuit, &plan.phases[0]).rounds == 1);
  CHECK(circuit_in(*protocol.circuit, &plan.phases[1]).rounds == 2);

  const WeekItem clam{0, false, {{Side::left, 2}, {Side::right, 3}}, {}};
  REQUIRE(protocol.exercises[0].id == "clam");
  CHECK(dose_in(protocol, clam, &plan.phases[0]).sets == 1);
  CHECK(sets_in(protocol, clam, &plan.phases[0]) ==
        std::vector<SideSets>{{Side::left, 1}, {Side::right, 2}});
  CHECK(dose_in(protocol, clam, &plan.phases[1]).reps == 12);
  CHECK(sets_in(protocol, clam, &plan.phases[1]) ==
        std::vector<SideSets>{{Side::left, 4}, {Side::right, 5}});
  const WeekItem mirror{1, false, {{Side::left, 1}}, {}};
  REQUIRE(protocol.exercises[1].id == "mirror");
  CHECK(dose_in(protocol, mirror, &plan.phases[0]).reps == 5);
  CHECK(dose_in(protocol, mirror, &plan.phases[0]).sets == 1);
  CHECK(dose_in(protocol, mirror, &plan.phases[1]).reps == 10);
}

TEST_CASE("the weeks of a default screen take as long as people have") {
  const Protocol protocol = load_protocol(builtin_files().front().source);
  const auto week = [&](const std::vector<std::pair<std::string, Answer>>& bad) {
    Answers answers;
    for (const Item one : items_of(protocol)) {
      const Prompt& prompt = protocol.prompts[one.prompt];
      int value = prompt.worse == Worse::low ? prompt.max : std::max(0, prompt.min);
      if (prompt.id == "age") value = 30;
      if (prompt.kind != Kind::info && prompt.kind != Kind::text) answers.set(one, answered(value));
    }
    for (const auto& [name, answer] : bad) answers.set(item(protocol, name), answer);
    return Assessor(protocol).assess(answers);
  };
  const auto minutes = [&](const Assessment& assessment, int in_week) {
    return minutes_a_week(protocol, assessment, phase_of(protocol.plan, in_week));
  };
  // Nothing: eight exercises of 30 seconds a side after four runs.
  const Assessment nothing = week({});
  REQUIRE(nothing.nothing_stands_out);
  CHECK(minutes(nothing, 1) == 32);
  CHECK(minutes(nothing, 6) == 32);

  const Assessment hips = week({{"stretch_hip_flexors.left", answered(9)},
                                {"stretch_hip_flexors.right", answered(4)},
                                {"roll_hip_flexors.left", answered(9)},
                                {"roll_hip_flexors.right", answered(4)}});
  REQUIRE(hips.plan->size() == 2);
  CHECK(minutes(hips, 1) >= 50);
  CHECK(minutes(hips, 1) <= 60);

  // The first weeks with one round of the circuit.
  const Assessment glute = week({{"squat.right", answered(3)}, {"stand_up", answered(-2)}});
  REQUIRE(glute.circuit);
  CHECK(minutes(glute, 1) >= 60);
  CHECK(minutes(glute, 1) <= 84);
  CHECK(minutes(glute, 3) > minutes(glute, 1));
}
