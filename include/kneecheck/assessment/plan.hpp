// Plan: which exercises, on which side, whether the circuit is offered, and what the answers leave
// out of both. An exercise is left out where any condition of its leave_out_if holds, or is not
// known to be false; then its `instead` takes its place, which may be left out in turn.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

// What the answers lead to, and what they leave out of it.
struct Planned {
  std::vector<PlanItem> items;
  std::vector<LeftOut> left_out;
  std::vector<Unserved> unserved;  // ranked targets that no item serves, by rank
};
struct Offered {
  std::vector<Station> stations;
  std::vector<LeftOut> left_out;
};

// Left and right for an exercise with sides, else whole.
std::vector<Side> sides_of(const Exercise& exercise);

// Rounds over the imbalances that reach [plan] min_label, by the rank of their higher-ranked side:
// every round takes, for each, the next exercise of its list not yet chosen, until max_exercises or
// per_imbalance. An exercise that is left out is replaced by its `instead`, if it has one, which
// then takes this turn. An exercise appears once and serves every ranked target that lists it.
// Ordered by [plan] order, then by rank.
Planned make_plan(const Answered& answered, const std::vector<Result>& results);

// The circuit's stations, if a target of offer_for reaches min_label; nullopt if none does. A
// per-side exercise is two, left then right. What takes the place of a station left out stands
// there once, and not at all where the circuit has it anyway.
std::optional<Offered> offer_circuit(const Answered& answered, const std::vector<Result>& results);

// "step_up.left", "plank_leg_lift": how a sheet names a station.
std::string station_name(const Protocol& protocol, Station station);

// What the circuit takes on the clock: every round has work, and the time to change, at each
// station.
int circuit_seconds(const CircuitRules& circuit, std::size_t stations);

}  // namespace kneecheck
