#include "kneecheck/batch/batch.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "csv_rows.hpp"
#include "csv_writer.hpp"
#include "json_rows.hpp"
#include "json_writer.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/row_assessor.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/encoding.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/utf8.hpp"
#include "scored_row.hpp"

namespace kneecheck {
namespace {

// So many bytes are written at once where more input waits.
constexpr std::size_t full_bytes = 1 << 16;
// So many blanks may stand before the first row while it is not known what it is.
constexpr std::size_t max_blank = 1 << 16;

// One run over a stream.
class Run {
 public:
  Run(const Protocol& protocol, const BatchRules& rules, const RowStreams& streams)
      : protocol_(protocol),
        rules_(rules),
        streams_(streams),
        row_assessor_(protocol),
        assessor_(protocol) {}

  Tally run() {
    std::string head;
    bool ended = !read_head(head);
    if (const auto problem = encoding_problem(head)) throw BadFile({*problem});
    const std::string_view text = without_byte_order_mark(head);
    const bool is_json = text.substr(0, text.find_first_not_of(" \t\r\n") + 1).ends_with('{');
    const RowFormat format = rules_.in.value_or(is_json ? RowFormat::json_lines : RowFormat::csv);
    if (format == RowFormat::json_lines) {
      run_over(JsonRows(protocol_), format, text, ended);
    } else {
      run_over(CsvRows(protocol_), format, text, ended);
    }
    return tally_;
  }

 private:
  template <typename Rows>
  void run_over(Rows rows, RowFormat format, std::string_view head, bool ended) {
    rows.add(head);
    while (true) {
      if (ended) rows.end();
      take_rows(rows, rules_.out.value_or(format));
      if (ended || tally_.stopped) break;
      if (!streams_.has_more()) flush();
      more_.clear();
      ended = !read(more_);
      rows.add(more_);
    }
    flush();
  }

  // Reads until it can be told what the bytes are. False: there is nothing behind them.
  bool read_head(std::string& head) {
    bool more = true;
    while (more && (head.size() < 4 || is_blank(head))) more = read(head);
    return more;
  }

  static bool is_blank(std::string_view head) {
    return head.size() <= max_blank &&
           without_byte_order_mark(head).find_first_not_of(" \t\r\n") == std::string_view::npos;
  }

  bool read(std::string& bytes) {
    streams_.progress(tally_);
    try {
      return streams_.read(bytes);
    } catch (...) {
      flush();
      throw;
    }
  }

  template <typename Rows>
  void take_rows(Rows& rows, RowFormat out) {
    if (!writer_) {
      std::vector<Diagnostic> told;
      if (!rows.opened(told)) return;
      for (const Diagnostic& problem : told) streams_.tell(problem);
      if (out == RowFormat::json_lines) {
        writer_.emplace(JsonWriter(protocol_, rules_));
      } else {
        writer_.emplace(CsvWriter(protocol_, rules_, rows.has_notes(), rows.kept()));
      }
      std::visit([this](const auto& writer) { writer.write_header(out_); }, *writer_);
    }
    while (!tally_.stopped && rows.next(row_)) {
      take(row_);
      if (out_.size() >= full_bytes) flush();
    }
  }

  void take(const BatchRow& row) {
    ++tally_.rows;
    ScoredRow scored{tally_.rows, row, status_of(row)};
    if (scored.status == RowStatus::error) {
      ++tally_.failed;
      tally_.stopped = tally_.failed == rules_.most_errors;
    } else {
      if (scored.status == RowStatus::partial) ++tally_.in_part;
      if (rules_.full) whole_ = assessor_.assess(row.answers);
      scored.assessment = rules_.full ? &whole_ : &row_assessor_.assess(row.answers);
      if (!scored.assessment->flags.empty()) ++tally_.red_flags;
    }
    tell_problems(scored);
    std::visit([&](auto& writer) { writer.write(scored, out_); }, *writer_);
  }

  RowStatus status_of(const BatchRow& row) const {
    if (row.problems.empty()) return RowStatus::ok;
    return row.torn || !rules_.lenient ? RowStatus::error : RowStatus::partial;
  }

  void tell_problems(const ScoredRow& scored) const {
    for (Diagnostic problem : scored.row.problems) {
      if (scored.status == RowStatus::partial) problem.level = Level::warning;
      streams_.tell(problem);
    }
  }

  void flush() {
    if (!out_.empty()) streams_.write(out_);
    out_.clear();
  }

  const Protocol& protocol_;
  const BatchRules& rules_;
  const RowStreams& streams_;
  RowAssessor row_assessor_;
  Assessor assessor_;  // for whole reports
  Assessment whole_;
  std::optional<std::variant<CsvWriter, JsonWriter>> writer_;  // once there is a header
  BatchRow row_;
  std::string more_;  // of the input
  std::string out_;
  Tally tally_;
};

}  // namespace

Text tally_words(const Tally& tally) {
  const auto count = [](std::uint64_t number) { return static_cast<std::int64_t>(number); };
  const Text in_part = tally.in_part > 0 ? text(" ({} of them in part)", tally.in_part) : Text();
  return text("{}: {} scored{}, {}, {}", counted(count(tally.rows), "row"),
              tally.rows - tally.failed, in_part, counted(count(tally.failed), "error"),
              counted(count(tally.red_flags), "red flag"));
}

Tally run_batch(const Protocol& protocol, const BatchRules& rules, const RowStreams& streams) {
  return Run(protocol, rules, streams).run();
}

}  // namespace kneecheck
