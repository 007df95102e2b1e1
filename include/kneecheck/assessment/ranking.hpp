// Ranking: scores become labelled, ordered results.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

// By score; equal scores by points before they are clamped, then by could_be, the larger first.
// Results that are still equal share a rank, and stand in the order of the file's imbalances, left
// before right.
std::vector<Result> rank(const Answered& answered, std::vector<TargetScore> scores);

// The same without what is to be said of the other sides, in the memory of the results before. Puts
// the scores into the order of the results.
void rank_alone(const Scoring& scoring, std::vector<TargetScore>& scores,
                std::vector<Result>& results);

// The missing test that could change the results most, of the items that are asked and were
// skipped, unsure, not reached or invalid (never one stopped by pain, hurt, left out, behind an
// unknown gate or after a stop): the largest sum of could_be - score over the unsettled targets its
// prompt can reach; ties by asking order.
std::optional<Item> next_test(const Answered& answered, const std::vector<Result>& results);

// Whether the worse side of the pair, being worse, can give points to the target.
// REQUIRES: a side is worse.
bool speaks_of(const Protocol& protocol, const SideBySide& pair, Target target);

// Marks what makes no sign and is yet worth watching, among the results and the pairs.
void note(const Answered& answered, std::vector<Result>& results, std::vector<SideBySide>& pairs);

// Whether any finding or difference of the prompt gives points to the target.
bool gives_points_to(const Prompt& prompt, Target target);

}  // namespace kneecheck
