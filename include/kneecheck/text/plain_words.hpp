// Plain words: counts, times and lists, said alike in every room.
#pragma once

#include <cstdint>
#include <vector>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// `one` for exactly 1, else `many`.
Text by_count(std::int64_t count, const Text& one, const Text& many);

// "1 answer", "0 answers", "3 answers": `one` with an s where its plural is not given.
Text counted(std::int64_t count, const Text& one);
Text counted(std::int64_t count, const Text& one, const Text& many);

// "1 second", "45 seconds".
Text seconds_words(std::int64_t seconds);

// Whole minutes, rounded, at least 1: how long something takes a person. REQUIRES: seconds >= 0.
int minutes_of(int seconds);

// "1 minute", "14 minutes".
Text minutes_words(int seconds);

// "a; b; c" with `between` "; ".
Text joined(const std::vector<Text>& words, const Text& between);

// "a", "a and b", "a, b and c"; `last_joint` stands before the last.
Text listed(const std::vector<Text>& words, const Text& last_joint = " and ");

}  // namespace kneecheck
