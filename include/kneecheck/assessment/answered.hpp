// Answered: a protocol with one set of answers to it, what became of each item, and what its answer
// may still turn out to be.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Everything that one scoring looks at: the answers, and where they leave each item. Refers to its
// parts, which must outlive it.
struct Answered {
  const Protocol& protocol;
  const Answers& answers;
  const Course& course;
};

// Whole numbers from low to high, both included: possible answers, or the points they may give.
struct Interval {
  int low = 0;
  int high = 0;
  int width() const { return high - low; }
  friend bool operator==(const Interval&, const Interval&) = default;
};

// How a condition counts that is not known: as false for what is certain, as true for what is
// possible.
enum class Bound { certain, possible };
constexpr bool counts(Truth condition, Bound bound) {
  return condition == Truth::yes || (condition == Truth::unknown && bound == Bound::possible);
}

// What a finding or difference gives to an imbalance; 0 if nothing.
int points_to(const std::vector<Points>& points, ImbalanceIndex imbalance);

inline bool is_asked(const Answered& answered, Item item) {
  return answered.course.standing(item) != Standing::not_asked;
}

// The answers an item may still have.
//   Answered: that answer.
//   A hold that pain stopped after h seconds: from h to the longest.
//   Hurt: from what was said to the best, because pain may have made it worse.
//   Anything else, also what was left out or stands behind an unknown gate: all of the prompt's.
// REQUIRES: is_asked(answered, item).
Interval possible_answers(const Answered& answered, Item item);

// The plain answer of an item that counts; nullopt if there is none.
inline std::optional<int> plain_answer(const Answered& answered, Item item) {
  if (answered.course.standing(item) != Standing::asked) return std::nullopt;
  const Answer answer = answered.answers.get(item);
  return answer.status == Status::answered ? answer.value : std::nullopt;
}

// What became of an item. All before `answered` mean that its answer is not known; where several
// items are not known, the earliest of their values is named as the reason.
enum class ItemStatus {
  pain,
  hurt,
  left_out,
  skipped,
  unsure,
  gate_unknown,
  not_reached,  // after a stop, too, and before what makes it safe
  invalid,
  answered,
  not_asked,
};
inline constexpr std::size_t item_statuses = 10;

// Whether something is missing of an item with that status.
constexpr bool is_missing(ItemStatus status) { return status < ItemStatus::answered; }

inline ItemStatus status_of(const Answered& answered, Item item) {
  switch (answered.course.standing(item)) {
    case Standing::not_asked:
      return ItemStatus::not_asked;
    case Standing::left_out:
      return ItemStatus::left_out;
    case Standing::unknown:
    case Standing::undecided:
      return ItemStatus::gate_unknown;
    case Standing::after_stop:
    case Standing::to_come:
      return ItemStatus::not_reached;
    case Standing::asked:
      break;
  }
  // In the order of Status.
  constexpr ItemStatus said[] = {ItemStatus::answered, ItemStatus::hurt, ItemStatus::skipped,
                                 ItemStatus::unsure,   ItemStatus::pain, ItemStatus::not_reached,
                                 ItemStatus::invalid};
  return said[static_cast<std::size_t>(answered.answers.get(item).status)];
}

}  // namespace kneecheck
