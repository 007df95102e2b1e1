// ASCII: characters that mean something to a file format, whatever the locale.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kneecheck {

// Whether a char is signed depends on the machine, so bytes of longer characters are told by this.
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

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

// The number that `words` begin with, as it is written: "2" of "2 strong", "1.5" of "1.5 km"; "" if
// they begin with none.
constexpr std::string_view leading_number(std::string_view words) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t sign = words.starts_with('-') ? 1 : 0;
  const std::size_t whole = std::min(words.find_first_not_of(digits, sign), words.size());
  if (whole == sign) return {};
  const std::size_t end = std::min(words.find_first_not_of(digits, whole + 1), words.size());
  const bool has_fraction = end > whole + 1 && (words[whole] == '.' || words[whole] == ',');
  return words.substr(0, has_fraction ? end : whole);
}

}  // namespace kneecheck
