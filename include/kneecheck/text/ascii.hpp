// ASCII: characters that mean something to a file format, whatever the locale.
#pragma once

#include <string_view>

namespace kneecheck {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without the blanks and tabs at both ends; a view into `words`.
constexpr std::string_view trimmed(std::string_view words) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = words.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

}  // namespace kneecheck
