// Taken: the day of a row, or the moment, as tables write it.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

inline constexpr char how_to_write_taken[] =
    "write year, month and day, as in 2026-11-22; a spreadsheet has such a format for the column";

// Says what is wrong with the words for a day; nullopt: nothing is. They may be "2026-11-22", the
// same with a time behind it as RFC 3339 has it, or empty. A day that is written otherwise is never
// guessed, because 3/4/2026 may be two days.
std::optional<Text> wrong_taken(std::string_view words);

}  // namespace kneecheck
