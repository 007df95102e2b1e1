// Looks: who looks at a prompt's answers from elsewhere: every condition of the protocol, by the
// prompt it is about. Those of exercises change no points and close no prompt; they come last.
#pragma once

#include <cstddef>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class LookKind { ask_if, unsafe_if, finding, difference, red_flag, remark, leave_out_if };

struct PromptLook {
  std::size_t from = 0;  // the prompt that looks; of leave_out_if the exercise
  LookKind kind = LookKind::ask_if;
  std::size_t place = 0;                 // of the finding, difference, red flag or remark
  std::size_t number = 0;                // of the condition there
  const Condition* condition = nullptr;  // of the protocol
};

// By prompt, in file order.
std::vector<std::vector<PromptLook>> looks_at_prompts(const Protocol& protocol);

}  // namespace kneecheck
