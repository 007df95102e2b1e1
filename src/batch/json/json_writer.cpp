#include "json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/json.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// A report stands on many lines, none of which ends inside of a string; a key has no escapes.
std::string flattened(std::string_view json) {
  std::string line;
  while (!json.empty()) {
    const std::size_t end = std::min(json.find('\n'), json.size());
    std::string_view part = json.substr(0, end);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    const std::size_t key = part.starts_with('"') ? part.find_first_of("\"\\", 1) : part.npos;
    if (key != part.npos && part.substr(key).starts_with("\": ")) {
      line += part.substr(0, key + 2);
      part.remove_prefix(key + 3);
    }
    line += part;
    json.remove_prefix(std::min(end + 1, json.size()));
  }
  return line;
}

std::string json_or_null(std::string_view words) {
  return words.empty() ? "null" : json_string(words);
}

std::string json_list(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& one : words) list += (list.empty() ? "" : ",") + json_string(one);
  return "[" + list + "]";
}

// What was answered and does not count.
std::vector<std::string> warnings_told(const Protocol& protocol, const Assessment& assessment) {
  std::vector<std::string> warnings;
  std::int64_t after_stop = 0;
  for (const ItemResult& item : assessment.items) {
    if (item.answer.status == Status::not_reached || item.answer.status == Status::invalid)
      continue;
    if (item.status == ItemStatus::not_asked || item.status == ItemStatus::left_out ||
        item.status == ItemStatus::gate_unknown) {
      warnings.push_back("A112 " + item_name(protocol, item.item) +
                         " is not asked after the other answers; its answer is not scored");
    } else if (item.status == ItemStatus::not_reached) {
      ++after_stop;
    }
  }
  if (after_stop > 0) {
    const Text why = assessment.stop ? Text("after a stop") : Text("behind one that is missing");
    warnings.push_back(text("A114 {} {} {} not scored", counted(after_stop, "answer"), why,
                            by_count(after_stop, "is", "are"))
                           .str());
  }
  return warnings;
}

}  // namespace

void JsonWriter::write(const ScoredRow& scored, std::string& out) const {
  const BatchRow& row = scored.row;
  const auto to = std::back_inserter(out);
  fmt::format_to(to, R"({{"row":{},"line":{},"id":{},"status":"{}")", scored.number, row.line,
                 json_or_null(row.id), status_word(scored.status));
  std::vector<std::string> top;
  std::vector<std::string> warnings;
  std::string scores;
  if (const Assessment* const assessment = scored.assessment) {
    fmt::format_to(to, R"(,"outcome":"{}","answered":{},"asked":{})",
                   *json_word(assessment->outcome), assessment->counts[ItemStatus::answered],
                   assessment->asked);
    for (const TargetScore* const sign : top_signs(*assessment))
      if (sign != nullptr) top.push_back(target_name(protocol_, sign->target));
    std::vector<const TargetScore*> in_order;
    for (const Result& result : assessment->results) in_order.push_back(&result.score);
    std::ranges::sort(in_order, {}, &TargetScore::target);
    for (const TargetScore* const score : in_order) {
      fmt::format_to(std::back_inserter(scores), R"({}"{}":[{},{}])", scores.empty() ? "" : ",",
                     target_name(protocol_, score->target), score->score, score->could_be);
    }
    warnings = warnings_told(protocol_, *assessment);
  } else {
    out += R"(,"outcome":null,"answered":null,"asked":null)";
  }
  fmt::format_to(to, R"(,"top":{},"scores":{{{}}},"note":{})", json_list(top), scores,
                 json_or_null(row.note));
  for (const KeptValue& kept : row.kept) {
    fmt::format_to(to, ",{}:{}", json_string(kept.name),
                   kept.is_json ? kept.value : json_string(kept.value));
  }
  std::vector<std::string> errors;
  for (const Diagnostic& problem : row.problems) errors.push_back(problem_words(problem));
  fmt::format_to(to, R"(,"errors":{},"warnings":{})", json_list(errors), json_list(warnings));
  if (rules_.full) {
    out += R"(,"report":)";
    if (scored.assessment) {
      Sheet sheet;
      sheet.answers = row.answers;
      sheet.words = row.words;
      sheet.taken = row.taken;
      out += flattened(json_report(protocol_, sheet, *scored.assessment, rules_.program_version));
    } else {
      out += "null";
    }
  }
  out += "}\n";
}

}  // namespace kneecheck
