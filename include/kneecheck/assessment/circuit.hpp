// Circuit: whether it is offered, its stations after what the answers leave out, and what it
// trains.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

struct Offered {
  std::vector<Station> stations;
  std::vector<LeftOut> left_out;
  std::vector<ImbalanceIndex> trains;  // in the protocol's order
};

// The circuit's stations, if a target of offer_for reaches min_label; nullopt if none does. A
// per-side exercise is two, left then right. What takes the place of a station left out stands
// there once, and not at all where the circuit has it anyway.
std::optional<Offered> offer_circuit(const Answered& answered, const std::vector<Result>& results);

// Whether the circuit takes the place of the exercise, which is done for `because`: it loads a
// muscle that the circuit trains.
bool is_done_by_circuit(const Protocol& protocol, const std::vector<ImbalanceIndex>& trained,
                        ExerciseIndex index, const std::vector<Target>& because);

// "step_up.left", "plank_leg_lift": how a sheet names a station.
std::string station_name(const Protocol& protocol, Station station);

// What the circuit takes on the clock: every round has work, and the time to change, at each
// station.
int circuit_seconds(const CircuitRules& circuit, std::size_t stations);

}  // namespace kneecheck
