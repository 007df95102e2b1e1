#include "kneecheck/assessment/direct_points.hpp"

#include <algorithm>
#include <cstdint>
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

Truth conditions_of(const Answered& answered, const Prompt& prompt, const Finding& finding,
                    Side from, Target target) {
  const auto on = [&](Side side) {
    return all_hold(answered.protocol, answered.answers, answered.course, finding.conditions, side);
  };
  if (prompt.per_side && finding.aim == Aim::both) return std::min(on(Side::left), on(Side::right));
  return on(side_in_question(from, target));
}

// A finding that may give points to one target from one side, its conditions already looked up.
struct Candidate {
  const Finding* finding = nullptr;
  int points = 0;
  Truth condition = Truth::yes;
};

std::vector<Candidate> candidates_of(const Answered& answered, const Prompt& prompt, Side from,
                                     Target target) {
  std::vector<Candidate> candidates;
  for (const Finding& finding : prompt.findings)
    if (aims_at(prompt, finding, from, target))
      candidates.push_back({&finding, points_to(finding.points, target.imbalance),
                            conditions_of(answered, prompt, finding, from, target)});
  return candidates;
}

// Strongest wins: the candidate met that gives most, the first of equals; nullptr if none is met.
// `other` is the other side's answer, for findings that both sides have to meet; without one those
// are not met.
const Candidate* strongest(const Prompt& prompt, const std::vector<Candidate>& candidates,
                           int value, std::optional<int> other, Target target, Bound bound) {
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    const bool needs_both = prompt.per_side && candidate.finding->aim == Aim::both;
    if (!counts(candidate.condition, bound) ||
        !meets(prompt, *candidate.finding, value, target.side))
      continue;
    if (needs_both && !(other && meets(prompt, *candidate.finding, *other, target.side))) continue;
    if (best == nullptr || candidate.points > best->points) best = &candidate;
  }
  return best;
}

int worth(const Candidate* candidate) { return candidate == nullptr ? 0 : candidate->points; }

// The lowest possible answer, and each at which the points may change: between two neighbours the
// points stay the same.
std::vector<int> breakpoints(const Prompt& prompt, Interval possible) {
  std::vector<int> answers;
  const auto add = [&](std::int64_t value) {
    if (value >= possible.low && value <= possible.high) answers.push_back(static_cast<int>(value));
  };
  if (prompt.kind == Kind::compare) {
    for (int value = possible.low; value <= possible.high; ++value) add(value);
    return answers;
  }
  add(possible.low);
  for (const Finding& finding : prompt.findings) {
    for (const int value : finding.match.is) {
      add(value);
      add(std::int64_t{value} + 1);
    }
    if (finding.match.at_least) add(*finding.match.at_least);
    if (finding.match.below) add(*finding.match.below);
  }
  std::ranges::sort(answers);
  answers.erase(std::unique(answers.begin(), answers.end()), answers.end());
  return answers;
}

// One item's points. An item that is not asked counts as its best answer.
Interval one_side_points(const Answered& answered, const Prompt& prompt, Item item, Target target) {
  const auto candidates = candidates_of(answered, prompt, item.side, target);
  const bool asked = is_asked(answered, item);
  const Interval answers =
      asked ? possible_answers(answered, item) : Interval{prompt.min, prompt.max};
  std::optional<Interval> points;
  for (const int value : breakpoints(prompt, answers)) {
    const auto at = [&](Bound bound) {
      return worth(strongest(prompt, candidates, value, std::nullopt, target, bound));
    };
    const Interval here{at(Bound::certain), at(Bound::possible)};
    if (!points) points = here;
    points->low = std::min(points->low, here.low);
    points->high = asked ? std::max(points->high, here.high) : std::min(points->high, here.high);
  }
  return *points;
}

// Findings that both sides have to meet tie the two answers together, so every pair is tried.
Interval pair_points(const Answered& answered, const Prompt& prompt, Item left, Item right,
                     Target target) {
  const auto left_candidates = candidates_of(answered, prompt, Side::left, target);
  const auto right_candidates = candidates_of(answered, prompt, Side::right, target);
  std::optional<Interval> points;
  for (const int l : breakpoints(prompt, possible_answers(answered, left))) {
    for (const int r : breakpoints(prompt, possible_answers(answered, right))) {
      const auto pair = [&](Bound bound) {
        return std::max(worth(strongest(prompt, left_candidates, l, r, target, bound)),
                        worth(strongest(prompt, right_candidates, r, l, target, bound)));
      };
      const Interval here{pair(Bound::certain), pair(Bound::possible)};
      if (!points) points = here;
      *points = {std::min(points->low, here.low), std::max(points->high, here.high)};
    }
  }
  return *points;
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

Interval direct_points(const Answered& answered, PromptIndex index, Target target) {
  const Prompt& prompt = answered.protocol.prompts[index];
  const std::vector<Item> items = items_aimed_at(answered.protocol, index, target);
  const bool tied =
      prompt.per_side && std::ranges::any_of(prompt.findings, [&](const Finding& finding) {
        return finding.aim == Aim::both && aims_at(prompt, finding, Side::left, target);
      });
  if (tied && is_asked(answered, items[0]) && is_asked(answered, items[1]))
    return pair_points(answered, prompt, items[0], items[1], target);
  Interval points = one_side_points(answered, prompt, items.front(), target);
  for (std::size_t i = 1; i < items.size(); ++i) {
    const Interval more = one_side_points(answered, prompt, items[i], target);
    points = {std::max(points.low, more.low), std::max(points.high, more.high)};
  }
  return points;
}

std::optional<Winner> winning_answer(const Answered& answered, PromptIndex index, Target target) {
  const Prompt& prompt = answered.protocol.prompts[index];
  std::optional<Winner> winner;
  for (const Item item : items_aimed_at(answered.protocol, index, target)) {
    const std::optional<int> value = plain_answer(answered, item);
    if (!value) continue;
    std::optional<int> other;
    if (prompt.per_side) other = plain_answer(answered, {index, opposite(item.side)});
    const auto candidates = candidates_of(answered, prompt, item.side, target);
    const Candidate* best = strongest(prompt, candidates, *value, other, target, Bound::certain);
    const Winner here{item, *value, worth(best), best == nullptr ? nullptr : best->finding};
    const auto order = [&](const Winner& one) {
      return std::pair(one.points, bad(prompt, one.value));
    };
    if (!winner || order(here) > order(*winner)) winner = here;
  }
  return winner;
}

}  // namespace kneecheck
