// Calendar: days as they are written in files.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kneecheck {

// How long "2026-11-22" is.
constexpr std::size_t day_length = 10;

// The day that `words` begin with, whatever follows it: of "2026-11-22T07:30:00Z" as of
// "2026-11-22-quick". nullopt where there is none, or the calendar has no such day.
std::optional<std::chrono::sys_days> calendar_day(std::string_view words);

// The whole number that these digits are, with leading zeros: 7 of "07". nullopt for anything else,
// or more digits than nine.
std::optional<int> number_of_digits(std::string_view words);

}  // namespace kneecheck
