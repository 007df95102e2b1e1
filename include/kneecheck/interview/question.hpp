// Question: the words of one question of a protocol, with its side and target filled in, and how
// they stand on a screen.
#pragma once

#include <string_view>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The prompt's question, or one of its steps, as it is asked of `side`.
Text ask_words(const Prompt& prompt, Side side);
Text step_words(const Prompt& prompt, std::string_view step, Side side);

}  // namespace kneecheck
