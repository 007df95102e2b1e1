// Conditions: what reads a prompt's answers, how that divides them, and which conditions hold
// whenever others do.
#pragma once

#include <cstddef>
#include <vector>

#include "kneecheck/assessment/sitting.hpp"
#include "kneecheck/lint/drops.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// A condition that reads a prompt's answers from elsewhere.
struct Reader {
  std::size_t from = 0;  // the prompt that has the condition; of leave_out_if the exercise
  ReaderKind kind = ReaderKind::ask_if;
  std::size_t index = 0;                 // of the finding, difference, red flag or remark
  std::size_t number = 0;                // of the condition there
  const Condition* condition = nullptr;  // of the protocol
};

// By prompt, in file order; exercises, which change no points and close no prompt, come last.
std::vector<std::vector<Reader>> readers_of_prompts(const Protocol& protocol);

// The prompt with the answers that fit it, and without words, gates, findings and red flags.
Prompt bare(const Prompt& whole);

// Whether every answer that `inner` means is one that `outer` means.
bool covers(const Prompt& prompt, const Match& outer, const Match& inner);

// Whether all of `others` hold whenever `conditions` do, because each of `others` follows from one
// of `conditions`.
bool imply(const Protocol& protocol, const std::vector<Condition>& conditions,
           const std::vector<Condition>& others);

// All answers, rising, divided so that each of the prompt's findings and of `more` means all or
// none of a part. On a compare and of words, every answer is a part.
std::vector<Interval> divided(const Prompt& prompt, std::vector<const Match*> more = {});

// One answer for every part, from best to worst: of each part the best. On a compare the answers
// from "same" to the worst for the right side. A prompt that does not say which end is bad counts
// upward.
std::vector<int> from_best(const Prompt& prompt, const std::vector<Interval>& parts);

// Whether the answers go from good to bad: not on a scale that does not say which end is bad, and
// not among choices that stand for the left and the right side.
bool has_bad_end(const Prompt& prompt);

}  // namespace kneecheck
