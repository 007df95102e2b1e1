// TOML lines: what one line of a file seems to be, for the words of a message. A line within a text
// over several lines is looked at like any other.
#pragma once

#include <string_view>

#include "kneecheck/protocol/source_lines.hpp"

namespace kneecheck {

inline bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

// Whether a key without quotes may have it.
bool is_bare(char c);

// The header on a line, "[plan]" or "[[prompt]]"; empty if there is none.
std::string_view header_of(std::string_view line);

// What stands before the first = of a line, without blanks; the whole line if there is none.
std::string_view key_of(std::string_view line);

// REQUIRES: `part` is a piece of line `number`.
Place place_of(const SourceLines& lines, int number, std::string_view part);

}  // namespace kneecheck
