// Week words: the days of a week on which the same is done, each group in words.
#pragma once

#include <vector>

#include "kneecheck/report/phrases.hpp"

namespace kneecheck {

// Days on which the same is done, in the first phase.
struct DayGroup {
  Days days{};      // 1 for each of them
  int minutes = 0;  // on each of them
  Text names;       // what is done: "the circuit (1 round); Bridge; the base routine"
  Text kinds;       // the same, shorter: "circuit (1 round), 2 stretches"
  Text counts;      // shorter still: "circuit, 3 exercises"
};

// The days on which something is done, in groups, by the first day of each.
// REQUIRES: there is a week.
std::vector<DayGroup> day_groups(const AssessedSheet& about);

}  // namespace kneecheck
