#include "kneecheck/assessment/leaving_out.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kneecheck {
namespace {

Truth holds(const Sitting& sitting, const Condition& condition, Side side) {
  return truth(sitting.protocol, sitting.answers, sitting.course, condition, side);
}

// The condition that leaves the exercise out: the first that holds, else the first that may hold;
// nullptr if all are known to be false.
const Condition* cause_of(const Sitting& sitting, const Exercise& exercise, Side side) {
  const Condition* cause = nullptr;
  Truth most = Truth::no;
  for (const Condition& condition : exercise.leave_out_if) {
    const Truth here = holds(sitting, condition, side);
    if (here > most) cause = &condition;
    most = std::max(most, here);
  }
  return cause;
}

bool is_left_out(const Sitting& sitting, const Exercise& exercise, Side side) {
  return cause_of(sitting, exercise, side) != nullptr;
}

// Whether the item by itself makes the condition as true as it is.
bool decides(const Sitting& sitting, Condition condition, Item item, Truth whole) {
  if (item.side == Side::left) condition.side = ConditionSide::left;
  if (item.side == Side::right) condition.side = ConditionSide::right;
  return item.side == Side::whole || holds(sitting, condition, item.side) == whole;
}

// The sides of an exercise that stand for sides of another.
std::vector<Side> sides_for(const Exercise& exercise, const std::vector<Side>& sides) {
  if (!exercise.per_side) return {Side::whole};
  const bool all = std::find(sides.begin(), sides.end(), Side::whole) != sides.end();
  return all ? sides_of(exercise) : sides;
}

}  // namespace

std::vector<Side> sides_of(const Exercise& exercise) {
  if (!exercise.per_side) return {Side::whole};
  return {Side::left, Side::right};
}

std::vector<Done> done_in_place_of(const Sitting& sitting, ExerciseIndex exercise,
                                   std::vector<Side> sides) {
  std::vector<Done> all;
  for (std::optional<ExerciseIndex> next = exercise; next && !sides.empty();) {
    const Exercise& here = sitting.protocol.exercises[*next];
    Done done{*next, sides_for(here, sides)};
    const std::vector<Side> wanted = done.sides;
    std::erase_if(done.sides, [&](Side side) { return is_left_out(sitting, here, side); });
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

std::vector<LeftOut> left_out_of(const Sitting& sitting, ExerciseIndex exercise,
                                 const std::vector<Side>& sides) {
  std::vector<LeftOut> all;
  const Exercise& here = sitting.protocol.exercises[exercise];
  for (const Side side : sides) {
    const Condition* const cause = cause_of(sitting, here, side);
    if (cause == nullptr) continue;
    LeftOut left_out{exercise, side, {}, false, ItemStatus::answered, {}};
    const Truth how = holds(sitting, *cause, side);
    left_out.known = how == Truth::yes;
    for (const Item item : looked_at(sitting.protocol, *cause, side)) {
      if (!decides(sitting, *cause, item, how)) continue;
      left_out.because.push_back(item);
      left_out.reason = std::min(left_out.reason, status_of(sitting, item));
    }
    const std::vector<Done> done = done_in_place_of(sitting, exercise, {side});
    if (!done.empty()) left_out.instead = done.front().exercise;
    all.push_back(std::move(left_out));
  }
  return all;
}

}  // namespace kneecheck
