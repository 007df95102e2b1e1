// Leaving out: which exercises the answers rule out, and what is done in their place.
#pragma once

#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {

// An exercise and the sides it is done on: left before right, or whole alone.
struct Done {
  ExerciseIndex exercise = 0;
  std::vector<Side> sides;
};

// Replaces an exercise that was to be done: by itself on the sides where nothing leaves it out,
// then the `instead`s, in the order in which one leads to the next. Empty when all are left out.
// REQUIRES: `sides` are some of sides_of() the exercise.
std::vector<Done> done_in_place_of(const Answered& answered, ExerciseIndex exercise,
                                   std::vector<Side> sides);

// For each of the sides on which the exercise is left out: the reason, and what
// done_in_place_of() puts there as `instead`.
std::vector<LeftOut> left_out_of(const Answered& answered, ExerciseIndex exercise,
                                 const std::vector<Side>& sides);

}  // namespace kneecheck
