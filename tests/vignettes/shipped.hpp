// The shipped protocols, and somebody who has nothing to report, to be changed answer by answer.
#pragma once

#include <array>
#include <string_view>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::testing {

inline constexpr std::array<std::string_view, 3> shipped_names = {"runner-knee", "runner-knee-full",
                                                                  "quick"};

// Loaded once. Throws std::out_of_range where there is none of that name.
const Protocol& shipped(std::string_view name);

// Throws std::out_of_range where the protocol has no such prompt.
PromptIndex prompt_named(const Protocol& protocol, const std::string& id);

// Answers the prompt with a line that a person would type; where it is asked per side, on both.
// Throws std::runtime_error where that is no answer.
void reply(const Protocol& protocol, Answers& answers, const std::string& id,
           std::string_view line);

// Every prompt answered by somebody of 30 who is warm, with no pain and no warning sign: no to
// every question, and the better end of every test.
Answers calm_answers(const Protocol& protocol);

}  // namespace kneecheck::testing
