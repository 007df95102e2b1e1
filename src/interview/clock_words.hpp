// Clock words: what a countdown shows and says while it runs, and at its end.
#pragma once

#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

constexpr int clock_word_columns = 9;    // "half time"
constexpr int longest_in_seconds = 120;  // a longer time is told in minutes

// "45 seconds", "6 minutes", "5 minutes 43 seconds"
Text spoken_time(int time_s);

// The line that is rewritten while the clock runs. Where it is too long the bar gets shorter, then
// the hint goes, then the bar, then all but what is to go. The last column stays free, because a
// full line would wrap.
Text clock_line(const Text& word, int value, int full, const Text& hint, const Look& look);

// "rest  30 s    Enter goes on"
Text waiting_line(Waiting waiting, int to_go, const Look& look);

// The same where no line can be rewritten: "Rest: 30 s. Enter goes on."
Text waiting_news(Waiting waiting, int to_go);

// Says at its end how far it came: "done   45 of 45 s".
Text effort_outcome(const Effort& effort, int held, bool redraws);

}  // namespace kneecheck
