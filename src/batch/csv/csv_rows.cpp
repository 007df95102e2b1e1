#include "csv_rows.hpp"

#include <algorithm>
#include <utility>

#include "../copied_text.hpp"
#include "../taken.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"
#include "spreadsheet_cell.hpp"

namespace kneecheck {
namespace {

// How many records may hold the names of the columns where the first does not.
constexpr int most_looked_through = 5;

constexpr char utf8_hint[] = "save the table as CSV in UTF-8, and take out what cannot be seen";

// The header tells what parts the columns: ; only where it has no comma.
char delimiter_of(std::string_view first_line) {
  const bool has_comma = first_line.find(',') != std::string_view::npos;
  return !has_comma && first_line.find(';') != std::string_view::npos ? ';' : ',';
}

bool is_blank_cell(std::string_view cell) { return trimmed(cell).empty(); }

bool is_error(const Diagnostic& problem) { return problem.level == Level::error; }

}  // namespace

void CsvRows::add(std::string_view bytes) {
  if (reader_) return reader_->add(bytes);
  head_ += bytes;
  const std::size_t begin = head_.find_first_not_of("\r\n");
  const std::size_t end = head_.find('\n', std::min(begin, head_.size()));
  if (end == std::string::npos && head_.size() <= max_row_bytes) return;
  delimiter_ = delimiter_of(std::string_view(head_).substr(0, end));
  reader_.emplace(delimiter_);
  reader_->add(std::exchange(head_, {}));
}

void CsvRows::end() {
  ended_ = true;
  if (!reader_) {
    delimiter_ = delimiter_of(head_);
    reader_.emplace(delimiter_);
    reader_->add(std::exchange(head_, {}));
  }
  reader_->end();
}

bool CsvRows::opened(std::vector<Diagnostic>& told) {
  if (opened_ || !reader_) return opened_;
  if (wrong_header_) return refuse_header();
  const CsvRecord* const record = reader_->next();
  if (record == nullptr) {
    if (ended_) throw BadFile({{.message = "is empty"}});
    return false;
  }
  if (record->torn) throw BadFile({*record->torn});
  TableHeader header = read_header(protocol_, *record, *reader_);
  if (std::ranges::any_of(header.problems, is_error)) {
    wrong_header_ = std::move(header);
    return refuse_header();
  }
  told = std::move(header.problems);
  for (TableColumn& column : header.columns) {
    has_notes_ = has_notes_ || column.use == ColumnUse::note;
    if (column.use == ColumnUse::kept) kept_.push_back(column.name);
    std::optional<CellReading> answers;
    if (column.use == ColumnUse::answer) answers.emplace(protocol_, shown_, column.item);
    columns_.push_back({std::move(column), std::move(answers)});
  }
  opened_ = true;
  return true;
}

// Throws BadFile once it is known whether the names stand further down; false: not yet.
bool CsvRows::refuse_header() {
  while (records_read_ < most_looked_through) {
    const CsvRecord* const record = reader_->next();
    if (record == nullptr && !ended_) return false;
    if (record == nullptr || record->torn) break;
    if (auto elsewhere =
            names_elsewhere(protocol_, *wrong_header_, *record, *reader_, records_read_++)) {
      throw BadFile({*std::move(elsewhere)});
    }
  }
  throw BadFile(std::move(wrong_header_->problems));
}

bool CsvRows::next(BatchRow& row) {
  const CsvRecord* record = reader_->next();
  // A spreadsheet writes its delimiters into an empty row as well.
  while (record != nullptr && !record->torn && std::ranges::all_of(record->cells, is_blank_cell))
    record = reader_->next();
  if (record == nullptr) return false;
  row.clear_words();
  row.line = record->line;
  if (record->torn) {
    row.answers.clear();
    row.torn = true;
    row.problems.push_back(*record->torn);
    return true;
  }
  if (record->cells.size() != columns_.size()) {
    // Cells may have moved, but not the first one.
    if (columns_.front().header.use == ColumnUse::id) row.id = record->cells.front();
    refuse_count(record->cells.size(), row);
    return true;
  }
  auto cell = record->cells.begin();
  for (Column& column : columns_) read_cell(column, *cell++, record->is_plain, row);
  return true;
}

void CsvRows::read_cell(Column& column, std::string_view cell, bool is_plain, BatchRow& row) {
  if (column.header.use == ColumnUse::nameless) {
    if (!is_blank_cell(cell)) tell_nameless(column, cell, row);
    return;
  }
  const bool is_bad = !is_plain && first_bad_byte(cell).has_value();
  if (!is_plain && (is_bad || column.header.use != ColumnUse::answer)) {
    if (const auto unfit = unfit_to_copy(cell)) tell(column, "A113", *unfit, utf8_hint, row);
  }
  switch (column.header.use) {
    case ColumnUse::id:
      row.id = cell;
      return;
    case ColumnUse::taken:
      row.taken = trimmed(cell);
      if (const auto wrong = wrong_taken(row.taken)) {
        row.taken.clear();
        tell(column, "A102", *wrong, how_to_write_taken, row);
      }
      return;
    case ColumnUse::note:
      row.note = cell;
      return;
    case ColumnUse::kept:
      row.kept.push_back({column.header.name, std::string(cell)});
      return;
    case ColumnUse::nameless:
    case ColumnUse::answer:
      break;
  }
  const Item item = column.header.item;
  if (is_bad) return row.answers.set(item, {Status::invalid, {}});
  const CellReply reply = column.answers->read(cell);
  if (reply.mistake) {
    tell(column, reply.mistake->code, reply.mistake->problem, reply.mistake->wanted, row);
  }
  row.answers.set(item, reply.answer);
  if (!column.answers->takes_words()) return;
  if (std::string words = column.answers->words_of(cell, reply.answer); !words.empty()) {
    row.words[protocol_.prompts[item.prompt].id] = std::move(words);
  }
}

void CsvRows::tell(const Column& column, std::string code, const Text& problem, Text hint,
                   BatchRow& row) const {
  if (row.problems.size() >= most_problems) return;
  const std::size_t at = place_of(column);
  Text asked = cell_words(at, reader_->row());
  if (column.header.use == ColumnUse::answer)
    asked = text("{}: {}", asked, item_question(shown_, column.header.item));
  row.problems.push_back({.code = std::move(code),
                          .place = reader_->place_of(at),
                          .message = text("{}: {}", safe_text(column.header.name), problem),
                          .hint = std::move(hint),
                          .asked = std::move(asked)});
}

void CsvRows::tell_nameless(const Column& column, std::string_view cell, BatchRow& row) const {
  if (row.problems.size() >= most_problems) return;
  const std::size_t at = place_of(column);
  row.problems.push_back(
      {.code = "A101",
       .place = reader_->place_of(at),
       .message = text("{} has no name, and says {} here", column_words(at), quoted(trimmed(cell))),
       .hint = "give it one in the first row, or empty it",
       .asked = cell_words(at, reader_->row())});
}

void CsvRows::refuse_count(std::size_t cells, BatchRow& row) const {
  const bool comma = delimiter_ == ',';
  const Text too_many =
      comma ? Text("a cell with a comma in it stands in quotes, as in \"8,5\"; or write 8.5")
            : Text("a cell with a semicolon in it stands in quotes");
  const Text too_few = comma ? Text("write a comma for every column, also for an empty cell")
                             : Text("write a semicolon for every column, also for an empty cell");
  row.answers.clear();
  row.torn = true;
  row.problems.push_back(
      {.code = "A302",
       .place = {row.line, 1, 0},
       .message = text("{} in this row, and {} in the header",
                       counted(static_cast<std::int64_t>(cells), "cell"), columns_.size()),
       .hint = cells > columns_.size() ? too_many : too_few});
}

}  // namespace kneecheck
