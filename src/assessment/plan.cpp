#include "kneecheck/assessment/plan.hpp"

#include <algorithm>
#include <utility>

namespace kneecheck {
namespace {

bool reaches(const Result& result, Label least) {
  return result.verdict == Verdict::sign && result.label >= least;
}

bool lists(const Imbalance& imbalance, ExerciseIndex exercise) {
  return std::find(imbalance.exercises.begin(), imbalance.exercises.end(), exercise) !=
         imbalance.exercises.end();
}

// The side of a per-side imbalance with the higher score; whole if they are equal, or it has no
// sides.
Side worse_side(const std::vector<Result>& results, Target target) {
  if (target.side == Side::whole) return Side::whole;
  int left = 0;
  int right = 0;
  for (const Result& result : results) {
    if (result.score.target.imbalance != target.imbalance) continue;
    (result.score.target.side == Side::left ? left : right) = result.score.score;
  }
  if (left == right) return Side::whole;
  return left > right ? Side::left : Side::right;
}

std::vector<SideSets> sides_of(const Protocol& protocol, const std::vector<Result>& results,
                               const PlanItem& item) {
  const Exercise& exercise = protocol.exercises[item.exercise];
  if (!exercise.per_side) return {{Side::whole, exercise.dose.sets}};
  const Side worse = worse_side(results, item.because.front());
  std::vector<SideSets> sides;
  for (const Side side : {Side::left, Side::right}) {
    const bool asked_for = std::any_of(
        item.because.begin(), item.because.end(),
        [&](const Target& target) { return target.side == side || target.side == Side::whole; });
    if (!protocol.plan.both_sides && !asked_for) continue;
    sides.push_back(
        {side, exercise.dose.sets + (side == worse ? protocol.plan.extra_sets_worse_side : 0)});
  }
  return sides;
}

}  // namespace

std::vector<PlanItem> make_plan(const Protocol& protocol, const std::vector<Result>& results) {
  std::vector<Target> ranked;
  std::vector<ImbalanceIndex> imbalances;  // each where its better-ranked side stands
  for (const Result& result : results) {
    if (!reaches(result, protocol.plan.min_label)) continue;
    const ImbalanceIndex imbalance = result.score.target.imbalance;
    ranked.push_back(result.score.target);
    if (std::find(imbalances.begin(), imbalances.end(), imbalance) == imbalances.end())
      imbalances.push_back(imbalance);
  }

  std::vector<ExerciseIndex> chosen;
  const auto room = [&] { return static_cast<int>(chosen.size()) < protocol.plan.max_exercises; };
  for (int round = 0; round < protocol.plan.per_imbalance; ++round) {
    for (const ImbalanceIndex imbalance : imbalances) {
      const auto& candidates = protocol.imbalances[imbalance].exercises;
      const auto next =
          std::find_if(candidates.begin(), candidates.end(), [&](ExerciseIndex exercise) {
            return std::find(chosen.begin(), chosen.end(), exercise) == chosen.end();
          });
      if (next != candidates.end() && room()) chosen.push_back(*next);
    }
  }

  std::vector<PlanItem> plan;
  for (const ExerciseIndex exercise : chosen) {
    PlanItem item;
    item.exercise = exercise;
    for (const Target target : ranked)
      if (lists(protocol.imbalances[target.imbalance], exercise)) item.because.push_back(target);
    item.sides = sides_of(protocol, results, item);
    plan.push_back(std::move(item));
  }
  const auto place = [&](const PlanItem& item) {
    const auto& order = protocol.plan.order;
    const auto kind =
        std::find(order.begin(), order.end(), protocol.exercises[item.exercise].kind) -
        order.begin();
    const auto rank =
        std::find(ranked.begin(), ranked.end(), item.because.front()) - ranked.begin();
    return std::pair(kind, rank);
  };
  std::stable_sort(plan.begin(), plan.end(),
                   [&](const PlanItem& a, const PlanItem& b) { return place(a) < place(b); });
  return plan;
}

std::optional<std::vector<Station>> offer_circuit(const Protocol& protocol,
                                                  const std::vector<Result>& results) {
  if (!protocol.circuit) return std::nullopt;
  const CircuitRules& circuit = *protocol.circuit;
  const bool offered = std::any_of(results.begin(), results.end(), [&](const Result& result) {
    return reaches(result, circuit.min_label) &&
           std::find(circuit.offer_for.begin(), circuit.offer_for.end(),
                     result.score.target.imbalance) != circuit.offer_for.end();
  });
  if (!offered) return std::nullopt;
  std::vector<Station> stations;
  for (const ExerciseIndex exercise : circuit.exercises) {
    if (protocol.exercises[exercise].per_side) {
      stations.push_back({exercise, Side::left});
      stations.push_back({exercise, Side::right});
    } else {
      stations.push_back({exercise, Side::whole});
    }
  }
  return stations;
}

std::string station_name(const Protocol& protocol, Station station) {
  return sided_name(protocol.exercises[station.exercise].id, station.side);
}

int circuit_seconds(const CircuitRules& circuit, std::size_t stations) {
  const int round = static_cast<int>(stations) * (circuit.change_s + circuit.work_s);
  return circuit.rounds * round + (circuit.rounds - 1) * circuit.rest_s;
}

}  // namespace kneecheck
