// Circuit pages: what a person reads while a circuit is led: before it, at each station, after it.
#pragma once

#include <cstddef>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/circuit.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Title, rounds and minutes, what is needed, the warm-up, what is remembered of the time before
// (`memories`, a sentence each), and the words to type.
// REQUIRES: protocol.circuit, here and below.
Text circuit_opening(const Protocol& protocol, const std::vector<Station>& stations,
                     const std::vector<Text>& memories, const Look& look);

// Why a station has its easier form.
enum class Easier { no, pain_now, pain_last_time };

struct StationPlace {
  int round = 1;
  std::size_t at = 0;  // of the stations
  Easier easier = Easier::no;
  bool again = false;  // the same exercise was shown just now, for the other side
};

// Heading with its counters, steps, drawing, and when to stop.
Text station_page(const Protocol& protocol, const std::vector<Station>& stations,
                  const StationPlace& place, const Look& look);

// How a station is done, whatever was shown before: its form, steps, drawing, and when to stop.
Text station_help(const Protocol& protocol, Station station, Easier easier, const Look& look);

// What was done, what pain stopped, what may have its full form again, and the protocol's
// disclaimer.
Text circuit_closing(const Protocol& protocol, const CircuitSummary& summary, const Look& look);

}  // namespace kneecheck
