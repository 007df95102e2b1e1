#include "kneecheck/assessment/evidence.hpp"

#include <algorithm>
#include <utility>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

std::string finding_words(const Prompt& prompt, const Winner& winner) {
  const Answer answer{Status::answered, winner.value};
  return expand(winner.finding->says, blanks_of(prompt, winner.item.side, answer));
}

std::string difference_words(const Prompt& prompt, const WinningDifference& winner) {
  Blanks blanks = blanks_of(prompt, winner.worse, {Status::answered, winner.worse_value});
  blanks.other = value_words(prompt, winner.better_value);
  const int steps = bad(prompt, winner.worse_value) - bad(prompt, winner.better_value);
  blanks.difference =
      prompt.kind == Kind::number ? value_words(prompt, steps) : std::to_string(steps);
  return expand(winner.difference->says, blanks);
}

// Why, and on which side, a check is open: the first reason in order, and the side if one side
// alone is open.
struct Opening {
  ItemStatus reason = ItemStatus::answered;
  Side side = Side::whole;
};

Opening opening_of(const Answered& answered, const std::vector<Item>& items) {
  Opening opening;
  int open = 0;
  for (const Item item : items) {
    const ItemStatus status = status_of(answered, item);
    if (!is_missing(status)) continue;
    ++open;
    opening.side = item.side;
    opening.reason = std::min(opening.reason, status);
  }
  if (open > 1) opening.side = Side::whole;
  return opening;
}

// Why a condition is not known: what the items it looks at lack.
ItemStatus reason_of(const Answered& answered, const Condition& condition, Side in_question) {
  ItemStatus reason = ItemStatus::answered;
  for (const Item item : looked_at(answered.protocol, condition, in_question))
    reason = std::min(reason, status_of(answered, item));
  return reason;
}

// Why the `if` of a finding or difference for the target is not known; answered if all are.
template <typename Rule>
ItemStatus unknown_condition(const Answered& answered, const std::vector<Rule>& rules,
                             Target target) {
  // Either side's answer may count for a whole-body target, so its conditions are looked up for
  // left, right and whole.
  const std::vector<Side> sides = target.side == Side::whole
                                      ? std::vector{Side::left, Side::right, Side::whole}
                                      : std::vector{target.side};
  ItemStatus reason = ItemStatus::answered;
  for (const Rule& rule : rules) {
    if (points_to(rule.points, target.imbalance) == 0) continue;
    for (const Condition& condition : rule.conditions)
      for (const Side side : sides)
        if (truth(answered.protocol, answered.answers, answered.course, condition, side) ==
            Truth::unknown)
          reason = std::min(reason, reason_of(answered, condition, side));
  }
  return reason;
}

// "not asked", and because of which earlier question: the first that closed any of the items.
std::string not_asked_words(const Answered& answered, const std::vector<Item>& items) {
  const Gate& gate = answered.protocol.prompts[items.front().prompt].ask_if;
  for (const Condition& condition : gate.conditions)
    for (const Item item : items)
      if (!is_asked(answered, item) && truth(answered.protocol, answered.answers, answered.course,
                                             condition, item.side) == Truth::no)
        return "not asked, because of \"" + answered.protocol.prompts[condition.prompt].title +
               "\"";
  return "not asked";
}

// What is missing cannot change the score. Of two holds stopped by pain the shorter one is named.
std::string settled_words(const Answered& answered, const std::vector<Item>& items) {
  std::optional<int> stopped_at;
  for (const Item item : items) {
    const std::optional<int> value = answered.answers.get(item).value;
    if (status_of(answered, item) == ItemStatus::pain && value)
      stopped_at = std::min(stopped_at.value_or(*value), *value);
  }
  if (!stopped_at) return "not known, and cannot change this score";
  return "stopped by pain at " + std::to_string(*stopped_at) + " s, late enough not to matter here";
}

}  // namespace

std::vector<Evidence> explain(const Answered& answered, PromptIndex index, bool difference,
                              Target target, Interval points) {
  const Prompt& prompt = answered.protocol.prompts[index];
  const std::vector<Item> items = difference
                                      ? std::vector<Item>{{index, Side::left}, {index, Side::right}}
                                      : items_aimed_at(answered.protocol, index, target);

  Evidence line;
  line.prompt = index;
  line.difference = difference;

  const auto asked =
      std::ranges::count_if(items, [&](Item item) { return is_asked(answered, item); });
  if (asked == 0 || (difference && asked < 2)) {
    line.type = EvidenceType::rule;
    line.side = !difference && items.size() == 1 ? items.front().side : Side::whole;
    line.points = points.low;
    line.could_add = points.width();
    line.says = not_asked_words(answered, items);
    return {line};
  }

  // One line has the certain points, if a single answer, or pair of left and right, explains them.
  std::vector<Evidence> lines;
  const auto add_certain = [&](EvidenceType type, std::string says, const auto& cite) {
    Evidence& found = lines.emplace_back(line);
    found.type = type;
    found.points = points.low;
    found.says = std::move(says);
    found.cite = cite;
  };
  if (difference) {
    const auto winner = DifferencePoints(answered.protocol, index, target).winner(answered);
    if (winner && winner->points == points.low) {
      add_certain(EvidenceType::for_target, difference_words(prompt, *winner),
                  winner->difference->cite);
    }
  } else if (const auto winner = DirectPoints(answered.protocol, index, target).winner(answered);
             winner && winner->finding != nullptr && winner->points == points.low) {
    add_certain(points.low > 0 ? EvidenceType::for_target : EvidenceType::against,
                finding_words(prompt, *winner), winner->finding->cite);
    lines.back().side = winner->item.side;
  }

  const Opening opening = opening_of(answered, items);
  const int certain = lines.empty() ? 0 : points.low;
  if (points.width() > 0 || certain != points.low) {
    Evidence open = line;
    open.type = EvidenceType::open;
    open.side = difference ? Side::whole : opening.side;
    open.points = points.low - certain;
    open.could_add = points.width();
    open.reason = opening.reason;
    if (!is_missing(open.reason)) {
      open.reason = difference ? unknown_condition(answered, prompt.differences, target)
                               : unknown_condition(answered, prompt.findings, target);
    }
    // No answer is missing: the points come from a side that was not asked, which counts as if it
    // had the best answer.
    if (!is_missing(open.reason)) {
      open.type = EvidenceType::rule;
      open.says = not_asked_words(answered, items);
    }
    lines.push_back(std::move(open));
  } else if (lines.empty()) {
    const bool told = !is_missing(opening.reason) || opening.reason == ItemStatus::hurt;
    line.type = told ? EvidenceType::clear : EvidenceType::rule;
    line.side = items.size() == 1 ? items.front().side : Side::whole;
    if (!told) line.says = settled_words(answered, items);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace kneecheck
