#include "kneecheck/batch/batch.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "csv_rows.hpp"
#include "csv_writer.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/encoding.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/utf8.hpp"
#include "scored_row.hpp"

namespace kneecheck {
namespace {

// So many bytes are written at once where more input waits.
constexpr std::size_t full_bytes = 1 << 16;

// One run over a stream.
class Run {
 public:
  Run(const Protocol& protocol, const BatchRules& rules, const RowStreams& streams)
      : protocol_(protocol),
        rules_(rules),
        streams_(streams),
        assessor_(protocol),
        rows_(protocol) {}

  Tally run() {
    bool ended = !begin();
    while (true) {
      if (ended) rows_.end();
      take_rows();
      if (ended || tally_.stopped) break;
      if (!streams_.has_more()) flush();
      std::string bytes;
      ended = !read(bytes);
      rows_.add(bytes);
    }
    flush();
    return tally_;
  }

 private:
  // Looks at the first bytes. False: there is nothing behind them.
  bool begin() {
    std::string head;
    bool more = true;
    while (more && head.size() < 4) more = read(head);
    if (const auto problem = encoding_problem(head)) throw BadFile({*problem});
    rows_.add(without_byte_order_mark(head));
    return more;
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

  void take_rows() {
    if (!writer_) {
      std::vector<Diagnostic> told;
      if (!rows_.opened(told)) return;
      for (const Diagnostic& problem : told) streams_.tell(problem);
      writer_.emplace(protocol_, rules_, rows_.has_notes(), rows_.kept());
      writer_->write_header(out_);
    }
    while (!tally_.stopped && rows_.next(row_)) {
      take(row_);
      if (out_.size() >= full_bytes) flush();
    }
  }

  void take(const BatchRow& row) {
    ++tally_.rows;
    ScoredRow scored{tally_.rows, row, status_of(row), std::nullopt};
    if (scored.status == RowStatus::error) {
      ++tally_.failed;
      tally_.stopped = tally_.failed == rules_.most_errors;
    } else {
      if (scored.status == RowStatus::partial) ++tally_.in_part;
      scored.assessment = assessor_.assess(row.answers, Explanation::none);
      if (!scored.assessment->flags.empty()) ++tally_.red_flags;
    }
    tell_problems(scored);
    writer_->write(scored, out_);
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
  Assessor assessor_;
  CsvRows rows_;
  std::optional<CsvWriter> writer_;
  BatchRow row_;
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
