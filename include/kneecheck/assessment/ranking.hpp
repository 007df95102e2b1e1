// Ranking: scores become labelled, ordered results.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/sitting.hpp"

namespace kneecheck {

// In rank order: score, points, could_be (all falling), then order of imbalances, left before
// right.
std::vector<Result> rank(const Sitting& sitting, std::vector<TargetScore> scores);

// The missing item that would settle most: open, and skipped, unsure, not reached or invalid (never
// one stopped by pain, hurt, left out, behind an unknown gate or after a stop). Largest sum of
// could_be - score over the unsettled targets its prompt can reach; ties by asking order.
std::optional<Item> next_test(const Sitting& sitting, const std::vector<Result>& results);

// Targets that any finding or difference of the prompt gives points to, in the order of
// targets_of().
std::vector<Target> reach_of(const Protocol& protocol, PromptIndex prompt);

}  // namespace kneecheck
