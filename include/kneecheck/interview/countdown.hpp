// Countdown: a hold or a rest on the clock, seen, heard, and measured from GO. A late wake-up
// repaints; it adds nothing.
#pragma once

#include <string>
#include <variant>

#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct HoldEnded {
  int seconds = 0;    // whole, rounded down, 0..max; exactly max when the clock ran out
  bool full = false;  // the clock ran to max
  // What was typed to end it, "" for Enter: pain, back and quit mean what they say.
  std::string line{};
};
struct LeftGetReady {};  // a line came before GO: nothing was measured
struct Interrupted {};   // the machine slept or the program was stopped: nothing is recorded
struct InputEnded {
  Line line;  // End or Failed
};

using HoldResult = std::variant<HoldEnded, LeftGetReady, Interrupted, InputEnded>;

// lead_in seconds of get-ready, then the hold up to prompt.max. Half time, the last five seconds
// and done are those of prompt.target. Says how far the clock came, but for an interruption.
// REQUIRES: prompt.kind == Kind::hold.
HoldResult time_hold(const Prompt& prompt, Terminal& terminal);

// Counts `seconds` down; Enter ends it, and so does an interruption. End and Failed come back as a
// line for the caller; else an empty string.
Line time_rest(int seconds, Terminal& terminal);

}  // namespace kneecheck
