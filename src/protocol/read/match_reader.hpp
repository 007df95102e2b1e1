// Matches and conditions: which answers are meant, here or at another prompt.
#pragma once

#include <vector>

#include "reading.hpp"

namespace kneecheck {

// What a match is for. On a compare a condition may say "not harder on this side" (below = 1
// alone); what raises points or flags must say how much harder it is at least. A condition may
// name every answer: it then asks whether there is one, for a skipped or stopped test has none.
enum class MatchUse { raises, condition };

// is, at_least and below of `fields`, about the answers of `prompt`. Tells E401 to E407.
Match read_match(Reading& reading, const Fields& fields, PromptIndex prompt, MatchUse use);

// Where conditions stand, and so what they may look at and ask.
enum class ConditionUse {
  ask_if,        // and ask_if_any: earlier prompts
  unsafe_if,     // earlier prompts; how a test went, too
  points,        // the if of a finding or difference: any prompt
  red_flag,      // the if of a red flag: this prompt or an earlier one; how a test went, too
  remark,        // the if of a remark: any prompt; how a test went, too
  leave_out_if,  // of an exercise: any prompt; how a test went, too
};

// The conditions of `key`, which stands in `fields` at the prompt `index`. Tells E304 to E307.
std::vector<Condition> read_conditions(Reading& reading, const Fields& fields, std::string_view key,
                                       PromptIndex index, ConditionUse use);

// The leave_out_if of an exercise.
std::vector<Condition> read_leave_out_if(Reading& reading, const Fields& fields, bool per_side);

}  // namespace kneecheck
