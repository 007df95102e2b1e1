// ASCII: characters that mean something to a file format, whatever the locale.
#pragma once

#include <string_view>

namespace kneecheck {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Without the blanks and tabs at both ends; a view into `words`.
constexpr std::string_view trimmed(std::string_view words) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = words.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

// The part of `rest` before the first `end`, or all of it; `rest` loses that part and `end`.
constexpr std::string_view next_part(std::string_view& rest, char end) {
  const std::string_view part = rest.substr(0, rest.find(end));
  rest.remove_prefix(part.size() == rest.size() ? part.size() : part.size() + 1);
  return part;
}

}  // namespace kneecheck
