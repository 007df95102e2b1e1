// Spreadsheet cell: what a spreadsheet calls the places of a table, for whoever mends it there.
#pragma once

#include <cstddef>
#include <string>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "A" of the first column, at 0; "Z", "AA" and so on.
inline std::string column_letters(std::size_t at) {
  std::string letters;
  for (std::size_t left = at + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

// "column 4 (D)"
inline Text column_words(std::size_t at) {
  return text("column {} ({})", at + 1, safe_text(column_letters(at)));
}

// "cell D7" of the row that a spreadsheet numbers so.
inline Text cell_words(std::size_t at, int row) {
  return text("cell {}{}", safe_text(column_letters(at)), row);
}

}  // namespace kneecheck
