#include "kneecheck/batch/batch.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "csv/csv_rows.hpp"
#include "csv/csv_writer.hpp"
#include "csv/table_header.hpp"
#include "json/json_rows.hpp"
#include "json/json_writer.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/row_assessor.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/encoding.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/utf8.hpp"
#include "scored_row.hpp"
#include "seen_ids.hpp"

namespace kneecheck {
namespace {

// So many bytes are written at once where more input waits.
constexpr std::size_t full_bytes = 1 << 16;
// By so many bytes it is told whether the input is text in UTF-8, however many arrive at once; a
// header or an object with an answer in it has more.
constexpr std::size_t told_by = 8;
// So many blanks may stand before the first row while it is not known what it is.
constexpr std::size_t max_blank = 1 << 16;

// What can raise a warning sign, and is asked whatever else was answered.
std::vector<Item> signs_of_everybody(const Protocol& protocol) {
  std::vector<Item> signs = items_of(protocol);
  std::erase_if(signs, [&](Item item) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    return prompt.red_flags.empty() || !prompt.ask_if.conditions.empty();
  });
  return signs;
}

bool says_nothing(const Assessment& assessment) {
  return std::ranges::all_of(assessment.items, [](const ItemResult& item) {
    return item.answer.status == Status::not_reached;
  });
}

// Whether answers do not count, because one that they depend on is missing.
bool counts_less_than_said(const Assessment& assessment) {
  if (assessment.stop) return false;
  return std::ranges::any_of(assessment.items, [](const ItemResult& item) {
    const bool was_given =
        item.answer.status == Status::answered || item.answer.status == Status::hurt;
    return was_given &&
           (item.status == ItemStatus::not_reached || item.status == ItemStatus::gate_unknown);
  });
}

// One run over a stream.
class Run {
 public:
  Run(const Protocol& protocol, const BatchRules& rules, const RowStreams& streams)
      : protocol_(protocol),
        rules_(rules),
        streams_(streams),
        row_assessor_(protocol),
        assessor_(protocol),
        silent_signs_(signs_of_everybody(protocol)) {}

  Tally run() {
    std::string head;
    bool ended = !read_head(head);
    if (const auto problem = encoding_problem(std::string_view(head).substr(0, told_by)))
      throw BadFile({*problem});
    const std::string_view text = without_byte_order_mark(head);
    const bool is_json = text.substr(0, text.find_first_not_of(" \t\r\n") + 1).ends_with('{');
    const RowFormat format = rules_.in.value_or(is_json ? RowFormat::json_lines : RowFormat::csv);
    if (format == RowFormat::json_lines) {
      run_over(JsonRows(protocol_), format, text, ended);
    } else {
      run_over(CsvRows(protocol_, rules_.shown ? *rules_.shown : protocol_), format, text, ended);
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
    if (tally_.rows > tally_.failed && !tally_.stopped) tell_silent_signs();
  }

  // Reads until it can be told what the bytes are. False: there is nothing behind them.
  bool read_head(std::string& head) {
    bool more = true;
    while (more && (head.size() < told_by || is_blank(head))) more = read(head);
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
      const bool whole = rules_.full || rules_.whole;
      if (whole) whole_ = assessor_.assess(row.answers);
      scored.assessment = whole ? &whole_ : &row_assessor_.assess(row.answers);
      if (!scored.assessment->flags.empty()) ++tally_.red_flags;
      if (counts_less_than_said(*scored.assessment)) ++tally_.uncounted;
      if (says_nothing(*scored.assessment)) tell_nothing_said(row);
    }
    tell_problems(scored);
    if (const auto before = seen_ids_.add(row.id, row.taken, tally_.rows, row.line))
      tell_twice(row, *before);
    std::erase_if(silent_signs_,
                  [&](Item sign) { return row.answers.get(sign).status != Status::not_reached; });
    if (scored.assessment && streams_.scored) hand_on(scored);
    std::visit([&](auto& writer) { writer.write(scored, out_); }, *writer_);
  }

  void hand_on(const ScoredRow& scored) {
    Sheet sheet;
    sheet.answers = scored.row.answers;
    sheet.words = scored.row.words;
    sheet.person = scored.row.id;
    sheet.taken = scored.row.taken;
    try {
      streams_.scored({scored.number, scored.row.line, sheet, *scored.assessment});
    } catch (...) {
      flush();
      throw;
    }
  }

  RowStatus status_of(const BatchRow& row) const {
    if (row.problems.empty()) return RowStatus::ok;
    return row.torn || !rules_.lenient ? RowStatus::error : RowStatus::partial;
  }

  void tell_problems(const ScoredRow& scored) const {
    for (Diagnostic problem : scored.row.problems) {
      if (scored.status == RowStatus::partial) problem.level = Level::warning;
      if (const std::string& id = scored.row.id; !id.empty())
        problem.asked = quoted(id) + (problem.asked.empty() ? Text() : ", " + problem.asked);
      streams_.tell(problem);
    }
  }

  void tell_nothing_said(const BatchRow& row) const {
    streams_.tell({.level = Level::warning,
                   .code = "A111",
                   .place = {row.line, 1, 0},
                   .message = text("row {} has no answers", tally_.rows),
                   .hint = "take it out where it is nobody's, such as a row of totals"});
  }

  void tell_twice(const BatchRow& row, const SeenIds::Seen& before) const {
    streams_.tell({.level = Level::warning,
                   .code = "A304",
                   .place = {row.line, 1, 0},
                   .message = text("row {} has the id {}{} of row {}, in line {}", tally_.rows,
                                   quoted(row.id), row.taken.empty() ? Text() : " and the day",
                                   before.row, before.line),
                   .hint = "take one of them out, or give it an id or a day of its own"});
  }

  void tell_silent_signs() const {
    if (silent_signs_.empty()) return;
    std::vector<Text> names;
    for (const Item sign : silent_signs_) names.push_back(safe_text(item_name(protocol_, sign)));
    streams_.tell(
        {.level = Level::warning,
         .code = "A111",
         .place = file_start,
         .message = text("{} answered in no row, though a warning sign may be told by {}: {}",
                         counted(std::ssize(names), "question is", "questions are"),
                         by_count(std::ssize(names), "it", "them"), listed_few(names)),
         .hint = "ask every runner, and write no where there is none; without that, "
                 "nobody is sent to a doctor"});
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
  SeenIds seen_ids_;
  std::vector<Item> silent_signs_;  // about which no row has said anything so far
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
              counted(count(tally.red_flags), "red flag")) +
         (tally.uncounted == 0
              ? Text()
              : text("; in {} answers do not count, because one before them is missing "
                     "(--out jsonl says which)",
                     counted(count(tally.uncounted), "row")));
}

Tally run_batch(const Protocol& protocol, const BatchRules& rules, const RowStreams& streams) {
  return Run(protocol, rules, streams).run();
}

}  // namespace kneecheck
