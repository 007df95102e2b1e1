// Circuit pages: what a person reads while a circuit is led, before it, at each station and after
// it; and the words that the person may type.
#pragma once

#include <cstddef>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/circuit.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
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

enum class Said { nothing, pain, pause, back, skip, help, quit, other };

// The words that the protocol's questions have mean here what they mean there. Whatever speaks of
// pain is pain: "it hurts", "4 hurt". What is no text is Said::other. REQUIRES: `line` is something
// that was typed.
Said said(const Protocol& protocol, const Line& line);

// Which words there are, to somebody whose words are none of them.
Text not_understood(const Line& line);

// A line for each word, with what it does.
Text words_page(const Look& look);

// Whether Enter started the clock; if not, person.ending() says why.
bool hear_start(const Protocol& protocol, Person& person);

}  // namespace kneecheck
