// Clock face: how a running clock looks, second by second: one line that is rewritten where the
// screen can do that, a few whole lines where it can not.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What is kept up on the clock, and the words beside it.
struct Effort {
  int target = 0;      // seconds
  int max = 0;         // where the clock stops; >= target
  Text word = "hold";  // while it runs
  Text go = "Hold";    // "Hold for 45 seconds."
  Text enter = "Enter stops";
  Text next = {};  // what is said of the time after it, five seconds before the target; "": nothing
};

// REQUIRES: prompt.kind == Kind::hold.
Effort effort_of(const Prompt& prompt);

// The moments of a target that are heard and named. No half time where it would fall into the last
// five seconds, and no last five in a target that is not longer.
struct Milestones {
  int half = 0;       // 0 for none
  int last_five = 0;  // 0 for none
  int target = 0;
};
Milestones milestones(int target);

// The line that is rewritten, narrower than look.width.
Text get_ready_line(int seconds_to_go, const Look& look);
Text effort_line(const Effort& effort, int seconds, const Look& look);
Text rest_line(int seconds_to_go, const Look& look);
Text change_line(int seconds_to_go, const Look& look);

// The same, printed once where no line can be rewritten.
Text rest_news(int seconds_to_go);
Text change_news(int seconds_to_go);

// What is printed, once, when a whole second is reached and no line can be rewritten; empty for
// most.
Text effort_news(const Effort& effort, int seconds);

// How far it came, at its end: "done   45 of 45 s".
Text effort_outcome(const Effort& effort, int seconds, const Look& look);

}  // namespace kneecheck
