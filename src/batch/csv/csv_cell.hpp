// Csv cell: words as a cell of RFC 4180.
#pragma once

#include <csv.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace kneecheck {

// Appends the words; they stand in quotes only where they must.
inline void append_csv_cell(std::string_view words, std::string& out) {
  if (words.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += words;
    return;
  }
  const std::size_t begin = out.size();
  out.resize(begin + csv_write(nullptr, 0, words.data(), words.size()));
  csv_write(out.data() + begin, out.size() - begin, words.data(), words.size());
}

}  // namespace kneecheck
