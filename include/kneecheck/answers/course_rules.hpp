// Course rules: what a protocol asks of answers before a question is asked, worked out once, so
// that the course of any number of answers is looked up.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Which whole numbers a match means: a range where it can be said so.
struct MatchedValues {
  int low = std::numeric_limits<int>::min();
  int high = std::numeric_limits<int>::max();
  const Match* listed = nullptr;  // goes before the range

  friend bool operator==(const MatchedValues&, const MatchedValues&) = default;
  bool holds(int value) const {
    return listed == nullptr ? low <= value && value <= high : listed->holds(value);
  }
};

// `match` must outlive what it gives.
MatchedValues matched_values(const Match& match);

// How the answer to a prompt counts for a match: as it is; of a compare as the degree by which it
// makes one side the worse one, or by which the sides are apart.
enum class Degree { none, with_sign, against_sign, apart };

Degree degree_toward(const Prompt& prompt, Side toward);

inline int counted_value(Degree degree, int value) {
  if (degree == Degree::none || degree == Degree::with_sign) return value;
  return degree == Degree::against_sign || value < 0 ? -value : value;
}

// What a condition asks of one item's answer.
struct ItemCondition {
  Item item;
  Asks asks = Asks::value;
  Degree degree = Degree::none;
  MatchedValues values;
  friend bool operator==(const ItemCondition&, const ItemCondition&) = default;
};

// A condition for one side in question: it looks at one item, at either of two, or at both.
struct LookedUp {
  PromptIndex prompt = 0;
  bool both = false;
  std::size_t count = 1;
  std::array<ItemCondition, 2> items;
  friend bool operator==(const LookedUp&, const LookedUp&) = default;
};

// `condition` must outlive what it gives.
LookedUp looked_up(const Protocol& protocol, const Condition& condition, Side side);

// The same of each.
std::vector<LookedUp> looked_up(const Protocol& protocol, const std::vector<Condition>& conditions,
                                Side side);

// What goes before one item, and what its answer may raise.
struct ItemRules {
  Item item;
  bool any = false;  // of the gate's conditions is enough
  bool is_effort = false;
  bool has_flags = false;
  bool has_remarks = false;
  MatchedValues raising;  // all that raise a red flag, and perhaps more
  // Where its conditions begin in CourseRules::before: its gate's, then those of its unsafe_if.
  std::size_t gate = 0;
  std::size_t unsafe = 0;
  std::size_t end = 0;
};

struct CourseRules {
  // `protocol` must outlive this.
  explicit CourseRules(const Protocol& protocol);

  const Protocol& protocol;
  std::vector<ItemRules> items;      // in asking order
  std::vector<LookedUp> conditions;  // each once, however many items it goes before
  std::vector<std::size_t> before;   // indices of conditions
};

}  // namespace kneecheck
