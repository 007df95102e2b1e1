// Sitting: one set of answers to one protocol, and what each item's answer may still turn out to
// be.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Everything that one scoring looks at. Refers to its parts, which must outlive it.
struct Sitting {
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

// The two bounds under a condition that is not known: what is certain without it, what is possible
// with it.
enum class Bound { certain, possible };
bool counts(Truth condition, Bound bound);

// What a finding or difference gives to an imbalance; 0 if nothing.
int points_to(const std::vector<Points>& points, ImbalanceIndex imbalance);

bool is_asked(const Sitting& sitting, Item item);  // not Standing::not_asked

// The answers an item may still have.
//   answered: that one.  A hold stopped by pain after h s: at least h.  Hurt: no worse than said,
//   because pain may have made it worse.  Anything else, what is left out for safety, and what is
//   behind an unknown gate: all of the prompt's.
// REQUIRES: is_asked(sitting, item).
Interval possible_answers(const Sitting& sitting, Item item);

// The plain answer of an item that counts; nullopt if there is none.
std::optional<int> plain_answer(const Sitting& sitting, Item item);

// What became of an item. One that is neither answered nor not asked is not known: those come
// first, in the order in which one of several is named as the reason.
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

ItemStatus status_of(const Sitting& sitting, Item item);

}  // namespace kneecheck
