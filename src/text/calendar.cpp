// Every floor that dates or orders sessions reads days here, so that all take the same for one.
#include "kneecheck/text/calendar.hpp"

#include <algorithm>

namespace kneecheck {

std::optional<std::chrono::sys_days> calendar_day(std::string_view words) {
  if (words.size() < day_length || words[4] != '-' || words[7] != '-') return std::nullopt;
  const auto year = number_of_digits(words.substr(0, 4));
  const auto month = number_of_digits(words.substr(5, 2));
  const auto day = number_of_digits(words.substr(8, 2));
  if (!year || *year == 0 || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::optional<int> number_of_digits(std::string_view words) {
  constexpr std::size_t most = 9;
  if (words.empty() || words.size() > most) return std::nullopt;
  if (std::ranges::any_of(words, [](char c) { return c < '0' || c > '9'; })) return std::nullopt;
  int number = 0;
  for (const char c : words) number = number * 10 + (c - '0');
  return number;
}

}  // namespace kneecheck
