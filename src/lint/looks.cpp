#include "looks.hpp"

namespace kneecheck {

std::vector<std::vector<PromptLook>> looks_at_prompts(const Protocol& protocol) {
  std::vector<std::vector<PromptLook>> looks(protocol.prompts.size());
  const auto add_from = [&](std::size_t from, const std::vector<Condition>& conditions,
                            LookKind kind, std::size_t place) {
    for (std::size_t number = 0; number < conditions.size(); ++number)
      looks[conditions[number].prompt].push_back({from, kind, place, number, &conditions[number]});
  };
  for (PromptIndex from = 0; from < protocol.prompts.size(); ++from) {
    const Prompt& prompt = protocol.prompts[from];
    const auto add_all = [&](const auto& parts, LookKind kind) {
      for (std::size_t place = 0; place < parts.size(); ++place)
        add_from(from, parts[place].conditions, kind, place);
    };
    add_from(from, prompt.ask_if.conditions, LookKind::ask_if, 0);
    add_from(from, prompt.unsafe_if, LookKind::unsafe_if, 0);
    add_all(prompt.findings, LookKind::finding);
    add_all(prompt.differences, LookKind::difference);
    add_all(prompt.red_flags, LookKind::red_flag);
    add_all(prompt.remarks, LookKind::remark);
  }
  for (ExerciseIndex from = 0; from < protocol.exercises.size(); ++from)
    add_from(from, protocol.exercises[from].leave_out_if, LookKind::leave_out_if, 0);
  return looks;
}

}  // namespace kneecheck
