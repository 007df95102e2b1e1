#include "kneecheck/assessment/direct_points.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace kneecheck {
namespace {

bool aims_at(const Prompt& prompt, const Finding& finding, Side from, Target target) {
  return points_to(finding.points, target.imbalance) != 0 &&
         aims_at(prompt, finding, from, target.side);
}

bool any_aims_at(const Prompt& prompt, Side from, Target target) {
  return std::ranges::any_of(prompt.findings, [&](const Finding& finding) {
    return aims_at(prompt, finding, from, target);
  });
}

std::span<const Side> sides_asked(const Prompt& prompt) {
  static constexpr Side sides[] = {Side::left, Side::right, Side::whole};
  return prompt.per_side ? std::span(sides).first(2) : std::span(sides).last(1);
}

// The side for which a finding's conditions are looked up: the target's; for a whole-body target
// the side that was answered.
Side side_in_question(Side from, Target target) {
  return target.side == Side::whole ? from : target.side;
}

bool needs_both(const Prompt& prompt, const Finding& finding) {
  return prompt.per_side && finding.aim == Aim::both;
}

std::vector<LookedUp> conditions_of(const Protocol& protocol, const Prompt& prompt,
                                    const Finding& finding, Side from, Target target) {
  if (!needs_both(prompt, finding))
    return looked_up(protocol, finding.conditions, side_in_question(from, target));
  std::vector<LookedUp> both = looked_up(protocol, finding.conditions, Side::left);
  for (const LookedUp& condition : looked_up(protocol, finding.conditions, Side::right))
    both.push_back(condition);
  return both;
}

// The best end of the answers, and each answer at which the points may change.
std::vector<int> breakpoints(const Prompt& prompt, const std::vector<const Finding*>& findings) {
  std::vector<int> answers = {prompt.min};
  const auto add = [&](std::int64_t value) {
    if (value > prompt.min && value <= std::numeric_limits<int>::max())
      answers.push_back(static_cast<int>(value));
  };
  if (prompt.kind == Kind::compare) {
    for (int value = prompt.min; value <= prompt.max; ++value) add(value);
    return answers;
  }
  for (const Finding* const finding : findings) {
    for (const int value : finding->match.is) {
      add(value);
      add(std::int64_t{value} + 1);
    }
    if (finding->match.at_least) add(*finding->match.at_least);
    if (finding->match.below) add(*finding->match.below);
  }
  std::ranges::sort(answers);
  answers.erase(std::unique(answers.begin(), answers.end()), answers.end());
  return answers;
}

}  // namespace

bool aims_at(const Prompt& prompt, const Finding& finding, Side from, Side toward) {
  if (prompt.kind == Kind::compare || toward == Side::whole) return true;
  switch (finding.aim) {
    case Aim::same:
      return from == toward;
    case Aim::other:
      return from == opposite(toward);
    case Aim::both:
      return !prompt.per_side;
    case Aim::left:
      return toward == Side::left;
    case Aim::right:
      return toward == Side::right;
  }
  return false;
}

bool meets(const Prompt& prompt, const Finding& finding, int value, Side toward) {
  if (prompt.kind != Kind::compare) return finding.match.holds(value);
  const int how_far = degree(prompt, value, toward);
  return how_far >= 1 && finding.match.holds(how_far);
}

bool has_findings_for(const Prompt& prompt, Target target) {
  const std::span<const Side> asked = sides_asked(prompt);
  return std::ranges::any_of(asked, [&](Side from) { return any_aims_at(prompt, from, target); });
}

std::vector<Item> items_aimed_at(const Protocol& protocol, PromptIndex index, Target target) {
  const Prompt& prompt = protocol.prompts[index];
  std::vector<Item> items;
  for (const Side from : sides_asked(prompt))
    if (any_aims_at(prompt, from, target)) items.push_back({index, from});
  return items;
}

DirectPoints::DirectPoints(const Protocol& protocol, PromptIndex index, Target target)
    : prompt_(&protocol.prompts[index]), target_(target) {
  for (const Item item : items_aimed_at(protocol, index, target))
    from_.push_back(made(protocol, item));
  for (const From& one : from_) tied_ = tied_ || std::ranges::any_of(one.open, &Open::needs_both);
}

DirectPoints::From DirectPoints::made(const Protocol& protocol, Item item) const {
  From from{item, {}, {}};
  std::vector<const Finding*> findings;
  for (const Finding& finding : prompt_->findings)
    if (aims_at(*prompt_, finding, item.side, target_)) findings.push_back(&finding);
  for (const int value : breakpoints(*prompt_, findings)) from.steps.push_back({value, {}});
  for (const Finding* const finding : findings) {
    const int points = points_to(finding->points, target_.imbalance);
    if (!finding->conditions.empty() || needs_both(*prompt_, *finding)) {
      from.open.push_back({finding, points, needs_both(*prompt_, *finding),
                           conditions_of(protocol, *prompt_, *finding, item.side, target_)});
      continue;
    }
    for (Step& step : from.steps) {
      if (meets(*prompt_, *finding, step.value, target_.side) &&
          (step.sure.finding == nullptr || points > step.sure.points))
        step.sure = {points, finding};
    }
  }
  return from;
}

std::vector<DirectPoints::Step>::const_iterator DirectPoints::step_of(const From& from, int value) {
  const auto above = std::ranges::upper_bound(from.steps, value, {}, &Step::value);
  return above == from.steps.begin() ? above : above - 1;
}

// Strongest wins: the finding met that gives most, the first of equals. `other` is the other side's
// answer; without one, findings that both sides have to meet are not met.
DirectPoints::Bounds DirectPoints::strongest(const Answered& answered, const From& from,
                                             const Step& step, int value,
                                             std::optional<int> other) const {
  Bounds best{step.sure, step.sure};
  for (const Open& open : from.open) {
    const auto beats = [&](const Strongest& one) {
      return one.finding == nullptr || open.points > one.points ||
             (open.points == one.points && open.finding < one.finding);
    };
    if (!beats(best.certain) && !beats(best.possible)) continue;
    if (!meets(*prompt_, *open.finding, value, target_.side)) continue;
    if (open.needs_both && !(other && meets(*prompt_, *open.finding, *other, target_.side)))
      continue;
    const Truth hold = all_hold(open.conditions, answered.answers, answered.course);
    const Strongest here{open.points, open.finding};
    if (counts(hold, Bound::certain) && beats(best.certain)) best.certain = here;
    if (counts(hold, Bound::possible) && beats(best.possible)) best.possible = here;
  }
  return best;
}

// An item that is not asked counts as its best answer.
Interval DirectPoints::side_points(const Answered& answered, const From& from) const {
  const auto at = [&](const Step& step, int value) {
    if (from.open.empty()) return Interval{step.sure.points, step.sure.points};
    const Bounds bounds = strongest(answered, from, step, value, std::nullopt);
    return Interval{bounds.certain.points, bounds.possible.points};
  };
  if (const std::optional<int> value = plain_answer(answered, from.item))
    return at(*step_of(from, *value), *value);
  const bool asked = is_asked(answered, from.item);
  const Interval answers =
      asked ? possible_answers(answered, from.item) : Interval{prompt_->min, prompt_->max};
  std::optional<Interval> points;
  for (auto step = step_of(from, answers.low);
       step != from.steps.end() && step->value <= answers.high; ++step) {
    const Interval here = at(*step, std::max(step->value, answers.low));
    if (!points) points = here;
    points->low = std::min(points->low, here.low);
    points->high = asked ? std::max(points->high, here.high) : std::min(points->high, here.high);
  }
  return points.value_or(Interval{});
}

// Findings that both sides have to meet tie the two answers together, so every pair is tried.
Interval DirectPoints::pair_points(const Answered& answered) const {
  const From& left = from_[0];
  const From& right = from_[1];
  const Interval left_possible = possible_answers(answered, left.item);
  const Interval right_possible = possible_answers(answered, right.item);
  std::optional<Interval> points;
  for (auto l = step_of(left, left_possible.low);
       l != left.steps.end() && l->value <= left_possible.high; ++l) {
    for (auto r = step_of(right, right_possible.low);
         r != right.steps.end() && r->value <= right_possible.high; ++r) {
      const int l_value = std::max(l->value, left_possible.low);
      const int r_value = std::max(r->value, right_possible.low);
      const Bounds of_left = strongest(answered, left, *l, l_value, r_value);
      const Bounds of_right = strongest(answered, right, *r, r_value, l_value);
      const Interval here{std::max(of_left.certain.points, of_right.certain.points),
                          std::max(of_left.possible.points, of_right.possible.points)};
      if (!points) points = here;
      *points = {std::min(points->low, here.low), std::max(points->high, here.high)};
    }
  }
  return points.value_or(Interval{});
}

Interval DirectPoints::points(const Answered& answered) const {
  if (tied_ && is_asked(answered, from_[0].item) && is_asked(answered, from_[1].item))
    return pair_points(answered);
  Interval points = side_points(answered, from_.front());
  for (std::size_t i = 1; i < from_.size(); ++i) {
    const Interval more = side_points(answered, from_[i]);
    points = {std::max(points.low, more.low), std::max(points.high, more.high)};
  }
  return points;
}

std::optional<Winner> DirectPoints::winner(const Answered& answered) const {
  std::optional<Winner> winner;
  for (const From& from : from_) {
    const std::optional<int> value = plain_answer(answered, from.item);
    if (!value) continue;
    std::optional<int> other;
    if (prompt_->per_side)
      other = plain_answer(answered, {from.item.prompt, opposite(from.item.side)});
    const Strongest best = strongest(answered, from, *step_of(from, *value), *value, other).certain;
    const Winner here{from.item, *value, best.points, best.finding};
    const auto order = [&](const Winner& one) {
      return std::pair(one.points, bad(*prompt_, one.value));
    };
    if (!winner || order(here) > order(*winner)) winner = here;
  }
  return winner;
}

}  // namespace kneecheck
