// What both writers say of a row stands here, so that they say it alike.
#include "scored_row.hpp"

namespace kneecheck {

std::string_view status_word(RowStatus status) {
  switch (status) {
    case RowStatus::ok:
      return "ok";
    case RowStatus::partial:
      return "partial";
    case RowStatus::error:
      break;
  }
  return "error";
}

std::string problem_words(const Diagnostic& problem) {
  return problem.code + " " + problem.message.str();
}

std::string target_name(const Protocol& protocol, Target target) {
  return sided_name(protocol.imbalances[target.imbalance].id, target.side);
}

std::array<const TargetScore*, most_top> top_signs(const Assessment& assessment) {
  std::array<const TargetScore*, most_top> top = {};
  std::size_t count = 0;
  for (const Result& result : assessment.results)
    if (count < most_top && result.verdict == Verdict::sign) top[count++] = &result.score;
  return top;
}

}  // namespace kneecheck
