// Finds the header or the key on one line, for those who explain what is no value and what stands
// twice.
#include "toml_lines.hpp"

#include <algorithm>
#include <cstddef>

#include "kneecheck/text/ascii.hpp"

namespace kneecheck {

bool is_bare(char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '_' || c == '-'; }

std::string_view header_of(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('[')) return {};
  std::size_t end = line.find_first_of("]\"'");
  while (end != line.npos && line[end] != ']') {
    end = line.find_first_of("]\"'", std::min(line.find(line[end], end + 1), line.size() - 1) + 1);
  }
  if (end == line.npos) return {};
  return line.substr(0, line.substr(end).starts_with("]]") ? end + 2 : end + 1);
}

std::string_view key_of(std::string_view line) { return trimmed(line.substr(0, line.find('='))); }

Place place_of(const SourceLines& lines, int number, std::string_view part) {
  const std::string_view line = lines.line(number);
  return lines.place(number, static_cast<std::size_t>(part.data() - line.data()), part.size());
}

}  // namespace kneecheck
