// Decimals: the numbers of a number prompt, which are counted in whole steps of 10^-decimals.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"
#include "problems.hpp"

namespace kneecheck {

// The value of a whole or decimal number in steps of 10^-decimals. Nothing, and told why (E024,
// E026), when it is not a number, too big, or between two steps. REQUIRES: `node` is a number.
std::optional<int> in_steps(Problems& problems, const Node& node, std::string_view name,
                            int decimals);

// The same for a threshold of the prompt: decimals are for number prompts only (E024).
std::optional<int> threshold_of(Problems& problems, const Node& node, std::string_view name,
                                const Prompt& prompt);

// A value of the prompt as its file writes it: "8.5", "30".
Text written_value(const Prompt& prompt, int value);

}  // namespace kneecheck
