// Dose: how much of an exercise, and of the circuit, in words.
#pragma once

#include <cstddef>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "2 sets of 12 on each side, twice a week", "left 1 set, right 2 sets of 60 seconds; 5 times a
// week; 30 seconds of rest between sets".
Text dose_words(const Dose& dose, const std::vector<SideSets>& sides);

// How long the circuit takes, rounded up, so that nobody runs out of time.
int circuit_minutes(const CircuitRules& circuit, std::size_t stations);

// "2 rounds: 30 seconds of work at each station, 15 seconds to change, ... About 9 minutes."
Text circuit_words(const CircuitRules& circuit, std::size_t stations);

}  // namespace kneecheck
