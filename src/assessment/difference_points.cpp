#include "kneecheck/assessment/difference_points.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace kneecheck {
namespace {

// The largest points among the differences that hold when `worse` is the side in question.
const Difference* strongest_difference(const Answered& answered, const Prompt& prompt,
                                       int worse_value, int better_value, Side worse,
                                       ImbalanceIndex imbalance, Bound bound) {
  const Difference* best = nullptr;
  for (const Difference& difference : prompt.differences) {
    const int points = points_to(difference.points, imbalance);
    if (points == 0 || !holds(prompt, difference, worse_value, better_value)) continue;
    if (!counts(all_hold(answered.protocol, answered.answers, answered.course,
                         difference.conditions, worse),
                bound))
      continue;
    if (best == nullptr || points > points_to(best->points, imbalance)) best = &difference;
  }
  return best;
}

}  // namespace

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

Interval difference_points(const Answered& answered, PromptIndex index, Target target) {
  const Prompt& prompt = answered.protocol.prompts[index];
  const Item left{index, Side::left};
  const Item right{index, Side::right};
  if (!is_asked(answered, left) || !is_asked(answered, right)) return {};

  const Interval left_possible = possible_answers(answered, left);
  const Interval right_possible = possible_answers(answered, right);
  const auto worst = [&](Interval possible) {
    return prompt.worse == Worse::low ? possible.low : possible.high;
  };
  const auto best = [&](Interval possible) {
    return prompt.worse == Worse::low ? possible.high : possible.low;
  };
  const auto points = [&](int worse_value, int better_value, Side worse, Bound bound) {
    const Difference* difference = strongest_difference(answered, prompt, worse_value, better_value,
                                                        worse, target.imbalance, bound);
    return difference == nullptr ? 0 : points_to(difference->points, target.imbalance);
  };
  // More of a difference never gives fewer points, so the ends lie where the sides are furthest
  // apart and closest.
  const auto toward = [&](Side worse) {
    const Interval& worse_possible = worse == Side::left ? left_possible : right_possible;
    const Interval& better_possible = worse == Side::left ? right_possible : left_possible;
    return Interval{points(best(worse_possible), worst(better_possible), worse, Bound::certain),
                    points(worst(worse_possible), best(better_possible), worse, Bound::possible)};
  };
  if (target.side != Side::whole) return toward(target.side);
  // One side at most is the worse one, so the larger points count and never the sum. Where either
  // side may still turn out to be worse, they may also turn out alike, and the least is 0.
  const Interval left_worse = toward(Side::left);
  const Interval right_worse = toward(Side::right);
  return {std::max(left_worse.low, right_worse.low), std::max(left_worse.high, right_worse.high)};
}

std::optional<WinningDifference> winning_difference(const Answered& answered, PromptIndex index,
                                                    Target target) {
  const Prompt& prompt = answered.protocol.prompts[index];
  const std::optional<int> left = plain_answer(answered, {index, Side::left});
  const std::optional<int> right = plain_answer(answered, {index, Side::right});
  if (!left || !right) return std::nullopt;
  const Side worse = worse_side(prompt, *left, *right);
  if (worse == Side::whole) return std::nullopt;
  if (target.side != Side::whole && target.side != worse) return std::nullopt;
  const auto [worse_value, better_value] =
      worse == Side::left ? std::pair(*left, *right) : std::pair(*right, *left);
  const Difference* difference = strongest_difference(answered, prompt, worse_value, better_value,
                                                      worse, target.imbalance, Bound::certain);
  if (difference == nullptr) return std::nullopt;
  return WinningDifference{worse, worse_value, better_value,
                           points_to(difference->points, target.imbalance), difference};
}

}  // namespace kneecheck
