// A second scorer, for tests: the points of every target worked out by trying every answer that is
// still possible, one after the other. Slow, and written from the rules alone, so that agreeing
// with it means something. Knows no red flags and no pain = "stop"; those are tested apart.
#pragma once

#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct SlowScore {
  Target target;
  int score = 0;
  int could_be = 0;
  int points = 0;           // score before it is clamped
  int could_be_points = 0;  // could_be before it is clamped
  int coverage = 0;
  int checks_done = 0;
  int checks_total = 0;
};

// In the order of targets_of(protocol).
std::vector<SlowScore> slow_scores(const Protocol& protocol, const Answers& answers);

}  // namespace kneecheck
