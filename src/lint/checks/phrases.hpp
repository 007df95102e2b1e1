// Phrases: answers and conditions of a protocol as a message names them.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Is "clearly" in its quotes, 7 of 10, or 45 s.
Text answer_phrase(const Prompt& prompt, int value);

// Is "no" or "a little", 7 or more, under 20 s, or from 4 to 6. On a compare it names the answers
// of that degree toward `toward`.
Text match_phrase(const Prompt& prompt, const Match& match, Side toward);

// Is weak_glute_med.left or weak_core.
Text target_phrase(const Protocol& protocol, Target target);

}  // namespace kneecheck
