// Reach: the most that any answers can give to a target.
//
// Every condition on other prompts counts as met, and every prompt as asked. The two sides of a
// prompt are answered together, because what a test gives by itself and what the difference gives
// may exclude each other. So the most is no more than what the report calls "could be" before
// anything is answered.
#pragma once

#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// By target, in the order of targets_of(): the sum over all prompts, where families count once,
// before it is held between 0 and 100.
std::vector<int> reach_by_target(const Protocol& protocol);

}  // namespace kneecheck
