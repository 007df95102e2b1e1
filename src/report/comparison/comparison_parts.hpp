// The parts of the comparison as text. Each writes its block, or nothing where there is nothing to
// say.
#pragma once

#include <string>

#include "kneecheck/report/comparison.hpp"
#include "kneecheck/report/page.hpp"

namespace kneecheck {

// The pain, and then each test under the word for how it changed.
void write_measures(Page& page, const ComparedSessions& about);

// What the sessions found for each imbalance.
void write_targets(Page& page, const ComparedSessions& about);

// What to do, in the protocol's words; "" where it has none.
const std::string& advice_words(const ComparedSessions& about);

// Then above now, with bars on one scale from 0 to `full` where there is one.
struct ThenAndNow {
  Text then;
  Text now;
  int then_value = 0;
  int now_value = 0;
  int full = 0;  // 0: no bars
  int cells = 0;
};
void write_then_and_now(Page& page, const ThenAndNow& both);

}  // namespace kneecheck
