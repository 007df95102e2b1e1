// Reach: the most that answers can give to a target: the answers to one prompt, or all of them.
//
// Worked out with every condition on other prompts taken as met, every prompt as asked, and the two
// sides of a prompt answered together: what a test gives by itself and what the difference gives
// may exclude each other. So it is at most what the report calls "could be" before anything is
// answered.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// The most that one prompt gives to one target.
struct Contribution {
  PromptIndex prompt = 0;
  Target target;
  std::optional<int> direct;      // of its findings; nullopt if none is about the target
  std::optional<int> difference;  // of its differences
  int together = 0;               // of the same answers
};

// Whether what needs other prompts' answers as well, through `if`, counts.
enum class OtherAnswers { as_needed, none };

// In the order of targets_of(), then of prompts.
std::vector<Contribution> contributions_of(const Protocol& protocol, OtherAnswers others);

// What all of them give, families counted once, before it is held between 0 and 100. By target, in
// the order of targets_of(). REQUIRES: as contributions_of() gives them, in that order.
std::vector<int> reach_by_target(const Protocol& protocol,
                                 const std::vector<Contribution>& contributions);

// The same, with what needs other prompts' answers.
std::vector<int> reach_by_target(const Protocol& protocol);

}  // namespace kneecheck
