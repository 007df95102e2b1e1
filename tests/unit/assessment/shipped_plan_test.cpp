// What the built-in protocols advise after answers that forbid something.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/plan.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/catch.hpp"
#include "support/small_protocol.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// REQUIRES: there is one.
Protocol builtin(std::string_view name) {
  const auto files = builtin_files();
  return load_protocol(std::find_if(files.begin(), files.end(), [&](const auto& file) {
                         return file.name == name;
                       })->source);
}

// A runner of 30 with nothing the matter, every question answered.
Answers healthy(const Protocol& protocol) {
  Answers answers;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    int value = prompt.worse == Worse::low ? prompt.max : std::max(0, prompt.min);
    if (prompt.id == "age") value = 30;
    if (prompt.kind != Kind::info && prompt.kind != Kind::text) answers.set(item, answered(value));
  }
  return answers;
}

// Every test as bad as it can be, the right side worse than the left.
Answers bad_tests(const Protocol& protocol) {
  Answers answers = healthy(protocol);
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.pain == PainRule::off || prompt.id == "squat_gate") continue;
    const bool low = prompt.worse == Worse::low;
    int value = low ? prompt.min : prompt.max;
    if (item.side == Side::left) value += low ? 1 : -1;
    if (prompt.kind == Kind::compare) value = prompt.names_better ? -2 : 2;
    answers.set(item, answered(value));
  }
  return answers;
}

// The right leg could do no one-leg test well, and all else is fine.
Answers weak_right_leg(const Protocol& protocol) {
  Answers answers = healthy(protocol);
  const Answers bad = bad_tests(protocol);
  const std::set<std::string> one_leg = {"squat", "stand_up", "step_down", "one_leg_stands"};
  for (const Item item : items_of(protocol))
    if (one_leg.contains(protocol.prompts[item.prompt].id) && item.side != Side::left)
      answers.set(item, bad.get(item));
  return answers;
}

// "bench_squat.right": everything that plan and circuit ask for, by exercise and side.
std::set<std::string> advised(const Protocol& protocol, const Assessment& assessment) {
  std::set<std::string> names;
  for (const PlanItem& item : assessment.plan.value())
    for (const SideSets& sets : item.sides)
      names.insert(station_name(protocol, {item.exercise, sets.side}));
  for (const Station& station : assessment.circuit.value_or(std::vector<Station>()))
    names.insert(station_name(protocol, station));
  return names;
}

std::set<std::string> advised(const Protocol& protocol, const Answers& answers) {
  return advised(protocol, Assessor(protocol).assess(answers));
}

bool any_holds(const std::set<std::string>& names, const std::string& part) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return name.find(part) != std::string::npos; });
}

// Yes, and what is no plain no.
const std::vector<Answer> not_no = {answered(1), without_value(Status::unsure),
                                    without_value(Status::skipped),
                                    without_value(Status::not_reached)};

}  // namespace

TEST_CASE("whoever should not roll is given no foam roller") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    for (const Answer& answer : not_no) {
      Answers answers = healthy(protocol);
      answers.set(item(protocol, "stretch_hip_flexors.left"), answered(7));
      answers.set(item(protocol, "stretch_hip_flexors.right"), answered(3));
      CAPTURE(file.name, answer.status);
      CHECK(any_holds(advised(protocol, answers), "hip_flexor_rolling"));
      answers.set(item(protocol, "roll_unsafe"), answer);
      CHECK_FALSE(any_holds(advised(protocol, answers), "rolling"));
      if (file.name != "quick") CHECK(any_holds(advised(protocol, answers), "edge_stretch"));
      Answers worst = bad_tests(protocol);
      worst.set(item(protocol, "roll_unsafe"), answer);
      CHECK_FALSE(any_holds(advised(protocol, worst), "rolling"));
    }
  }
}

TEST_CASE("whoever should not plank is given no plank, in the plan or in the circuit") {
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    for (const Answer& answer : not_no) {
      Answers answers = weak_right_leg(protocol);
      CAPTURE(file.name, answer.status);
      if (protocol.circuit) CHECK(any_holds(advised(protocol, answers), "plank_leg_lift"));
      answers.set(item(protocol, "plank_unsafe"), answer);
      const Assessment assessment = Assessor(protocol).assess(answers);
      CHECK(assessment.circuit.has_value() == protocol.circuit.has_value());
      CHECK_FALSE(any_holds(advised(protocol, assessment), "plank"));
      CHECK(any_holds(advised(protocol, assessment), "bridge"));
      Answers worst = bad_tests(protocol);
      worst.set(item(protocol, "plank_unsafe"), answer);
      CHECK_FALSE(any_holds(advised(protocol, worst), "plank"));
    }
  }
}

TEST_CASE("whose two-leg squats hurt 4 or more squats on no one leg, and steps up on none") {
  for (const char* const name : {"runner-knee", "runner-knee-full"}) {
    const Protocol protocol = builtin(name);
    for (const Answer& gate : {answered(4), answered(9), Answer{Status::hurt, 3},
                               without_value(Status::pain), without_value(Status::skipped)}) {
      CAPTURE(name, gate.status, gate.value.value_or(-1));
      Answers answers = bad_tests(protocol);
      answers.set(item(protocol, "squat_gate"), gate);
      const Assessment assessment = Assessor(protocol).assess(answers);
      for (const char* const exercise : {"bench_squat", "mirror_squat", "step_up"})
        CHECK_FALSE(any_holds(advised(protocol, assessment), exercise));
    }
    CHECK(any_holds(advised(protocol, bad_tests(protocol)), "bench_squat"));
  }
}

TEST_CASE("a test that pain stopped is not asked for again, on that side") {
  const std::vector<std::pair<std::string, std::string>> repeats = {
      {"stretch_hip_flexors", "hip_flexor_stretch"},
      {"stretch_quads", "quad_stretch"},
      {"stretch_hamstrings", "hamstring_stretch"},
      {"stretch_calves", "calf_stretch_straight"},
      {"roll_hip_flexors", "hip_flexor_rolling"},
      {"roll_quads", "quad_rolling"},
      {"roll_hamstrings", "hamstring_rolling"},
      {"roll_calves", "calf_rolling"},
      {"plank", "elbow_plank"},
      {"squat", "mirror_squat"}};
  for (const BuiltinFile& file : builtin_files()) {
    const Protocol protocol = load_protocol(file.source);
    for (const auto& [test, exercise] : repeats) {
      CAPTURE(file.name, test, exercise);
      const auto found = std::ranges::find(protocol.exercises, exercise, &Exercise::id);
      REQUIRE(found != protocol.exercises.end());
      const Prompt& prompt = protocol.prompts[*find_prompt(protocol, test)];
      const bool asks = std::any_of(
          found->leave_out_if.begin(), found->leave_out_if.end(), [&](const Condition& condition) {
            return &protocol.prompts[condition.prompt] == &prompt && condition.asks == Asks::pain &&
                   (condition.side == ConditionSide::same) == prompt.per_side;
          });
      CHECK(asks);
    }
  }
  // As it looks to a runner: the left leg could not, so only the right one trains.
  const Protocol protocol = builtin("runner-knee");
  Answers answers = bad_tests(protocol);
  answers.set(item(protocol, "squat.left"), without_value(Status::pain));
  const auto names = advised(protocol, answers);
  CHECK(names.contains("bench_squat.right"));
  CHECK_FALSE(names.contains("bench_squat.left"));
  CHECK(names.contains("hip_thrust"));
}
