// Difference points: what left against right of one prompt gives to one target, as far as the
// answers are known.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "kneecheck/answers/course_rules.hpp"
#include "kneecheck/assessment/answered.hpp"

namespace kneecheck {

// Whether the sides' answers are as far apart as the difference asks, conditions aside.
bool holds(const Prompt& prompt, const Difference& difference, int worse_value, int better_value);

// Whether any difference of the prompt gives points to the target.
bool has_differences_for(const Prompt& prompt, Target target);

// Whether two answers are far enough apart to be told of even where they make no sign: by at least
// 3 of 10 of a scale. What seconds and centimetres scatter by, only the protocol knows.
bool is_wide_gap(const Prompt& prompt, int left, int right);

// The difference that two plain answers' certain points come from.
struct WinningDifference {
  Side worse = Side::whole;
  int worse_value = 0;
  int better_value = 0;
  int points = 0;
  const Difference* difference = nullptr;  // of the protocol
};

// What the differences of one prompt give to one target: worked out once, looked up for any
// answers.
class DifferencePoints {
 public:
  // `protocol` must outlive this.
  DifferencePoints(const Protocol& protocol, PromptIndex prompt, Target target);

  // From the least to the most. Zero when either side is not asked.
  Interval points(const Answered& answered) const;

  // nullopt if none is met.
  std::optional<WinningDifference> winner(const Answered& answered) const;

 private:
  // A difference that gives points to the target.
  struct Giver {
    const Difference* difference = nullptr;
    int points = 0;
    // Of them all must hold where that side is the worse one: left, right.
    std::array<std::vector<LookedUp>, 2> conditions;
  };

  // What counts for what is certain, and for what is possible; nullptr: nothing.
  struct Bounds {
    const Giver* certain = nullptr;
    const Giver* possible = nullptr;
  };

  Bounds strongest(const Answered& answered, int worse_value, int better_value, Side worse) const;
  Interval toward(const Answered& answered, Side worse) const;

  const Prompt* prompt_;
  Item left_;
  Item right_;
  Target target_;
  std::vector<Giver> givers_;  // in file order
};

}  // namespace kneecheck
