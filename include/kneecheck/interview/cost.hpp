// Cost: what a person loses by an answer that leaves something unknown, skipped, not sure or
// stopped by pain, by the protocol's own rules: the plan, later tests, exercises.
#pragma once

#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What follows the echo of the answers that were just given to `items`, with the mark that parts it
// from the echo: ": without it there will be no plan (it could not be ruled out)",
// " (1 of 2: a second one ends the tests)". Empty where nothing is lost.
Text cost_words(const Interview& interview, const std::vector<Item>& items);

// Whether the answer to `item` is a reason why there will be no plan.
bool costs_plan(const Interview& interview, Item item);

}  // namespace kneecheck
