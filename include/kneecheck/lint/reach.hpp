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

// The most that one test gives to an imbalance by itself: one prompt's answers on both sides and
// the difference between them, or all prompts of a family; on the side that gets more. What asks
// for the answer of another test does not count.
struct TestReach {
  ImbalanceIndex imbalance = 0;
  PromptIndex prompt = 0;  // of a family the one that gives most by itself
  bool family = false;     // others of its family give points as well
  int points = 0;          // uncapped
};
std::vector<TestReach> reach_by_test(const Protocol& protocol);

}  // namespace kneecheck
