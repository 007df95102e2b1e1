// Values: a set of answers that one prompt can have, and how conditions divide them.
#pragma once

#include <vector>

#include "kneecheck/assessment/sitting.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Rising, without overlap.
using Values = std::vector<Interval>;

Values every_answer(const Prompt& prompt);

// The answers that the match means; on a compare those of that degree toward `toward`.
Values met_by(const Prompt& prompt, const Match& match, Side toward);

Values intersection(const Values& one, const Values& two);
Values without(const Values& all, const Values& removed);

// Whether every answer that `inner` means is one that `outer` means.
bool covers(const Prompt& prompt, const Match& outer, const Match& inner);

// Whether whenever `conditions` hold, so do `others`: each of those is one of these, or wider.
bool imply(const Protocol& protocol, const std::vector<Condition>& conditions,
           const std::vector<Condition>& others);

// All answers, divided so that each of the matches means all or none of a part. On a compare and of
// words, every answer is a part.
Values divided(const Prompt& prompt, const std::vector<const Match*>& matches);

// One answer for every part, from best to worst; where they differ, the best of its part. On a
// compare the answers from "same" to the worst for the right side. A prompt that does not say which
// end is bad counts upward.
std::vector<int> rungs(const Prompt& prompt, const Values& parts);

// Whether the answers go from good to bad: not on a scale that does not say which end is bad, and
// not among choices that stand for the left and the right side.
bool has_bad_end(const Prompt& prompt);

}  // namespace kneecheck
