// What each prompt may give is found by trying every answer.
#include "support/slow_intervals.hpp"

#include <algorithm>

namespace kneecheck {
namespace {

// The least of the lows to the most of the highs.
SlowInterval hull(const std::vector<SlowInterval>& tries) {
  SlowInterval result = tries.front();
  for (const SlowInterval& one : tries)
    result = {std::min(result.low, one.low), std::max(result.high, one.high)};
  return result;
}

std::optional<int> points_for(const std::vector<Points>& points, ImbalanceIndex imbalance) {
  for (const Points& entry : points)
    if (entry.imbalance == imbalance) return entry.points;
  return std::nullopt;
}

std::vector<Side> sides_asked(const Prompt& prompt) {
  if (prompt.per_side) return {Side::left, Side::right};
  return {Side::whole};
}

}  // namespace

std::optional<SlowInterval> SlowIntervals::direct(PromptIndex index, Target target) const {
  const Prompt& prompt = protocol_.prompts[index];
  if (prompt.per_side && target.side == Side::whole) return direct_of_pair(index, target);
  std::optional<SlowInterval> result;
  for (const Side side : sides_asked(prompt)) {
    if (std::none_of(prompt.findings.begin(), prompt.findings.end(),
                     [&](const Finding& finding) { return aims(prompt, finding, side, target); }))
      continue;
    const SlowInterval here = direct_of_item({index, side}, target);
    result = result
                 ? SlowInterval{std::max(result->low, here.low), std::max(result->high, here.high)}
                 : here;
  }
  return result;
}

std::optional<SlowInterval> SlowIntervals::difference(PromptIndex index, Target target) const {
  const Prompt& prompt = protocol_.prompts[index];
  if (std::none_of(prompt.differences.begin(), prompt.differences.end(),
                   [&](const Difference& entry) {
                     return points_for(entry.points, target.imbalance).has_value();
                   }))
    return std::nullopt;
  const Item left{index, Side::left};
  const Item right{index, Side::right};
  if (course_.standing(left) == Standing::not_asked ||
      course_.standing(right) == Standing::not_asked)
    return SlowInterval{};
  std::vector<SlowInterval> tries;
  for (const int left_value : course_.possible(left)) {
    for (const int right_value : course_.possible(right))
      tries.push_back({delta(prompt, left_value, right_value, target, End::low),
                       delta(prompt, left_value, right_value, target, End::high)});
  }
  return hull(tries);
}

bool SlowIntervals::counts(const std::vector<Condition>& conditions, Side side, End end) const {
  const Truth truth = course_.all(conditions, side);
  return truth == Truth::yes || (truth == Truth::unknown && end == End::high);
}

bool SlowIntervals::aims(const Prompt& prompt, const Finding& finding, Side side, Target target) {
  if (!points_for(finding.points, target.imbalance)) return false;
  if (prompt.kind == Kind::compare || target.side == Side::whole) return true;
  switch (finding.aim) {
    case Aim::same:
      return side == target.side;
    case Aim::other:
      return side == opposite(target.side);
    case Aim::both:
      return !prompt.per_side;
    case Aim::left:
      return target.side == Side::left;
    case Aim::right:
      return target.side == Side::right;
  }
  return false;
}

std::optional<int> SlowIntervals::met(Item item, int value, Target target, End end) const {
  const Prompt& prompt = protocol_.prompts[item.prompt];
  std::optional<int> best;
  for (const Finding& finding : prompt.findings) {
    if (prompt.per_side && finding.aim == Aim::both) continue;
    if (!aims(prompt, finding, item.side, target)) continue;
    if (!meets(prompt, finding.match, value, target.side)) continue;
    const Side side = target.side == Side::whole ? item.side : target.side;
    if (!counts(finding.conditions, side, end)) continue;
    const int points = *points_for(finding.points, target.imbalance);
    best = best ? std::max(*best, points) : points;
  }
  return best;
}

int SlowIntervals::resting(Item item, Target target, End end) const {
  std::vector<int> points;
  for (const int value : all_values(protocol_.prompts[item.prompt]))
    points.push_back(met(item, value, target, end).value_or(0));
  return *std::min_element(points.begin(), points.end());
}

SlowInterval SlowIntervals::direct_of_item(Item item, Target target) const {
  if (course_.standing(item) == Standing::not_asked)
    return {resting(item, target, End::low), resting(item, target, End::high)};
  std::vector<SlowInterval> tries;
  for (const int value : course_.possible(item))
    tries.push_back({met(item, value, target, End::low).value_or(0),
                     met(item, value, target, End::high).value_or(0)});
  return hull(tries);
}

std::optional<SlowInterval> SlowIntervals::direct_of_pair(PromptIndex index, Target target) const {
  const Prompt& prompt = protocol_.prompts[index];
  if (std::none_of(prompt.findings.begin(), prompt.findings.end(), [&](const Finding& finding) {
        return points_for(finding.points, target.imbalance).has_value();
      }))
    return std::nullopt;
  std::vector<SlowInterval> tries;
  for (const std::optional<int> left : candidates({index, Side::left})) {
    for (const std::optional<int> right : candidates({index, Side::right}))
      tries.push_back({pair_points(index, left, right, target, End::low),
                       pair_points(index, left, right, target, End::high)});
  }
  return hull(tries);
}

std::vector<std::optional<int>> SlowIntervals::candidates(Item item) const {
  if (course_.standing(item) == Standing::not_asked) return {std::nullopt};
  const std::vector<int> values = course_.possible(item);
  return {values.begin(), values.end()};
}

int SlowIntervals::pair_points(PromptIndex index, std::optional<int> left, std::optional<int> right,
                               Target target, End end) const {
  const std::optional<int> shared = met_by_both(index, left, right, target, end);
  const auto one_side = [&](Side side, std::optional<int> value) {
    const Item item{index, side};
    if (!value) return resting(item, target, end);
    const std::optional<int> own = met(item, *value, target, end);
    return own && shared ? std::max(*own, *shared) : own ? *own : shared.value_or(0);
  };
  return std::max(one_side(Side::left, left), one_side(Side::right, right));
}

std::optional<int> SlowIntervals::met_by_both(PromptIndex index, std::optional<int> left,
                                              std::optional<int> right, Target target,
                                              End end) const {
  std::optional<int> best;
  if (!left || !right) return best;
  for (const Finding& finding : protocol_.prompts[index].findings) {
    if (finding.aim != Aim::both || !points_for(finding.points, target.imbalance)) continue;
    if (!finding.match.holds(*left) || !finding.match.holds(*right)) continue;
    if (!counts(finding.conditions, Side::left, end)) continue;
    if (!counts(finding.conditions, Side::right, end)) continue;
    const int points = *points_for(finding.points, target.imbalance);
    best = best ? std::max(*best, points) : points;
  }
  return best;
}

int SlowIntervals::delta(const Prompt& prompt, int left, int right, Target target, End end) const {
  switch (target.side) {
    case Side::left:
      return delta_toward(prompt, Side::left, left, right, target, end);
    case Side::right:
      return delta_toward(prompt, Side::right, right, left, target, end);
    case Side::whole:
      return std::max(delta_toward(prompt, Side::left, left, right, target, end),
                      delta_toward(prompt, Side::right, right, left, target, end));
  }
  return 0;
}

int SlowIntervals::delta_toward(const Prompt& prompt, Side side, int mine, int other, Target target,
                                End end) const {
  const int difference = bad(prompt, mine) - bad(prompt, other);
  int best = 0;
  if (difference < 1) return best;
  for (const Difference& entry : prompt.differences) {
    const std::optional<int> points = points_for(entry.points, target.imbalance);
    if (!points) continue;
    if (entry.at_least && difference < *entry.at_least) continue;
    const int smaller = prompt.worse == Worse::low ? mine : other;
    const int larger = prompt.worse == Worse::low ? other : mine;
    if (entry.percent_below && 100 * smaller >= *entry.percent_below * larger) continue;
    if (counts(entry.conditions, side, end)) best = std::max(best, *points);
  }
  return best;
}

}  // namespace kneecheck
