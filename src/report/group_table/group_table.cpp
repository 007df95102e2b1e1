#include "kneecheck/report/group_table.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace kneecheck {
namespace {

constexpr std::size_t most_named = 20;  // rows of one sort

RowSort sort_of(const Protocol& protocol, const Assessment& assessment) {
  if (!assessment.flags.empty()) {
    const RaisedFlag& first = assessment.flags.front();
    const RedFlag& flag = protocol.prompts[first.item.prompt].red_flags[first.flag];
    return static_cast<RowSort>(flag.urgency);
  }
  return assessment.outcome < Outcome::incomplete ? RowSort::pain : RowSort::screened;
}

bool is_in_numbers(const Prompt& prompt) {
  return prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
}

// Whether nobody knows if one of its warning signs applies.
bool has_unasked_sign(const Protocol& protocol, const Assessment& assessment) {
  return std::ranges::any_of(assessment.items, [&](const ItemResult& item) {
    const bool is_open = item.status == ItemStatus::not_reached ||
                         item.status == ItemStatus::skipped || item.status == ItemStatus::invalid ||
                         item.status == ItemStatus::gate_unknown;
    return is_open && !protocol.prompts[item.item.prompt].red_flags.empty();
  });
}

void count_in(RowsOfSort& rows, std::string_view id, std::uint64_t row) {
  ++rows.rows;
  if (rows.names.size() < most_named)
    rows.names.push_back(id.empty() ? text("row {}", row) : shown(id));
}

}  // namespace

static_assert(static_cast<int>(RowSort::act_soon) == static_cast<int>(Urgency::soon));

std::uint64_t TargetCounts::signs() const {
  return std::accumulate(by_label.begin() + 1, by_label.end(), std::uint64_t{0});
}

int median(const AnswerCounts& counts) {
  std::uint64_t all = 0;
  for (const auto& [answer, times] : counts) all += times;
  std::uint64_t up_to = 0;
  for (const auto& [answer, times] : counts) {
    up_to += times;
    if (up_to >= all - up_to) return answer;
  }
  return counts.rbegin()->first;
}

void GroupTable::add(std::string_view id, std::uint64_t row, const Assessment& assessment) {
  const RowSort sort = sort_of(protocol_, assessment);
  std::set<PromptIndex> raised;
  for (const RaisedFlag& flag : assessment.flags) raised.insert(flag.item.prompt);
  for (const PromptIndex prompt : raised) ++warnings_[prompt];
  count_in(sorts_[static_cast<std::size_t>(sort)], id, row);
  if (sort != RowSort::screened) return;
  if (has_unasked_sign(protocol_, assessment)) count_in(unasked_, id, row);
  bool any_sign = false;
  bool any_open = false;
  for (const Result& result : assessment.results) {
    TargetCounts& counts = targets_[result.score.target];
    const bool known = result.verdict == Verdict::sign || result.verdict == Verdict::none;
    ++(known ? counts.by_label[static_cast<std::size_t>(result.label)] : counts.open);
    any_sign = any_sign || result.verdict == Verdict::sign;
    any_open = any_open || !known;
  }
  if (!any_sign) ++(any_open ? undecided_ : without_sign_);
  for (const ItemResult& item : assessment.items) {
    const bool counts = item.status == ItemStatus::answered && item.answer.value;
    if (counts && is_in_numbers(protocol_.prompts[item.item.prompt]))
      ++answers_[item.item][*item.answer.value];
  }
}

std::uint64_t GroupTable::rows() const {
  std::uint64_t all = 0;
  for (const RowsOfSort& same : sorts_) all += same.rows;
  return all;
}

}  // namespace kneecheck
