#include "leaving_out.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "kneecheck/assessment/plan.hpp"

namespace kneecheck {
namespace {

Truth truth_on(const Answered& answered, const Condition& condition, Side side) {
  return truth(answered.protocol, answered.answers, answered.course, condition, side);
}

// The condition that leaves the exercise out: the first that holds, else the first that may hold;
// nullptr if all are known to be false.
const Condition* cause_of(const Answered& answered, const Exercise& exercise, Side side) {
  const Condition* cause = nullptr;
  Truth most = Truth::no;
  for (const Condition& condition : exercise.leave_out_if) {
    const Truth here = truth_on(answered, condition, side);
    if (here > most) cause = &condition;
    most = std::max(most, here);
  }
  return cause;
}

// Whether the item alone makes the condition as true as all its items together do.
bool decides(const Answered& answered, Condition condition, Item item, Truth whole) {
  if (item.side == Side::left) condition.side = ConditionSide::left;
  if (item.side == Side::right) condition.side = ConditionSide::right;
  return item.side == Side::whole || truth_on(answered, condition, item.side) == whole;
}

// On which sides a replacement is done, given the sides of the exercise that it replaces.
std::vector<Side> sides_for(const Exercise& exercise, const std::vector<Side>& sides) {
  if (!exercise.per_side) return {Side::whole};
  return std::ranges::find(sides, Side::whole) != sides.end() ? sides_of(exercise) : sides;
}

}  // namespace

std::vector<Done> done_in_place_of(const Answered& answered, ExerciseIndex exercise,
                                   std::vector<Side> sides) {
  std::vector<Done> all;
  for (std::optional<ExerciseIndex> next = exercise; next && !sides.empty();) {
    const Exercise& here = answered.protocol.exercises[*next];
    Done done{*next, sides_for(here, sides)};
    const std::vector<Side> wanted = done.sides;
    std::erase_if(done.sides, [&](Side side) { return cause_of(answered, here, side) != nullptr; });
    if (done.sides.size() == wanted.size()) {
      sides.clear();
    } else if (here.per_side) {
      sides.clear();
      std::set_difference(wanted.begin(), wanted.end(), done.sides.begin(), done.sides.end(),
                          std::back_inserter(sides));
    }
    if (!done.sides.empty()) all.push_back(std::move(done));
    next = here.instead;
  }
  return all;
}

std::vector<LeftOut> left_out_of(const Answered& answered, ExerciseIndex exercise,
                                 const std::vector<Side>& sides) {
  std::vector<LeftOut> all;
  const Exercise& here = answered.protocol.exercises[exercise];
  for (const Side side : sides) {
    const Condition* const cause = cause_of(answered, here, side);
    if (cause == nullptr) continue;
    LeftOut left_out{exercise, side, {}, false, ItemStatus::answered, {}};
    const Truth how = truth_on(answered, *cause, side);
    left_out.known = how == Truth::yes;
    for (const Item item : looked_at(answered.protocol, *cause, side)) {
      if (!decides(answered, *cause, item, how)) continue;
      left_out.because.push_back(item);
      left_out.reason = std::min(left_out.reason, status_of(answered, item));
    }
    const std::vector<Done> done = done_in_place_of(answered, exercise, {side});
    if (!done.empty()) left_out.instead = done.front().exercise;
    all.push_back(std::move(left_out));
  }
  return all;
}

}  // namespace kneecheck
