// Circuit words: how a circuit is spoken of, on paper and while it is led, and why there is none.
#pragma once

#include <cstddef>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "Step-up, left".
Text station_words(const Protocol& protocol, Station station);

// What it takes on the clock, rounded up, so that nobody runs out of time.
int circuit_minutes(const CircuitRules& circuit, std::size_t stations);

// "2 rounds: 30 seconds of work at each station, 15 seconds to change, 60 seconds of rest between
// rounds. About 16 minutes."
Text circuit_words(const CircuitRules& circuit, std::size_t stations);

// "a warning sign should be looked at first". REQUIRES: there is no plan.
Text why_no_plan(const Assessment& assessment);

// In a sentence. REQUIRES: no circuit is offered.
Text why_no_circuit(const Protocol& protocol, const Assessment& assessment);

}  // namespace kneecheck
