// It stands alone because the points of an answer and of a difference are both made of it.
#include "kneecheck/assessment/answered.hpp"

#include <algorithm>

namespace kneecheck {

int points_to(const std::vector<Points>& points, ImbalanceIndex imbalance) {
  for (const Points& entry : points)
    if (entry.imbalance == imbalance) return entry.points;
  return 0;
}

Interval possible_answers(const Answered& answered, Item item) {
  if (const std::optional<int> plain = plain_answer(answered, item)) return {*plain, *plain};
  const Prompt& prompt = answered.protocol.prompts[item.prompt];
  const Interval all{prompt.min, prompt.max};
  if (answered.course.standing(item) != Standing::asked) return all;
  const Answer answer = answered.answers.get(item);
  if (!answer.value) return all;
  const int value = *answer.value;
  if (answer.status == Status::pain && prompt.kind == Kind::hold) return {value, prompt.max};
  if (answer.status != Status::hurt) return all;
  if (prompt.kind == Kind::compare) return {std::min(0, value), std::max(0, value)};
  if (!prompt.worse) return all;
  return *prompt.worse == Worse::high ? Interval{prompt.min, value} : Interval{value, prompt.max};
}

}  // namespace kneecheck
