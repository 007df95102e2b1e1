// Csv reader: bytes in, records out, by libcsv and RFC 4180. It knows on which line each record
// begins, and never holds more than one that is too long.
#pragma once

#include <csv.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// What one record says, or why it says nothing.
struct CsvRecord {
  int line = 0;          // where it begins
  std::string_view raw;  // as it stands in the file
  std::vector<std::string_view> cells;
  bool is_plain = false;           // all of it is printable ASCII, on one line
  std::optional<Diagnostic> torn;  // its cells mean nothing
};

// The cells that the parser has ended, one behind the other.
struct CsvCells {
  std::string bytes;
  std::vector<std::size_t> ends;
  bool row_ended = false;
};

class CsvReader {
 public:
  explicit CsvReader(char delimiter);
  ~CsvReader() { csv_free(&parser_); }
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  void add(std::string_view bytes);
  // Nothing more will be added: what is left is the last record.
  void end() { ended_ = true; }

  // The next record, which refers to the reader and holds until the next call; blank lines are
  // none. nullptr: more bytes are needed, or none are left.
  const CsvRecord* next();

  // The row of the last record, as a spreadsheet counts: a blank line is one, and so is a record of
  // many lines.
  int row() const { return rows_; }

  // Where a cell of the last record begins. The first call for a record walks it once. REQUIRES: it
  // is not torn.
  Place place_of(std::size_t cell) const;
  // The place in the file of a place in the last record's raw bytes.
  Place in_file(Place within) const;

 private:
  // Bytes that belong together: a line with its end, or what there is of one that is too long or
  // the last.
  struct Piece {
    std::string_view bytes;
    bool ends_line = true;
  };

  std::optional<Piece> next_piece();
  void take(const Piece& piece);
  void skip(const Piece& piece);
  void take_last();
  void finish();
  void tear(std::string code, std::size_t offset, Text message, Text hint);
  std::string_view raw() const { return std::string_view(bytes_).substr(begin_, taken_ - begin_); }

  csv_parser parser_ = {};
  char delimiter_;
  std::string bytes_;
  std::size_t begin_ = 0;  // of the record, in bytes_
  std::size_t taken_ = 0;  // so far the parser has it
  std::size_t seen_ = 0;   // so far no line ends
  int line_ = 1;           // of what comes next
  int rows_ = 0;           // begun so far
  bool ended_ = false;
  bool done_ = false;       // the record was given out
  bool skipping_ = false;   // the rest of a record that is too long
  bool in_quotes_ = false;  // while skipping
  // What the parser says of the record.
  CsvCells cells_;
  CsvRecord record_;
  mutable std::vector<std::size_t> starts_;  // of its cells, once somebody asks
};

}  // namespace kneecheck
