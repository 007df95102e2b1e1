// Plan: which exercises, on which side, and whether the circuit is offered.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

// Rounds over the ranked imbalances that reach [plan] min_label, each at its better-ranked side:
// every round takes, for each, the next exercise of its list not yet chosen, until max_exercises or
// per_imbalance. An exercise appears once and serves every ranked target that lists it. Ordered by
// [plan] order, then by rank.
std::vector<PlanItem> make_plan(const Protocol& protocol, const std::vector<Result>& results);

// The circuit's stations, if a target of offer_for reaches min_label. A per-side exercise is two,
// left then right.
std::optional<std::vector<Station>> offer_circuit(const Protocol& protocol,
                                                  const std::vector<Result>& results);

// "step_up.left", "plank_leg_lift": how a sheet names a station.
std::string station_name(const Protocol& protocol, Station station);

// What the circuit takes on the clock: every round has work, and the time to change, at each
// station.
int circuit_seconds(const CircuitRules& circuit, std::size_t stations);

}  // namespace kneecheck
