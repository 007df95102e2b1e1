// Leaving out: which exercises the answers rule out, on which side, and what is done in their
// place. An exercise is left out where any condition of its leave_out_if holds, or is not known to
// be false; then its `instead` takes its place, which may be left out in turn.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/sitting.hpp"

namespace kneecheck {

// An exercise and the sides it is done on: left before right, or whole alone.
struct Done {
  ExerciseIndex exercise = 0;
  std::vector<Side> sides;
};

// Left and right for an exercise with sides, else whole.
std::vector<Side> sides_of(const Exercise& exercise);

// Replaces an exercise that was to be done: by itself on the sides where nothing leaves it out,
// then the `instead`s, in the order in which one leads to the next. Empty when all are left out.
// REQUIRES: `sides` are some of sides_of() the exercise.
std::vector<Done> done_in_place_of(const Sitting& sitting, ExerciseIndex exercise,
                                   std::vector<Side> sides);

// Where the exercise itself is left out, of those sides, and why. `instead` is what
// done_in_place_of() puts there.
std::vector<LeftOut> left_out_of(const Sitting& sitting, ExerciseIndex exercise,
                                 const std::vector<Side>& sides);

}  // namespace kneecheck
