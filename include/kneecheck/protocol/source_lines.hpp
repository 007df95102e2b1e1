// SourceLines: a file's text by line and column, as places count them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// Keeps views of `source`, whose byte order mark takes no column. REQUIRES: `source` is valid
// UTF-8.
class SourceLines {
 public:
  explicit SourceLines(std::string_view source);

  // Without its line end; empty for a line that is not there.
  std::string_view line(int number) const;

  // The text from the place's column to the end of its line, or to its end_column.
  std::string_view from(Place place) const;
  std::string_view at(Place place) const;

  // The place of `length` bytes of `line(number)` from `offset` on.
  Place place(int number, std::size_t offset, std::size_t length) const;

 private:
  // Bytes before the column. Asked for in file order it walks each line once, however long.
  std::size_t offset(std::string_view text, int line, int column) const;

  struct Cursor {
    int line = 0;
    int column = 1;
    std::size_t offset = 0;
  };

  std::vector<std::string_view> lines_;
  mutable Cursor cursor_;
};

// The part of the text at `string` that became the bytes `begin`, `length` of its decoded `value`:
// the characters or the escape that stand for them. The whole text where that cannot be told (a
// text over several lines).
Place place_in_string(const SourceLines& lines, Place string, std::string_view value,
                      std::size_t begin, std::size_t length);

}  // namespace kneecheck
