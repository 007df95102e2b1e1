// Clock face: how a running clock looks, second by second: one line that is rewritten where the
// screen can do that, a few whole lines where it can not.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The moments of a hold's target that are heard and named. No half time where it would fall into
// the last five seconds, and no last five in a target that is not longer.
struct Milestones {
  int half = 0;       // 0 for none
  int last_five = 0;  // 0 for none
  int target = 0;
};
Milestones milestones(const Prompt& prompt);

// The line that is rewritten, narrower than look.width.
Text get_ready_line(int seconds_to_go, const Look& look);
Text hold_line(const Prompt& prompt, int seconds, const Look& look);
Text rest_line(int seconds_to_go, const Look& look);

// What is printed, once, when a whole second is reached and no line can be rewritten; empty for
// most.
Text hold_news(const Prompt& prompt, int seconds);

// How far a hold came, at its end: "done   45 of 45 s".
Text hold_outcome(const Prompt& prompt, int seconds, const Look& look);

}  // namespace kneecheck
