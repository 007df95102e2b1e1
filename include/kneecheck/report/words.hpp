// Words: how a report speaks of items, targets, labels, reasons and evidence. Plain words, each
// fact said with its word, never by a mark alone.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What a report is about. REQUIRES: all three belong together and outlive it.
struct Case {
  const Protocol& protocol;
  const Answers& answers;
  const Assessment& assessment;
};

// The sources of a raised remark.
const std::vector<SourceIndex>& cited_by(const Case& about, const RaisedRemark& raised);

// "7 of 10", "8.5 cm", "32 s", "a little": what was measured or said, without hurt or pain.
std::string plain_value(const Prompt& prompt, int value);

// `words` with its first letter in upper case.
Text sentence_case(std::string_view words);

// "left", "right"; "both sides" for whole.
Text side_words(Side side);

// "act now", "act today", "act in the next days": how soon a warning sign needs somebody.
Text urgency_words(Urgency urgency);

// "a mat, a chair": what is needed, each thing once; empty for nothing.
Text needs_words(const std::vector<std::string>& things);

// "squat, right", "plank". The prompt's title as the file has it.
Text item_words(const Protocol& protocol, Item item);

// Items, "; " between them, both sides of one prompt as one: "squat, both sides".
Text items_words(const Protocol& protocol, const std::vector<Item>& items);

// "weak glute medius, right", "weak core".
Text target_words(const Protocol& protocol, Target target);

// Targets, "; " between them, both sides of one imbalance as one.
Text targets_words(const Protocol& protocol, const std::vector<Target>& targets);

// What "could be" says, in report, schema and manual.
inline constexpr char upper_bound[] =
    "an upper bound: what is missing cannot make it more, and two such bounds need not be "
    "reachable "
    "together";

// "slight sign", "no sign".
Text label_name(Label label);

// "strong sign", "slight sign or more".
Text label_words(const Result& result);

// Why an answer that is no plain value is missing: "skipped", "stopped by pain after 30 s".
Text missing_words(const Prompt& prompt, Answer answer, Reason reason);

// What a line of the explanation of `score` says: "Stand up: not sure; could add up to 20".
Text evidence_words(const Case& about, const TargetScore& score, const Evidence& evidence);

}  // namespace kneecheck
