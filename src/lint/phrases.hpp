// Phrases: answers and conditions of a protocol as a message names them.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "clearly" in its quotes, 7 of 10, 45 s.
Text answer_phrase(const Prompt& prompt, int value);

// "no" or "a little", 7 or more, under 20 s, from 4 to 6. On a compare, the answers of that degree
// toward `toward`.
Text match_phrase(const Prompt& prompt, const Match& match, Side toward);

// "weak_glute_med.left", "weak_core".
Text target_phrase(const Protocol& protocol, Target target);

}  // namespace kneecheck
