// Difference points: what left against right of one prompt gives to one target, as far as the
// answers are known.
#pragma once

#include <optional>

#include "kneecheck/assessment/answered.hpp"

namespace kneecheck {

// Whether the sides' answers are as far apart as the difference asks, conditions aside.
bool holds(const Prompt& prompt, const Difference& difference, int worse_value, int better_value);

// Whether any difference of the prompt gives points to the target.
bool has_differences_for(const Prompt& prompt, Target target);

// Whether two answers are far enough apart to be told of even where they make no sign: by at least
// 3 of 10 of a scale. What seconds and centimetres scatter by, only the protocol knows.
bool is_wide_gap(const Prompt& prompt, int left, int right);

// From the least to the most. Zero when either side is not asked.
// REQUIRES: has_differences_for().
Interval difference_points(const Answered& answered, PromptIndex prompt, Target target);

// The difference that two plain answers' certain points come from; nullopt if none is met.
struct WinningDifference {
  Side worse = Side::whole;
  int worse_value = 0;
  int better_value = 0;
  int points = 0;
  const Difference* difference = nullptr;  // of the protocol
};
std::optional<WinningDifference> winning_difference(const Answered& answered, PromptIndex prompt,
                                                    Target target);

}  // namespace kneecheck
