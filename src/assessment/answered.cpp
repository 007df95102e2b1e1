#include "kneecheck/assessment/answered.hpp"

#include <algorithm>

namespace kneecheck {

bool counts(Truth condition, Bound bound) {
  return condition == Truth::yes || (condition == Truth::unknown && bound == Bound::possible);
}

int points_to(const std::vector<Points>& points, ImbalanceIndex imbalance) {
  for (const Points& entry : points)
    if (entry.imbalance == imbalance) return entry.points;
  return 0;
}

bool is_asked(const Answered& answered, Item item) {
  return answered.course.standing(item) != Standing::not_asked;
}

Interval possible_answers(const Answered& answered, Item item) {
  const Prompt& prompt = answered.protocol.prompts[item.prompt];
  const Interval all{prompt.min, prompt.max};
  if (answered.course.standing(item) != Standing::asked) return all;
  const Answer answer = answered.answers.get(item);
  if (!answer.value) return all;
  const int value = *answer.value;
  if (answer.status == Status::answered) return {value, value};
  if (answer.status == Status::pain && prompt.kind == Kind::hold) return {value, prompt.max};
  if (answer.status != Status::hurt) return all;
  if (prompt.kind == Kind::compare) return {std::min(0, value), std::max(0, value)};
  if (!prompt.worse) return all;
  return *prompt.worse == Worse::high ? Interval{prompt.min, value} : Interval{value, prompt.max};
}

std::optional<int> plain_answer(const Answered& answered, Item item) {
  if (status_of(answered, item) != ItemStatus::answered) return std::nullopt;
  return answered.answers.get(item).value;
}

ItemStatus status_of(const Answered& answered, Item item) {
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
