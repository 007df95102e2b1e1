#include "kneecheck/assessment/circuit.hpp"

#include <algorithm>

#include "kneecheck/assessment/plan.hpp"
#include "leaving_out.hpp"

namespace kneecheck {
namespace {

bool has(const auto& things, const auto& thing) {
  return std::ranges::find(things, thing) != things.end();
}

// What its stations train, and what it is offered for as long as none of its stations is left out.
std::vector<ImbalanceIndex> trained_by(const Protocol& protocol,
                                       const std::vector<Station>& stations) {
  const CircuitRules& circuit = *protocol.circuit;
  const bool is_whole = std::ranges::all_of(circuit.exercises, [&](ExerciseIndex exercise) {
    return std::ranges::count(stations, exercise, &Station::exercise) ==
           std::ssize(sides_of(protocol.exercises[exercise]));
  });
  std::vector<ImbalanceIndex> all;
  if (is_whole) all = circuit.offer_for;
  for (const Station& station : stations) {
    const std::vector<ImbalanceIndex>& trains = protocol.exercises[station.exercise].trains;
    all.insert(all.end(), trains.begin(), trains.end());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::optional<Offered> offer_circuit(const Answered& answered, const std::vector<Result>& results) {
  const Protocol& protocol = answered.protocol;
  if (!protocol.circuit) return std::nullopt;
  const CircuitRules& circuit = *protocol.circuit;
  const bool is_offered = std::ranges::any_of(results, [&](const Result& result) {
    return result.verdict == Verdict::sign && result.label >= circuit.min_label &&
           has(circuit.offer_for, result.score.target.imbalance);
  });
  if (!is_offered) return std::nullopt;
  Offered offered;
  for (const ExerciseIndex listed : circuit.exercises) {
    const std::vector<Side> sides = sides_of(protocol.exercises[listed]);
    for (LeftOut& left_out : left_out_of(answered, listed, sides))
      if (!has(offered.left_out, left_out)) offered.left_out.push_back(std::move(left_out));
    for (const Done& done : done_in_place_of(answered, listed, sides)) {
      const bool stands_in = done.exercise != listed;
      if (stands_in && has(circuit.exercises, done.exercise)) continue;
      for (const Side side : done.sides) {
        const Station station{done.exercise, side};
        if (!stands_in || !has(offered.stations, station)) offered.stations.push_back(station);
      }
    }
  }
  offered.trains = trained_by(protocol, offered.stations);
  return offered;
}

bool is_done_by_circuit(const Protocol& protocol, const std::vector<ImbalanceIndex>& trained,
                        ExerciseIndex index, const std::vector<Target>& because) {
  const Exercise& exercise = protocol.exercises[index];
  if (exercise.kind != ExerciseKind::strength && exercise.kind != ExerciseKind::core) return false;
  const auto is_trained = [&](ImbalanceIndex imbalance) { return has(trained, imbalance); };
  return std::ranges::any_of(exercise.trains, is_trained) ||
         std::ranges::any_of(because, is_trained, &Target::imbalance);
}

std::string station_name(const Protocol& protocol, Station station) {
  return sided_name(protocol.exercises[station.exercise].id, station.side);
}

int circuit_seconds(const CircuitRules& circuit, std::size_t stations) {
  const int round = static_cast<int>(stations) * (circuit.change_s + circuit.work_s);
  return circuit.rounds * round + (circuit.rounds - 1) * circuit.rest_s;
}

}  // namespace kneecheck
