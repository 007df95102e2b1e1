// Reach: the most that any answers can give to a target.
//
// Worked out with every condition on other prompts taken as met, every prompt as asked, and the two
// sides of a prompt answered together: what a test gives by itself and what the difference gives
// may exclude each other. So it is at most what the report calls "could be" before anything is
// answered.
#pragma once

#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// What all prompts give, families counted once, before it is held between 0 and 100. By target, in
// the order of targets_of().
std::vector<int> reach_by_target(const Protocol& protocol);

}  // namespace kneecheck
