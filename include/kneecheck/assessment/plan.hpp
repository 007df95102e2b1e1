// Plan: which exercises, on which side, and what the answers leave out of them. An exercise is left
// out where any condition of its leave_out_if holds, or is not known to be false; then its
// `instead` takes its place, which may be left out in turn.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/circuit.hpp"

namespace kneecheck {

// What the answers lead to, and what they leave out of it.
struct Planned {
  std::vector<PlanItem> items;
  std::vector<LeftOut> left_out;
  std::vector<Unserved> unserved;  // ranked targets that no item serves, by rank
};

// Left and right for an exercise with sides, else whole.
std::vector<Side> sides_of(const Exercise& exercise);

// Rounds over the imbalances that reach [plan] min_label, by the rank of their higher-ranked side:
// every round takes, for each, the next exercise of its list not yet chosen, until max_exercises or
// per_imbalance. The circuit counts as one of max_exercises, and what it takes the place of as
// none. An exercise that is left out is replaced by its `instead`, if it has one, which then takes
// this turn. An exercise appears once and serves every ranked target that lists it. Ordered by
// [plan] order, then by rank.
Planned make_plan(const Answered& answered, const std::vector<Result>& results,
                  const std::optional<Offered>& circuit);

}  // namespace kneecheck
