// Protocols and answers are put together at random.
#include "support/random_protocol.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "support/random_prompt.hpp"

namespace kneecheck {
namespace {

void add_imbalances(Protocol& protocol, Random& random) {
  for (int index = 0, count = random.between(0, 4); index < count; ++index) {
    Exercise exercise;
    exercise.id = "exercise_" + std::to_string(index);
    exercise.name = exercise.id;
    exercise.kind =
        random.pick(std::vector{ExerciseKind::stretch, ExerciseKind::foam_roll,
                                ExerciseKind::strength, ExerciseKind::core, ExerciseKind::control});
    exercise.per_side = random.chance(60);
    exercise.dose.reps = 10;
    exercise.dose.sets = random.between(1, 3);
    protocol.exercises.push_back(exercise);
  }
  for (int index = 0, count = random.between(1, 4); index < count; ++index) {
    Imbalance imbalance;
    imbalance.id = "imbalance_" + std::to_string(index);
    imbalance.name = imbalance.id;
    imbalance.per_side = random.chance(65);
    for (ExerciseIndex exercise = 0; exercise < protocol.exercises.size(); ++exercise)
      if (random.chance(50)) imbalance.exercises.push_back(exercise);
    random.shuffle(imbalance.exercises);
    protocol.imbalances.push_back(imbalance);
  }
}

void add_plan(Protocol& protocol, Random& random) {
  protocol.plan.max_exercises = random.between(1, 6);
  protocol.plan.per_imbalance = random.between(1, 3);
  protocol.plan.min_label = random.pick(std::vector{Label::slight, Label::moderate});
  protocol.plan.both_sides = random.chance(50);
  protocol.plan.extra_sets_worse_side = random.between(0, 2);
  if (protocol.exercises.empty() || random.chance(70)) return;
  CircuitRules circuit;
  circuit.title = "circuit";
  for (ExerciseIndex exercise = 0; exercise < protocol.exercises.size(); ++exercise)
    circuit.exercises.push_back(exercise);
  circuit.offer_for.push_back(0);
  protocol.circuit = circuit;
}

// Doses of any number of times a week, what each exercise trains, a base routine, and phases.
void add_week(Protocol& protocol, Random& random) {
  const auto any_of = [&](std::size_t count, int percent) {
    std::vector<std::size_t> some;
    for (std::size_t index = 0; index < count; ++index)
      if (random.chance(percent)) some.push_back(index);
    return some;
  };
  for (Exercise& exercise : protocol.exercises) {
    exercise.dose.per_week = random.between(1, 14);
    exercise.dose.rep_s = random.between(1, 6);
    exercise.dose.rest_s = 15 * random.between(0, 2);
    exercise.trains = any_of(protocol.imbalances.size(), 40);
  }
  PlanRules& plan = protocol.plan;
  plan.base = any_of(protocol.exercises.size(), 40);
  if (random.chance(50)) {
    Dose& dose = plan.base_dose.emplace();
    dose.hold_s = 30;
    dose.per_week = random.between(1, 7);
  }
  if (protocol.circuit) protocol.circuit->per_week = random.between(1, 7);
  if (random.chance(50)) return;
  plan.phases.resize(2);
  Phase& first = plan.phases.front();
  first.rounds = random.between(1, 2);
  first.dose.sets = random.between(1, 4);
  first.by_kind[static_cast<std::size_t>(ExerciseKind::control)].reps = random.between(1, 20);
  plan.phases.back().weeks = {2, 2};
}

// A page of signs, which share a gate.
void add_page(Protocol& protocol, const ProtocolOptions& options, Random& random) {
  const GroupIndex group = protocol.groups.size();
  const std::string id = "page_" + std::to_string(group);
  protocol.groups.push_back({id, id, "Which of these?", {}, {}});
  const Gate gate =
      options.gates && random.chance(25) ? random_gate(protocol, options, random) : Gate{};
  for (int sign = 0, count = random.between(2, 4); sign < count; ++sign) {
    protocol.prompts.push_back(random_sign(protocol, options, random));
    protocol.prompts.back().ask_if = gate;
    protocol.prompts.back().group = group;
  }
}

void add_ifs(Protocol& protocol, const ProtocolOptions& options, Random& random) {
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    Prompt prompt = protocol.prompts[index];
    for (Finding& finding : prompt.findings) {
      const bool adds = std::all_of(finding.points.begin(), finding.points.end(),
                                    [](const Points& entry) { return entry.points > 0; });
      if (adds && random.chance(15)) finding.conditions = random_ifs(protocol, options, random);
    }
    for (Difference& difference : prompt.differences)
      if (random.chance(15)) difference.conditions = random_ifs(protocol, options, random);
    protocol.prompts[index] = prompt;
  }
}

// What takes an exercise's place stands behind it, so that nothing leads in a circle.
void add_leave_outs(Protocol& protocol, const ProtocolOptions& options, Random& random) {
  for (ExerciseIndex index = 0; index < protocol.exercises.size(); ++index) {
    if (random.chance(20)) continue;
    Exercise& exercise = protocol.exercises[index];
    exercise.leave_out_if = random_leave_outs(protocol, options, random);
    const int last = static_cast<int>(protocol.exercises.size()) - 1;
    const int next = static_cast<int>(index) + 1;
    if (next <= last && random.chance(85))
      exercise.instead = static_cast<ExerciseIndex>(random.between(next, last));
  }
}

}  // namespace

Protocol random_protocol(std::uint64_t seed, const ProtocolOptions& options) {
  Random random(seed);
  // With a source of its own, a seed that gives no page gives the protocol it gave before.
  Random pages(seed ^ 0x5DEECE66DU);
  Random weeks(seed ^ 0x2545F491U);
  Protocol protocol;
  protocol.about.id = "random";
  protocol.about.version = "1.0.0";
  // 8 prompts have at most 16 items, so 20 stops are never reached.
  protocol.safety.max_pain_stops = options.pain_stops ? random.between(1, 4) : 20;
  add_imbalances(protocol, random);
  for (int index = 0, count = random.between(1, 8); index < count; ++index) {
    if (pages.chance(6)) add_page(protocol, options, pages);
    protocol.prompts.push_back(random_prompt(protocol, options, random));
  }
  add_ifs(protocol, options, random);
  add_plan(protocol, random);
  add_week(protocol, weeks);
  add_leave_outs(protocol, options, random);
  return protocol;
}

Answer random_plain_answer(const Prompt& prompt, Random& random) {
  return {Status::answered, random.between(prompt.min, prompt.max)};
}

Answer random_answer(const Prompt& prompt, Random& random) {
  const bool has_value = prompt.kind != Kind::text;
  const int dice = random.between(1, 100);
  if (dice <= 54)
    return has_value ? random_plain_answer(prompt, random) : Answer{Status::answered, {}};
  if (dice <= 64) return {Status::skipped, {}};
  if (dice <= 71) return {Status::unsure, {}};
  if (dice <= 80) return {Status::not_reached, {}};
  if (dice <= 83) return {Status::invalid, {}};
  if (!has_value || prompt.pain == PainRule::off) return {Status::skipped, {}};
  const int value = random.between(prompt.min, prompt.max);
  if (dice <= 91) return {Status::hurt, value};
  const bool reached = prompt.kind == Kind::hold || prompt.kind == Kind::number;
  if (reached && random.chance(70)) return {Status::pain, value};
  return {Status::pain, {}};
}

Answers random_answers(const Protocol& protocol, std::uint64_t seed) {
  Random random(seed);
  Answers answers;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info) continue;
    answers.set(item, random_answer(prompt, random));
  }
  return answers;
}

}  // namespace kneecheck
