#include "kneecheck/assessment/sitting.hpp"

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

bool is_asked(const Sitting& sitting, Item item) {
  return sitting.course.standing(item) != Standing::not_asked;
}

Interval possible_answers(const Sitting& sitting, Item item) {
  const Prompt& prompt = sitting.protocol.prompts[item.prompt];
  const Interval all = Interval{prompt.min, prompt.max};
  if (sitting.course.standing(item) != Standing::asked) return all;
  const Answer answer = sitting.answers.get(item);
  switch (answer.status) {
    case Status::answered:
      return answer.value ? Interval{*answer.value, *answer.value} : all;
    case Status::hurt:
      if (!answer.value) return all;
      if (prompt.kind == Kind::compare)
        return {std::min(0, *answer.value), std::max(0, *answer.value)};
      if (!prompt.worse) return all;
      return *prompt.worse == Worse::high ? Interval{prompt.min, *answer.value}
                                          : Interval{*answer.value, prompt.max};
    case Status::pain:
      return prompt.kind == Kind::hold && answer.value ? Interval{*answer.value, prompt.max} : all;
    case Status::skipped:
    case Status::unsure:
    case Status::not_reached:
    case Status::invalid:
      return all;
  }
  return all;
}

std::optional<int> plain_answer(const Sitting& sitting, Item item) {
  const Answer answer = sitting.answers.get(item);
  if (sitting.course.standing(item) != Standing::asked || answer.status != Status::answered)
    return std::nullopt;
  return answer.value;
}

Reason reason_of(const Sitting& sitting, Item item) {
  switch (sitting.course.standing(item)) {
    case Standing::not_asked:
      return Reason::none;
    case Standing::left_out:
      return Reason::left_out;
    case Standing::unknown:
    case Standing::undecided:
      return Reason::gate_unknown;
    case Standing::after_stop:
    case Standing::to_come:
      return Reason::not_reached;
    case Standing::asked:
      break;
  }
  switch (sitting.answers.get(item).status) {
    case Status::answered:
      return Reason::none;
    case Status::hurt:
      return Reason::hurt;
    case Status::skipped:
      return Reason::skipped;
    case Status::unsure:
      return Reason::unsure;
    case Status::pain:
      return Reason::pain;
    case Status::not_reached:
      return Reason::not_reached;
    case Status::invalid:
      return Reason::invalid;
  }
  return Reason::none;
}

}  // namespace kneecheck
