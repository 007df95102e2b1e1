#include <algorithm>
#include <cstddef>
#include <vector>

#include "checks.hpp"
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

// More of one exercise in a week than a plan for sore knees has room for.
constexpr int heavy_seconds = 3600;
constexpr int heavy_reps = 1000;

// "11 hours", "75 minutes"
Text time_words(int seconds) {
  const int hours = seconds / 3600;
  return hours < 2 ? minutes_words(seconds) : counted(hours, "hour");
}

// The best that any answers could make of each imbalance, over its sides.
std::vector<int> best_of_imbalances(const Protocol& protocol) {
  const std::vector<Target> targets = targets_of(protocol);
  const std::vector<int> reach = reach_by_target(protocol);
  std::vector<int> best(protocol.imbalances.size(), 0);
  for (std::size_t i = 0; i < targets.size(); ++i)
    best[targets[i].imbalance] = std::max(best[targets[i].imbalance], reach[i]);
  return best;
}

}  // namespace

void check_circuit(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  if (!protocol.circuit) return;
  const std::vector<int> reach = best_of_imbalances(protocol);
  const std::vector<ImbalanceIndex>& offered = protocol.circuit->offer_for;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const Label highest = protocol.scoring.labels.of(reach[offered[i]]);
    // What nothing gives points to is found elsewhere (W420).
    if (reach[offered[i]] == 0 || highest >= protocol.circuit->min_label) continue;
    const Text name = shown(protocol.imbalances[offered[i]].id);
    linting.add(
        "W803", linting.places.value({"circuit", "offer_for", i}),
        text("offer_for names {}, whose highest label is {}, but min_label is {}", name,
             safe_text(label_word(highest)), safe_text(label_word(protocol.circuit->min_label))),
        text("either lower min_label, or take {} out", name));
  }
}

void check_doses(Linting& linting) {
  for (const Exercise& exercise : linting.protocol.exercises) {
    const Dose& dose = exercise.dose;
    const int each = dose.hold_s ? *dose.hold_s : dose.reps.value_or(0);
    const int a_week = each * dose.sets * dose.per_week;
    if (a_week <= (dose.hold_s ? heavy_seconds : heavy_reps)) continue;
    const Text amount = dose.hold_s ? time_words(a_week) : counted(a_week, "repetition");
    linting.add("W605", linting.places.value({"exercise", exercise.id, "dose"}),
                text("{}{} x {} x {} a week is {} a week", each, dose.hold_s ? Text(" s") : Text(),
                     counted(dose.sets, "set"), dose.per_week, amount),
                "check hold_s or reps, sets and per_week: per_week counts days, or two sessions "
                "on each at most");
  }
}

void check_exercises(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  for (std::size_t i = 0; i < protocol.imbalances.size(); ++i) {
    const Imbalance& imbalance = protocol.imbalances[i];
    const Text id = shown(imbalance.id);
    if (imbalance.exercises.empty()) {
      linting.add("W424", linting.places.value({"imbalance", i}),
                  text("{} has no exercises; the plan will say nothing about it", id),
                  "exercises = [\"...\"]: what helps, in order of preference");
    }
    for (std::size_t at = 0; at < imbalance.exercises.size(); ++at) {
      const Exercise& exercise = protocol.exercises[imbalance.exercises[at]];
      if (imbalance.per_side || !exercise.per_side) continue;
      linting.add("W503", linting.places.value({"imbalance", i, "exercises", at}),
                  text("{} is whole-body, its exercise {} is per side: done on both", id,
                       shown(exercise.id)),
                  "either list an exercise with sides = \"whole\", or give the imbalance sides = "
                  "\"each\"");
    }
  }
}

}  // namespace kneecheck
