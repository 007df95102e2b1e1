// Csv rows: the rows of a CSV table, as what they answer.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../batch_row.hpp"
#include "cell_reading.hpp"
#include "csv_reader.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "table_header.hpp"

namespace kneecheck {

class CsvRows {
 public:
  // Cells say what they say in the words of `shown`, which is `protocol` or a translation of it, or
  // else in those of `protocol`. Both must outlive this.
  CsvRows(const Protocol& protocol, const Protocol& shown) : protocol_(protocol), shown_(shown) {}

  void add(std::string_view bytes);
  void end();

  // Whether the header is there, and says what it should; nothing can be read before. Throws
  // BadFile where it is wrong. Gives what is to be told of it, once.
  bool opened(std::vector<Diagnostic>& told);

  // The next row. False: more bytes are needed, or none are left. REQUIRES: opened().
  bool next(BatchRow& row);

  // What the output has columns for. REQUIRES: opened().
  bool has_notes() const { return has_notes_; }
  const std::vector<std::string>& kept() const { return kept_; }

 private:
  struct Column {
    TableColumn header;
    std::optional<CellReading> answers;
  };

  bool refuse_header();
  void read_cell(Column& column, std::string_view cell, bool is_plain, BatchRow& row);
  void tell(const Column& column, std::string code, const Text& problem, Text hint,
            BatchRow& row) const;
  void tell_nameless(const Column& column, std::string_view cell, BatchRow& row) const;
  std::size_t place_of(const Column& column) const {
    return static_cast<std::size_t>(&column - columns_.data());
  }
  void refuse_count(std::size_t cells, BatchRow& row) const;

  const Protocol& protocol_;
  const Protocol& shown_;
  std::string head_;                 // until it is known what parts the columns
  std::optional<CsvReader> reader_;  // once that is known
  bool opened_ = false;
  bool ended_ = false;
  char delimiter_ = ',';
  std::optional<TableHeader> wrong_header_;
  int records_read_ = 1;  // where the header is wrong
  std::vector<Column> columns_;
  bool has_notes_ = false;
  std::vector<std::string> kept_;
};

}  // namespace kneecheck
