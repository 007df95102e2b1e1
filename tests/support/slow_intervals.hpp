// What each prompt gives to each target, from the least to the most, for the slow scorer: by trying
// every answer that is still possible.
#pragma once

#include <optional>
#include <vector>

#include "support/slow_course.hpp"

namespace kneecheck {

// Not of the scorer under test, which has its own.
struct SlowInterval {
  int low = 0;
  int high = 0;
  int width() const { return high - low; }
};

class SlowIntervals {
 public:
  // Both must outlive it.
  SlowIntervals(const Protocol& protocol, const Answers& answers)
      : protocol_(protocol), course_(protocol, answers) {}

  // direct(p, t); nothing when no finding of the prompt aims at the target.
  std::optional<SlowInterval> direct(PromptIndex index, Target target) const;

  // diff(p, t); nothing when no difference of the prompt gives points to the target.
  std::optional<SlowInterval> difference(PromptIndex index, Target target) const;

 private:
  // Which end of an interval is worked out: what is known for sure, or all that may still hold.
  enum class End { low, high };

  bool counts(const std::vector<Condition>& conditions, Side side, End end) const;
  // Whether the item's finding gives its points to the target.
  static bool aims(const Prompt& prompt, const Finding& finding, Side side, Target target);
  // d(p, s, v -> t) of the findings that look at one answer alone.
  std::optional<int> met(Item item, int value, Target target, End end) const;
  // What an item that is not asked counts as: its best answer.
  int resting(Item item, Target target, End end) const;
  SlowInterval direct_of_item(Item item, Target target) const;
  // Toward a whole-body imbalance the worse of the two sides counts, and findings with
  // side = "both" look at both answers at once.
  std::optional<SlowInterval> direct_of_pair(PromptIndex index, Target target) const;
  // The possible values; a single nothing for an item that is not asked.
  std::vector<std::optional<int>> candidates(Item item) const;
  int pair_points(PromptIndex index, std::optional<int> left, std::optional<int> right,
                  Target target, End end) const;
  std::optional<int> met_by_both(PromptIndex index, std::optional<int> left,
                                 std::optional<int> right, Target target, End end) const;
  int delta(const Prompt& prompt, int left, int right, Target target, End end) const;
  // `mine` is the answer of the side that would be the worse one.
  int delta_toward(const Prompt& prompt, Side side, int mine, int other, Target target,
                   End end) const;

  const Protocol& protocol_;
  SlowCourse course_;
};

}  // namespace kneecheck
