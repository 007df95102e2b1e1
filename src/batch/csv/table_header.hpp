// Table header: what each column of a CSV table means, by its name in the first row.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv_reader.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

enum class ColumnUse {
  id,
  taken,
  note,
  kept,      // x_...: copied to the output
  nameless,  // at the end of the header, where a spreadsheet had something once: its cells are
             // empty
  answer,    // to an item
};

struct TableColumn {
  ColumnUse use = ColumnUse::kept;
  std::string name;
  Item item = {};  // of an answer
};

struct TableHeader {
  std::vector<TableColumn> columns;  // in file order
  // Errors, because of which no row can be read; and a warning for questions without a column.
  std::vector<Diagnostic> problems;
};

// The names of the columns for the protocol's answers, in asking order: "quads.left", "plank".
std::vector<std::string> answer_columns(const Protocol& protocol);

// The first few names, in one message.
Text listed_few(std::vector<Text> columns);

// `reader` has just given the record.
TableHeader read_header(const Protocol& protocol, const CsvRecord& record, const CsvReader& reader);

// Where the first row had a wrong header: what is wrong where `record`, one of the next, shows that
// the names stand in it, below a title, or in both. `reader` has just given it; so many records
// came before.
std::optional<Diagnostic> names_elsewhere(const Protocol& protocol, const TableHeader& wrong,
                                          const CsvRecord& record, const CsvReader& reader,
                                          int records_before);

}  // namespace kneecheck
