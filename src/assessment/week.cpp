#include "kneecheck/assessment/week.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "leaving_out.hpp"

namespace kneecheck {
namespace {

enum Day { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// No two of them are running, nor are Sunday and Monday: any number of the first of them will do.
constexpr std::array strength_days = {monday, friday, wednesday};
// Runs are on the days between. What is done warm goes there first, after the run.
constexpr std::array practice_days = {tuesday, saturday,  thursday, sunday,
                                      monday,  wednesday, friday};

bool is_in(const auto& things, const auto& thing) {
  return std::ranges::find(things, thing) != things.end();
}

bool loads(ExerciseKind kind) {
  return kind == ExerciseKind::strength || kind == ExerciseKind::core;
}

bool is_strength(const Protocol& protocol, const WeekItem& item) {
  return !item.exercise || protocol.exercises[*item.exercise].kind == ExerciseKind::strength;
}

void add_plan(const Protocol& protocol, const Planned& planned, Week& week) {
  std::vector<Target> served;
  std::vector<Target> lost;
  for (const PlanItem& item : planned.items) {
    const bool again = is_done_by_circuit(protocol, week.by_circuit, item.exercise, item.because);
    std::vector<Target>& targets = again ? lost : served;
    targets.insert(targets.end(), item.because.begin(), item.because.end());
    if (again) {
      week.not_again.push_back(item.exercise);
    } else {
      const Exercise& exercise = protocol.exercises[item.exercise];
      week.items.push_back(
          {item.exercise, false, item.sides, days_for(exercise.kind, exercise.dose.per_week)});
    }
  }
  week.unserved = planned.unserved;
  for (const Target& target : lost) {
    if (is_in(served, target)) continue;
    served.push_back(target);  // told once
    week.unserved.push_back({target, NoExercise::circuit});
  }
  // The circuit is for those.
  std::erase_if(week.unserved,
                [&](const Unserved& one) { return is_in(week.by_circuit, one.target.imbalance); });
}

bool has_already(const Week& week, ExerciseIndex exercise, Side side) {
  return std::ranges::any_of(week.items, [&](const WeekItem& item) {
    return item.exercise == exercise &&
           std::ranges::find(item.sides, side, &SideSets::side) != item.sides.end();
  });
}

void add_base(const Answered& answered, Week& week) {
  const Protocol& protocol = answered.protocol;
  for (const ExerciseIndex listed : protocol.plan.base) {
    const std::vector<Side> sides = sides_of(protocol.exercises[listed]);
    for (LeftOut& left_out : left_out_of(answered, listed, sides)) {
      if (!is_in(week.base_left_out, left_out)) week.base_left_out.push_back(std::move(left_out));
    }
    for (const Done& done : done_in_place_of(answered, listed, sides)) {
      const Exercise& exercise = protocol.exercises[done.exercise];
      if (is_done_by_circuit(protocol, week.by_circuit, done.exercise, {})) continue;
      const Dose& dose = protocol.plan.base_dose ? *protocol.plan.base_dose : exercise.dose;
      WeekItem item{done.exercise, true, {}, days_for(exercise.kind, dose.per_week)};
      for (const Side side : done.sides) {
        if (!has_already(week, done.exercise, side)) item.sides.push_back({side, dose.sets});
      }
      if (!item.sides.empty()) week.items.push_back(std::move(item));
    }
  }
  // What the circuit takes the place of stands in for nothing.
  for (LeftOut& left_out : week.base_left_out) {
    if (left_out.instead &&
        std::ranges::find(week.items, left_out.instead, &WeekItem::exercise) == week.items.end())
      left_out.instead.reset();
  }
}

// What the phase says of that kind's doses.
PhaseDose changes_of(const Phase& phase, ExerciseKind kind) {
  PhaseDose changes = phase.by_kind[static_cast<std::size_t>(kind)];
  if (!loads(kind)) return changes;
  if (!changes.sets) changes.sets = phase.dose.sets;
  if (!changes.reps) changes.reps = phase.dose.reps;
  if (!changes.hold_s) changes.hold_s = phase.dose.hold_s;
  return changes;
}

}  // namespace

Days days_for(ExerciseKind kind, int per_week) {
  Days days{};
  const int most = static_cast<int>(strength_days.size());
  if (kind == ExerciseKind::strength || (kind == ExerciseKind::core && per_week <= most)) {
    for (int at = 0; at < std::min(per_week, most); ++at)
      ++days[strength_days[static_cast<std::size_t>(at)]];
    return days;
  }
  for (int at = 0; at < per_week; ++at)
    ++days[practice_days[static_cast<std::size_t>(at % days_of_week)]];
  return days;
}

Week make_week(const Answered& answered, const Planned& planned,
               const std::optional<Offered>& circuit) {
  const Protocol& protocol = answered.protocol;
  Week week;
  if (circuit) {
    week.by_circuit = circuit->trains;
    week.items.push_back(
        {{}, false, {}, days_for(ExerciseKind::strength, protocol.circuit->per_week)});
  }
  add_plan(protocol, planned, week);
  add_base(answered, week);
  return week;
}

bool grows(const Protocol& protocol, const Week& week) {
  return std::ranges::any_of(week.items, [&](const WeekItem& item) {
    if (item.base) return false;
    if (!item.exercise) return true;
    const ExerciseKind kind = protocol.exercises[*item.exercise].kind;
    if (kind == ExerciseKind::strength || kind == ExerciseKind::core) return true;
    return std::ranges::any_of(protocol.plan.phases, [&](const Phase& phase) {
      return dose_in(protocol, item, &phase) != dose_in(protocol, item, nullptr);
    });
  });
}

Days run_days(const Protocol& protocol, const Week& week) {
  Days days{};
  for (int day = 0; day < days_of_week; ++day) {
    const bool rests = std::ranges::none_of(week.items, [&](const WeekItem& item) {
      return is_strength(protocol, item) && item.days[static_cast<std::size_t>(day)] > 0;
    });
    if (rests) days[static_cast<std::size_t>(day)] = 1;
  }
  return days;
}

Dose dose_in(const Protocol& protocol, const WeekItem& item, const Phase* phase) {
  const Exercise& exercise = protocol.exercises[*item.exercise];
  if (item.base) return protocol.plan.base_dose.value_or(exercise.dose);
  Dose dose = exercise.dose;
  if (phase == nullptr) return dose;
  const PhaseDose changes = changes_of(*phase, exercise.kind);
  dose.sets = changes.sets.value_or(dose.sets);
  if (dose.reps && changes.reps) dose.reps = changes.reps;
  if (dose.hold_s && changes.hold_s) dose.hold_s = changes.hold_s;
  return dose;
}

std::vector<SideSets> sets_in(const Protocol& protocol, const WeekItem& item, const Phase* phase) {
  std::vector<SideSets> all = item.sides;
  if (item.base) return all;
  const int more =
      dose_in(protocol, item, phase).sets - protocol.exercises[*item.exercise].dose.sets;
  for (SideSets& one : all) one.sets += more;
  return all;
}

CircuitRules circuit_in(const CircuitRules& circuit, const Phase* phase) {
  CircuitRules rules = circuit;
  if (phase == nullptr) return rules;
  rules.rounds = phase->rounds.value_or(rules.rounds);
  rules.work_s = phase->work_s.value_or(rules.work_s);
  rules.change_s = phase->change_s.value_or(rules.change_s);
  return rules;
}

int seconds_of(const Protocol& protocol, const Assessment& assessment, const WeekItem& item,
               const Phase* phase) {
  if (!item.exercise) {
    return circuit_seconds(circuit_in(*protocol.circuit, phase), assessment.circuit->size());
  }
  const Dose dose = dose_in(protocol, item, phase);
  const int one_set = dose.hold_s ? *dose.hold_s : dose.reps.value_or(0) * dose.rep_s;
  int seconds = 0;
  for (const SideSets& side : sets_in(protocol, item, phase))
    seconds += side.sets * one_set + (side.sets - 1) * dose.rest_s;
  return seconds;
}

int minutes_on(const Protocol& protocol, const Assessment& assessment, int day,
               const Phase* phase) {
  int seconds = 0;
  for (const WeekItem& item : assessment.week->items)
    seconds +=
        item.days[static_cast<std::size_t>(day)] * seconds_of(protocol, assessment, item, phase);
  return (seconds + 59) / 60;
}

int minutes_a_week(const Protocol& protocol, const Assessment& assessment, const Phase* phase) {
  int minutes = 0;
  for (int day = 0; day < days_of_week; ++day)
    minutes += minutes_on(protocol, assessment, day, phase);
  return minutes;
}

}  // namespace kneecheck
