// Effects: what the answers to one prompt do. Which conditions read them and how that divides them;
// and what they give to one imbalance, whatever else is answered: both are made a protocol of their
// own, and the scorer is asked.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/lint/drops.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// By prompt, in file order; exercises, which change no points and close no prompt, come last.
std::vector<std::vector<Reader>> readers_of_prompts(const Protocol& protocol);

// What the readers ask of the answers; of the protocol.
std::vector<const Match*> matches_of(const std::vector<Reader>& readers);

// The prompt with the answers that fit it, and without words, gates, findings and red flags.
Prompt bare(const Prompt& whole);

// Whether every answer that `inner` means is one that `outer` means.
bool covers(const Prompt& prompt, const Match& outer, const Match& inner);

// Whether all of `others` hold whenever `conditions` do, because each of `others` follows from one
// of `conditions`. Of more conditions than anybody writes, that is not known, and so false.
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

// Points of one finding or difference.
struct Given {
  std::size_t index = 0;  // in Prompt::findings or Prompt::differences
  int points = 0;
};

// What one prompt gives to one imbalance.
struct Feed {
  ImbalanceIndex imbalance = 0;
  std::vector<Given> findings;  // in file order
  std::vector<Given> differences;
};

// In the order of imbalances; only those that get something.
std::vector<Feed> feeds_of(const Prompt& prompt);

// The most that any of them gives; 0 if that is nothing, or less.
int largest(const std::vector<Given>& all);

// A protocol of the prompt, always asked, and the feed's imbalance; both have the index 0 there.
// Its findings and differences are those of the feed. `counts` says whether one counts, given its
// conditions, which it may change; what does not count gives no points.
Protocol alone(const Protocol& protocol, PromptIndex prompt, const Feed& feed,
               const std::function<bool(std::vector<Condition>&)>& counts);

// What one answer surely gives, and the finding that gives it.
struct Step {
  int points = 0;
  std::optional<std::size_t> finding;  // in Prompt::findings
};

// What each of the answers gives while some conditions hold and nothing is known of the others.
using Walk = std::vector<Step>;

// Walks over `answers`, for each case of conditions that matters: none holds, or those of one
// finding do (of the first few findings, where there are more than anybody writes). Where two
// sides give to the same target one walks, while the other is unanswered or has any of the answers.
// A target that mirrors another is left out: on a compare the left side. There are no walks over
// more findings and answers than anybody writes.
std::vector<Walk> walks_of(const Protocol& protocol, PromptIndex prompt, const Feed& feed,
                           const std::vector<int>& answers);

}  // namespace kneecheck
