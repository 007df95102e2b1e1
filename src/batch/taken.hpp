// Taken: the day of a row, or the moment, as tables write it.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

inline constexpr char how_to_write_taken[] =
    "write year, month and day, as in 2026-11-22; a spreadsheet has such a format for the column";

// What is wrong with words that are neither "2026-11-22", nor a time behind it as RFC 3339 has it,
// nor nothing. A day written otherwise is never guessed: 3/4/2026 is two days.
std::optional<Text> wrong_taken(std::string_view words);

}  // namespace kneecheck
