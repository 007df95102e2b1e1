// Where each item stands and which conditions hold, for the slow scorer: its own reading of the
// rules, in asking order. Knows no red flags and no pain = "stop".
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class SlowCourse {
 public:
  // Both must outlive it.
  SlowCourse(const Protocol& protocol, const Answers& answers);

  Standing standing(Item item) const { return standings_.at(item); }

  // Kleene's "and" over the conditions, for the side in question.
  Truth all(const std::vector<Condition>& conditions, Side side) const;

  // The values the item may still have. REQUIRES: it is not `not_asked`.
  std::vector<int> possible(Item item) const;

 private:
  Truth one(const Condition& condition, Side side) const;
  Truth toward(const Condition& condition, Side side) const;
  bool open(Item item) const;

  // Every truth that the rule of these conditions may still have: each open item's is tried.
  std::set<Truth> tried(const std::vector<Condition>& conditions, bool any, Side side) const;

  const Protocol& protocol_;
  const Answers& answers_;
  std::map<Item, Standing> standings_;
  // What is tried: of each open place that conditions look at, and toward which side.
  mutable std::map<std::pair<const Condition*, Side>, Truth> tries_;
};

// Whether its answers are values: those of an info or a text are none.
bool has_values(const Prompt& prompt);

// V(p), in order.
std::vector<int> all_values(const Prompt& prompt);

// The values an asked item may still have, given its answer.
std::vector<int> possible_values(const Prompt& prompt, Answer answer);

// Whether the value meets it; of a compare, its degree toward the side (either one, for whole).
bool meets(const Prompt& prompt, const Match& match, int value, Side side);

}  // namespace kneecheck
