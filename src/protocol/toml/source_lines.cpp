#include "kneecheck/protocol/source_lines.hpp"

#include <algorithm>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// Bytes of the first `points` code points.
std::size_t bytes_of(std::string_view text, std::size_t points) {
  std::size_t at = 0;
  while (points > 0 && at < text.size()) {
    at += utf8_front(text.substr(at)).bytes;
    --points;
  }
  return at;
}

// How many characters of a basic string's source stand for its next character: `\n` 2, `\u001b` 6.
std::size_t written_length(std::string_view rest) {
  if (rest.substr(0, 1) != "\\") return 1;
  const std::string_view escape = rest.substr(1, 1);
  if (escape == "u") return 6;
  if (escape == "U") return 10;
  return 2;
}

}  // namespace

SourceLines::SourceLines(std::string_view source) {
  source = without_byte_order_mark(source);
  while (!source.empty()) lines_.push_back(next_part(source, '\n'));
}

std::string_view SourceLines::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > lines_.size()) return {};
  std::string_view text = lines_[static_cast<std::size_t>(number) - 1];
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::string_view SourceLines::from(Place place) const {
  const std::string_view text = line(place.line);
  return text.substr(offset(text, place.line, place.column));
}

std::string_view SourceLines::at(Place place) const {
  const std::string_view rest = from(place);
  if (place.end_column <= place.column) return rest;
  return rest.substr(0, bytes_of(rest, static_cast<std::size_t>(place.end_column - place.column)));
}

std::size_t SourceLines::offset(std::string_view text, int line, int column) const {
  if (cursor_.line != line || cursor_.column > column) cursor_ = {line, 1, 0};
  const int further = std::max(column, 1) - cursor_.column;
  cursor_.offset += bytes_of(text.substr(cursor_.offset), static_cast<std::size_t>(further));
  cursor_.column += further;
  return cursor_.offset;
}

Place SourceLines::place(int number, std::size_t offset, std::size_t length) const {
  const std::string_view text = line(number);
  offset = std::min(offset, text.size());
  const int column = 1 + static_cast<int>(count_code_points(text.substr(0, offset)));
  const int columns = static_cast<int>(count_code_points(text.substr(offset, length)));
  return {number, column, columns > 0 ? column + columns : 0};
}

Place place_in_string(const SourceLines& lines, Place string, std::string_view value,
                      std::size_t begin, std::size_t length) {
  const std::string_view source = lines.at(string);
  if (source.starts_with("\"\"\"") || source.starts_with("'''") || string.end_column == 0) {
    return string;
  }
  const bool escapes = source.starts_with('"');
  std::size_t written = 1;  // past the quote
  int column = string.column + 1;
  Place place{string.line, 0, 0};
  for (std::size_t at = 0; at < value.size() && written < source.size();) {
    if (at >= begin && place.column == 0) place.column = column;
    if (at >= begin + length) break;
    const std::string_view rest = source.substr(written);
    const std::size_t characters = escapes ? written_length(rest) : 1;
    written += bytes_of(rest, characters);
    column += static_cast<int>(characters);
    at += utf8_front(value.substr(at)).bytes;
    place.end_column = column;
  }
  return place.column == 0 ? string : place;
}

}  // namespace kneecheck
