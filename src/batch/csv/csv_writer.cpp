#include "csv_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "../copied_text.hpp"
#include "csv_cell.hpp"
#include "kneecheck/report/json_words.hpp"

namespace kneecheck {
namespace {

void append_number(std::uint64_t number, std::string& out) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

void append_number(int number, std::string& out) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

}  // namespace

CsvWriter::CsvWriter(const Protocol& protocol, const BatchRules& rules, bool has_notes,
                     std::vector<std::string> kept)
    : raw_(rules.raw_csv),
      has_header_(!rules.no_header),
      has_notes_(has_notes),
      kept_(std::move(kept)),
      targets_(targets_of(protocol)),
      by_target_(targets_.size()) {
  for (const Target target : targets_) target_names_.push_back(target_name(protocol, target));
}

void CsvWriter::write_header(std::string& out) const {
  if (!has_header_) return;
  out += "row,line,id,status,outcome,answered,asked";
  for (std::size_t place = 1; place <= most_top; ++place)
    fmt::format_to(std::back_inserter(out), ",top{0},top{0}_score", place);
  for (const std::string& name : target_names_)
    fmt::format_to(std::back_inserter(out), ",{0}.score,{0}.could_be", name);
  if (has_notes_) out += ",note";
  for (const std::string& name : kept_) {
    out += ',';
    append_csv_cell(copied(name), out);
  }
  out += ",error\n";
}

void CsvWriter::write(const ScoredRow& scored, std::string& out) {
  const BatchRow& row = scored.row;
  append_number(scored.number, out);
  out += ',';
  append_number(row.line, out);
  out += ',';
  write_copied(row.id, out);
  out += ',';
  out += status_word(scored.status);
  if (scored.assessment) {
    write_scores(*scored.assessment, out);
  } else {
    out.append(3 + 2 * (most_top + targets_.size()), ',');
  }
  if (has_notes_) {
    out += ',';
    write_copied(row.note, out);
  }
  for (std::size_t at = 0; at < kept_.size(); ++at) {
    out += ',';
    // A row that is torn has none.
    if (at < row.kept.size()) write_copied(row.kept[at].value, out);
  }
  out += ',';
  if (!row.problems.empty()) {
    std::string errors;
    for (const Diagnostic& problem : row.problems)
      errors += (errors.empty() ? "" : "; ") + problem_words(problem);
    write_copied(errors, out);
  }
  out += '\n';
}

void CsvWriter::write_scores(const Assessment& assessment, std::string& out) {
  out += ',';
  out += *json_word(assessment.outcome);
  out += ',';
  append_number(assessment.counts[ItemStatus::answered], out);
  out += ',';
  append_number(assessment.asked, out);
  for (const TargetScore* const sign : top_signs(assessment)) {
    out += ',';
    if (sign != nullptr) out += target_names_[place_of(sign->target)];
    out += ',';
    if (sign != nullptr) append_number(sign->score, out);
  }
  // A screen that was stopped has none.
  if (assessment.results.empty()) {
    out.append(2 * targets_.size(), ',');
    return;
  }
  for (const Result& result : assessment.results)
    by_target_[place_of(result.score.target)] = &result.score;
  for (const TargetScore* const score : by_target_) {
    out += ',';
    append_number(score->score, out);
    out += ',';
    append_number(score->could_be, out);
  }
}

std::size_t CsvWriter::place_of(Target target) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(targets_, target) - targets_.begin());
}

void CsvWriter::write_copied(std::string_view words, std::string& out) const {
  const bool is_computed = !raw_ && is_formula(words);
  if (!is_computed && !unfit_to_copy(words)) return append_csv_cell(words, out);
  append_csv_cell((is_computed ? "'" : "") + copied(words), out);
}

}  // namespace kneecheck
