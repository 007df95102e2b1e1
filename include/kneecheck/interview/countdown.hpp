// Countdown: a hold, a step before an answer, or a rest on the clock, seen, heard, and measured
// from GO. A late wake-up repaints; it adds nothing.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The times in which nobody works.
enum class Waiting { get_ready, change, rest };

// Says what is waited for and how long, where no line can be rewritten; else nothing.
void tell_waiting(Waiting waiting, Clock::time_point moment, Terminal& terminal);

// Counts down to `moment`, with three, two, one at its end. Returns what came before it: a line of
// text, End, Failed, NotText, TooLong or Resumed (after a sleep of the machine too); TimedOut when
// the moment came.
Line count_down(Waiting waiting, Clock::time_point moment, Terminal& terminal);

// Counts `seconds` down; Enter ends it, and so does an interruption. End and Failed come back as a
// line for the caller; else an empty string.
Line time_rest(int seconds, Terminal& terminal);

// An effort is work that goes on for a time, a hold or a station, with the words beside the clock.
struct Effort {
  int target = 0;      // seconds
  int max = 0;         // where the clock stops; >= target
  Text word = "hold";  // while it runs
  Text go = "Hold";    // "Hold for 45 seconds."; "" where the time alone says it
  Text enter = "Enter stops";
  Text next = {};  // what is said of the time after it, five seconds before the target; "": nothing
  // Whether what was typed around GO and its end is forgotten. Where an answer may be typed while
  // the clock runs, a line that was begun stays whole.
  bool drops_typed = true;
};

struct HoldEnded {
  int seconds = 0;    // whole, rounded down, 0..max; exactly max when the clock ran out
  bool full = false;  // the clock ran to max
  // What was typed to end it, "" for Enter: pain, back and quit mean what they say.
  std::string line{};
};
struct LeftGetReady {  // a line came before GO: nothing was measured
  std::string line{};  // what was typed, "" for Enter
};
struct Interrupted {};  // the machine slept or the program was stopped: nothing is recorded
struct InputEnded {
  Line line;  // End or Failed
};

using HoldResult = std::variant<HoldEnded, LeftGetReady, Interrupted, InputEnded>;

// Whether what was typed while the clock runs ends the effort. Where it does not, it has been
// answered by then, and the clock runs on.
using EndsEffort = std::function<bool(const Line&)>;

// Runs the clock from `go`, which is now or a little before, up to effort.max. Half time and the
// last five seconds are told of effort.target, done at effort.max. Enter ends it, but not in its
// first second; without `ends` any other line does too. Says how far the clock came, unless it was
// interrupted. Never returns LeftGetReady.
HoldResult time_effort(const Effort& effort, Clock::time_point go, Terminal& terminal,
                       const EndsEffort& ends = {});

// A hold that gives no points, such as a warm-up: what its clock says is recorded unasked.
bool is_plain_timer(const Prompt& prompt);

// The time `before` it, get_ready or change, then the clock of the prompt: a hold's up to
// prompt.max, else time_s. Enter starts the clock at once in a change.
// REQUIRES: prompt.kind == Kind::hold or prompt.time_s.
HoldResult run_clock(const Prompt& prompt, Waiting before, Terminal& terminal);

}  // namespace kneecheck
