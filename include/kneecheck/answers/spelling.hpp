// Spelling: the few ways to write a number that can only be meant as one. folded() of
// letter_case.hpp says when two ways to write words are the same words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kneecheck {

// The number x 10^decimals, read from the text and never through double. An optional "-", digits
// without a leading zero, then, where `decimals` > 0, a point or comma and up to that many digits.
// Anything else is nullopt: "+5", "010", "0x10", "1e3", "5x", "nan", ".5", "5.", digits of other
// scripts. "-0" is 0. More than 15 digits before the point saturate, far outside of any prompt's
// limits.
std::optional<std::int64_t> strict_number(std::string_view words, int decimals);

// Whole seconds: "45", "45 s", "0:45". The minutes have one or two digits, the seconds after them
// exactly two. REQUIRES: folded.
std::optional<std::int64_t> strict_seconds(std::string_view words);

// `words` without the unit at their end; unchanged when it is not there. REQUIRES: both folded.
std::string_view without_unit(std::string_view words, std::string_view unit);

}  // namespace kneecheck
