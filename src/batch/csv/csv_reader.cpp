#include "csv_reader.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "../batch_row.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// libcsv takes blanks at the ends of a cell off, and ends rows at lone carriage returns; RFC 4180
// does neither. A carriage return before a line feed is part of the line's end.
int is_carriage_return(unsigned char c) { return c == '\r' ? 1 : 0; }
int is_line_feed(unsigned char c) { return c == '\n' ? 1 : 0; }

void set_up(csv_parser& parser, char delimiter) {
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
  csv_set_space_func(&parser, is_carriage_return);
  csv_set_term_func(&parser, is_line_feed);
}

void on_cell(void* bytes, std::size_t size, void* data) {
  auto& cells = *static_cast<CsvCells*>(data);
  cells.bytes.append(static_cast<const char*>(bytes), size);
  cells.ends.push_back(cells.bytes.size());
}

void on_row(int, void* data) { static_cast<CsvCells*>(data)->row_ended = true; }

// How many bytes the parser took: all of them, unless the next one may not stand there.
std::size_t feed(csv_parser& parser, std::string_view bytes, CsvCells& cells) {
  const std::size_t taken = csv_parse(&parser, bytes.data(), bytes.size(), on_cell, on_row, &cells);
  if (taken < bytes.size() && csv_error(&parser) != CSV_EPARSE) throw std::bad_alloc();
  return taken;
}

bool has_odd_quotes(std::string_view bytes) { return std::ranges::count(bytes, '"') % 2 != 0; }

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of("\r\n") == std::string_view::npos;
}

constexpr char how_to_quote[] =
    "a cell with quotes in it stands in quotes, and each quote in it is doubled: \"a 5\"\" step\"";

}  // namespace

CsvReader::CsvReader(char delimiter) : delimiter_(delimiter) { set_up(parser_, delimiter); }

void CsvReader::add(std::string_view bytes) {
  bytes_.erase(0, begin_);
  taken_ -= begin_;
  seen_ -= begin_;
  begin_ = 0;
  bytes_ += bytes;
}

std::optional<CsvReader::Piece> CsvReader::next_piece() {
  const std::string_view all = bytes_;
  const std::size_t feed = all.find('\n', seen_);
  if (feed != std::string_view::npos) return Piece{all.substr(taken_, feed + 1 - taken_)};
  seen_ = all.size();
  const bool is_due = ended_ || skipping_ || all.size() - begin_ > max_row_bytes;
  if (!is_due || taken_ == all.size()) return std::nullopt;
  return Piece{all.substr(taken_), false};
}

const CsvRecord* CsvReader::next() {
  if (done_) {
    begin_ = taken_;
    done_ = false;
    cells_.bytes.clear();
    cells_.ends.clear();
    cells_.row_ended = false;
    record_.cells.clear();
    starts_.clear();
    record_.torn.reset();
  }
  while (const auto piece = next_piece()) {
    const bool begins = begin_ == taken_;
    if (begins) {
      record_.line = line_;
      // The rest of a row that is too long begins no new one.
      if (!skipping_) ++rows_;
    }
    taken_ += piece->bytes.size();
    seen_ = taken_;
    if (piece->ends_line) ++line_;
    if (skipping_ || (begins && is_blank_line(piece->bytes))) {
      if (skipping_) skip(*piece);
      begin_ = taken_;
      continue;
    }
    take(*piece);
    if (done_) return &record_;
  }
  if (!ended_ || begin_ == taken_) return nullptr;
  take_last();
  return &record_;
}

void CsvReader::take(const Piece& piece) {
  if (raw().size() > max_row_bytes) {
    in_quotes_ = has_odd_quotes(raw());
    skipping_ = in_quotes_ || !piece.ends_line;
    return tear("A303", 0, "this row is longer than 1 MiB",
                "a quote that is never closed takes in everything behind it");
  }
  const bool is_line = piece.ends_line && raw().size() == piece.bytes.size();
  const std::size_t plain = is_line ? plain_front(piece.bytes) : 0;
  record_.is_plain =
      is_line && piece.bytes.find_first_not_of("\r\n", plain) == std::string_view::npos;
  const std::size_t parsed = feed(parser_, piece.bytes, cells_);
  if (parsed < piece.bytes.size()) {
    return tear("A302", raw().size() - piece.bytes.size() + parsed,
                "a quote stands in the middle of a cell", how_to_quote);
  }
  if (cells_.row_ended) finish();
}

// Behind a line feed that is in no quotes the next record begins.
void CsvReader::skip(const Piece& piece) {
  if (has_odd_quotes(piece.bytes)) in_quotes_ = !in_quotes_;
  skipping_ = in_quotes_ || !piece.ends_line;
}

void CsvReader::take_last() {
  if (csv_fini(&parser_, on_cell, on_row, &cells_) != 0) {
    return tear("A302", 0, "a quote that opens in this row is never closed", how_to_quote);
  }
  finish();
}

void CsvReader::finish() {
  record_.raw = raw();
  std::size_t start = 0;
  for (const std::size_t end : cells_.ends) {
    record_.cells.push_back(std::string_view(cells_.bytes).substr(start, end - start));
    start = end;
  }
  done_ = true;
}

void CsvReader::tear(std::string code, std::size_t offset, Text message, Text hint) {
  record_.torn = Diagnostic{.code = std::move(code),
                            .place = in_file(place_at(raw(), offset)),
                            .message = std::move(message),
                            .hint = std::move(hint)};
  csv_free(&parser_);
  set_up(parser_, delimiter_);
  done_ = true;
}

Place CsvReader::in_file(Place within) const {
  within.line += record_.line - 1;
  return within;
}

Place CsvReader::place_of(std::size_t cell) const {
  if (starts_.empty()) {
    csv_parser parser = {};
    set_up(parser, delimiter_);
    CsvCells cells;
    starts_.push_back(0);
    for (std::size_t offset = 0; offset < record_.raw.size(); ++offset) {
      feed(parser, record_.raw.substr(offset, 1), cells);
      while (starts_.size() <= cells.ends.size()) starts_.push_back(offset + 1);
    }
    csv_free(&parser);
  }
  return in_file(place_at(record_.raw, starts_[std::min(cell, starts_.size() - 1)]));
}

}  // namespace kneecheck
