#include "kneecheck/assessment/difference_points.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace kneecheck {
bool holds(const Prompt& prompt, const Difference& difference, int worse_value, int better_value) {
  const std::int64_t steps = std::int64_t{bad(prompt, worse_value)} - bad(prompt, better_value);
  if (steps < 1 || (difference.at_least && steps < *difference.at_least)) return false;
  const auto [smaller, larger] = std::minmax(worse_value, better_value);
  return !difference.percent_below ||
         std::int64_t{100} * smaller < std::int64_t{*difference.percent_below} * larger;
}

bool has_differences_for(const Prompt& prompt, Target target) {
  return std::ranges::any_of(prompt.differences, [&](const Difference& difference) {
    return points_to(difference.points, target.imbalance) != 0;
  });
}

bool is_wide_gap(const Prompt& prompt, int left, int right) {
  return prompt.kind == Kind::scale && left != right &&
         10 * std::abs(left - right) >= 3 * (prompt.max - prompt.min);
}

DifferencePoints::DifferencePoints(const Protocol& protocol, PromptIndex index, Target target)
    : prompt_(&protocol.prompts[index]),
      left_{index, Side::left},
      right_{index, Side::right},
      target_(target) {
  for (const Difference& difference : prompt_->differences) {
    const int points = points_to(difference.points, target.imbalance);
    if (points == 0) continue;
    givers_.push_back({&difference,
                       points,
                       {looked_up(protocol, difference.conditions, Side::left),
                        looked_up(protocol, difference.conditions, Side::right)}});
  }
}

// The one that gives most among those that hold when `worse` is the side in question, the first of
// equals.
DifferencePoints::Bounds DifferencePoints::strongest(const Answered& answered, int worse_value,
                                                     int better_value, Side worse) const {
  Bounds best;
  if (bad(*prompt_, worse_value) <= bad(*prompt_, better_value)) return best;
  for (const Giver& giver : givers_) {
    const auto beats = [&](const Giver* one) {
      return one == nullptr || giver.points > one->points;
    };
    if (!beats(best.certain) && !beats(best.possible)) continue;
    if (!holds(*prompt_, *giver.difference, worse_value, better_value)) continue;
    const std::vector<LookedUp>& conditions = giver.conditions[worse == Side::left ? 0 : 1];
    const Truth hold = all_hold(conditions, answered.answers, answered.course);
    if (counts(hold, Bound::certain) && beats(best.certain)) best.certain = &giver;
    if (counts(hold, Bound::possible) && beats(best.possible)) best.possible = &giver;
  }
  return best;
}

// More of a difference never gives fewer points, so the ends lie where the sides are furthest apart
// and closest.
Interval DifferencePoints::toward(const Answered& answered, Side worse) const {
  const auto points = [](const Giver* giver) { return giver == nullptr ? 0 : giver->points; };
  const Interval worse_possible = possible_answers(answered, worse == Side::left ? left_ : right_);
  const Interval better_possible = possible_answers(answered, worse == Side::left ? right_ : left_);
  const bool low_is_worse = prompt_->worse == Worse::low;
  const auto worst = [&](Interval possible) { return low_is_worse ? possible.low : possible.high; };
  const auto best = [&](Interval possible) { return low_is_worse ? possible.high : possible.low; };
  const Bounds closest = strongest(answered, best(worse_possible), worst(better_possible), worse);
  const bool known = worse_possible.width() == 0 && better_possible.width() == 0;
  const Bounds furthest =
      known ? closest : strongest(answered, worst(worse_possible), best(better_possible), worse);
  return {points(closest.certain), points(furthest.possible)};
}

Interval DifferencePoints::points(const Answered& answered) const {
  if (!is_asked(answered, left_) || !is_asked(answered, right_)) return {};
  if (target_.side != Side::whole) return toward(answered, target_.side);
  // One side at most is the worse one, so the larger points count and never the sum. Where either
  // side may still turn out to be worse, they may also turn out alike, and the least is 0.
  const Interval left_worse = toward(answered, Side::left);
  const Interval right_worse = toward(answered, Side::right);
  return {std::max(left_worse.low, right_worse.low), std::max(left_worse.high, right_worse.high)};
}

std::optional<WinningDifference> DifferencePoints::winner(const Answered& answered) const {
  const std::optional<int> left = plain_answer(answered, left_);
  const std::optional<int> right = plain_answer(answered, right_);
  if (!left || !right) return std::nullopt;
  const Side worse = worse_side(*prompt_, *left, *right);
  if (worse == Side::whole) return std::nullopt;
  if (target_.side != Side::whole && target_.side != worse) return std::nullopt;
  const auto [worse_value, better_value] =
      worse == Side::left ? std::pair(*left, *right) : std::pair(*right, *left);
  const Giver* const giver = strongest(answered, worse_value, better_value, worse).certain;
  if (giver == nullptr) return std::nullopt;
  return WinningDifference{worse, worse_value, better_value, giver->points, giver->difference};
}

}  // namespace kneecheck
