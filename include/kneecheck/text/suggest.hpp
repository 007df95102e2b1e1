// "Did you mean": the known word closest to a misspelt one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kneecheck {

// Damerau-Levenshtein distance (optimal string alignment) in bytes.
int edit_distance(std::string_view a, std::string_view b);

// The candidate at the smallest distance, if that is at most max(1, length of word / 3); the first
// of equals.
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

// The candidate with most words in common: at least half of the words of both together; the first
// of equals. Where there is none, closest() of a short one.
std::optional<std::string> closest_sentence(std::string_view sentence,
                                            std::span<const std::string> candidates);

}  // namespace kneecheck
