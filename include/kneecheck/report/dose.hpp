// Dose: how much of an exercise, in words.
#pragma once

#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "2 sets of 12 on each side, twice a week", "left 1 set, right 2 sets of 60 seconds; 5 times a
// week; 30 seconds of rest between sets".
Text dose_words(const Dose& dose, const std::vector<SideSets>& sides);

}  // namespace kneecheck
