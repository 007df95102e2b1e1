// Circuit: leads a person through the strength circuit on the clock, station by station and round
// by round.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct CircuitSummary {
  int rounds = 0;                    // led to their end
  int done = 0;                      // stations worked for all of their time, over all rounds
  int cut_short = 0;                 // ended early, but not by pain
  int skipped = 0;                   // passed over by the person
  std::vector<Station> stopped{};    // by pain, each once, the first first
  std::vector<Station> recovered{};  // pain stopped them the time before, and not this time
  LedCircuit led{};                  // what a sheet keeps of it, and of the time before
  Ending ending{};                   // left: the person went before the last round was over
};

// Called after each round, and each time pain stops a station; returns why it could not save, and
// the person is told.
using OnCircuit = std::function<std::optional<Text>(const CircuitSummary&)>;

// Each station: how it is done, time to get into place, work. Pain stops a station: from then on,
// and the next time, its easier form takes its place, where it has one; a second time it is left
// out. `before` is what a sheet kept of the time before. When the machine sleeps, or the program is
// stopped, the station starts again on Enter. What else is typed does what words_page() of
// circuit_pages.hpp says; words that are none of those stop nothing. Ends with a summary in words.
// REQUIRES: protocol.circuit, and that `stations` are what it offers.
CircuitSummary lead_circuit(const Protocol& protocol, const std::vector<Station>& stations,
                            const LedCircuit& before, Terminal& terminal,
                            const OnCircuit& on_circuit);

}  // namespace kneecheck
