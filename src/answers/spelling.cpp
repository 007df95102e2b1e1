#include "kneecheck/answers/spelling.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_digits = 15;

std::size_t count_digits(std::string_view words) {
  std::size_t count = 0;
  while (count < words.size() && is_digit(words[count])) ++count;
  return count;
}

// REQUIRES: at most 18 digits and nothing else, or 19 that begin with 1.
std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

std::optional<std::int64_t> strict_number(std::string_view words, int decimals) {
  const bool negative = !words.empty() && words.front() == '-';
  if (negative) words.remove_prefix(1);

  const std::string_view whole = words.substr(0, count_digits(words));
  words.remove_prefix(whole.size());
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;

  std::string_view fraction;
  if (!words.empty()) {
    if (words.front() != '.' && words.front() != ',') return std::nullopt;
    fraction = words.substr(1);
    if (fraction.empty() || count_digits(fraction) != fraction.size() ||
        fraction.size() > static_cast<std::size_t>(decimals)) {
      return std::nullopt;
    }
  }

  std::string digits(whole);
  if (whole.size() > most_digits) digits = "1" + std::string(most_digits, '0');
  digits += fraction;
  digits.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
  const std::int64_t number = number_of(digits);
  return negative ? -number : number;
}

std::optional<std::int64_t> strict_seconds(std::string_view words) {
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos) return strict_number(without_unit(words, "s"), 0);

  const std::string_view minutes = words.substr(0, colon);
  const std::string_view seconds = words.substr(colon + 1);
  const bool all_digits =
      count_digits(minutes) == minutes.size() && count_digits(seconds) == seconds.size();
  if (!all_digits || minutes.empty() || minutes.size() > 2 || seconds.size() != 2 ||
      seconds.front() > '5') {
    return std::nullopt;
  }
  return 60 * number_of(minutes) + number_of(seconds);
}

std::string_view without_unit(std::string_view words, std::string_view unit) {
  if (unit.empty() || !words.ends_with(unit)) return words;
  words.remove_suffix(unit.size());
  if (words.ends_with(' ')) words.remove_suffix(1);
  return words;
}

}  // namespace kneecheck
