// Phrases: how every room speaks of items, targets, labels, reasons, exercises and circuits. Plain
// words, each fact said with its word, never by a mark alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What a report is about. REQUIRES: all three belong together and outlive it.
struct AssessedSheet {
  const Protocol& protocol;
  const Sheet& sheet;
  const Assessment& assessment;
};

// What `words` makes of each thing, `between` between them.
template <typename Things, typename Words>
Text joined_words(const Things& things, const Words& words, const Text& between = "; ") {
  std::vector<Text> all;
  for (const auto& thing : things) all.push_back(words(thing));
  return joined(all, between);
}

// The phrase for `value`, of one for each value of its enum, in their order.
template <typename Value, std::size_t count>
Text phrase_for(Value value, const std::string_view (&phrases)[count]) {
  const auto at = static_cast<std::size_t>(value);
  return at < count ? safe_text(phrases[at]) : Text();
}

// The sources of a raised remark.
const std::vector<SourceIndex>& cited_by(const Protocol& protocol, const RaisedRemark& raised);

// "7 of 10", "8.5 cm", "32 s", "a little": what was measured or said, without hurt or pain.
Text plain_value(const Prompt& prompt, int value);

// `words` with its first letter in upper case.
Text sentence_case(std::string_view words);

// "left", "right"; "both sides" for whole.
Text side_words(Side side);

// "act now", "act today", "act in the next days": how soon a warning sign needs somebody.
Text urgency_words(Urgency urgency);

// "a mat, a chair": each thing once; empty for nothing.
Text each_once(const std::vector<std::string>& things);

// "squat, right", "plank". The prompt's title as the file has it.
Text item_words(const Protocol& protocol, Item item);

// Items, "; " between them, both sides of one prompt as one: "squat, both sides".
Text items_words(const Protocol& protocol, const std::vector<Item>& items);

// 'You left signs of "Emergencies" open: the foot is cold; the knee is hot. If one of them applies
// to you, act now.': what is said of the page_left_open() that `item` stands on, once for those of
// its signs that are `unsure`. They are to be seen to as soon as the most urgent of them.
Text open_page_words(const Protocol& protocol, const Answers& answers,
                     const std::vector<Item>& unsure, Item item);

// Targets, "; " between them, both sides of one imbalance as one: "weak glute medius, right".
Text targets_words(const Protocol& protocol, const std::vector<Target>& targets);

// "tight quads; weak core"
Text imbalance_names(const Protocol& protocol, const std::vector<ImbalanceIndex>& imbalances,
                     const Text& between = "; ");

// What "could be" says, in report, schema and manual.
inline constexpr char upper_bound[] =
    "the most that the missing answers can make of it; two such numbers may not be possible at the "
    "same time";

// A label within a sentence: "a slight sign", "no sign"; a protocol's own words in quotes.
Text label_words(const Scoring& scoring, Label label);

// "70", "30, could be up to 70".
Text score_words(const TargetScore& score);

// "worse", "worse: take note": how much the worse side is worse. That a difference makes a sign is
// said by the ranking. REQUIRES: a side is worse; assessed with explanation.
Text worse_words(const Prompt& prompt, const SideBySide& pair);

// An answer for somebody who does not see the question: answer_words(), but "much worse on the
// right" where the left was named as the better side.
Text told_words(const Prompt& prompt, Answer answer);

// "stopped by pain", "skipped", "not sure": why an item has no plain answer.
Text reason_words(ItemStatus reason);

// The same with what was reached where the answer says so: "stopped by pain after 30 s".
Text why_missing(const Prompt& prompt, Answer answer, ItemStatus reason);

// The line of the explanation that adds most to the score, in words. Empty without an explanation.
Text strongest_reason(const AssessedSheet& about, const Result& result);

// What a line of the explanation of `score` says: "Stand up: not sure; could add up to 20".
Text evidence_words(const AssessedSheet& about, const TargetScore& score, const Evidence& evidence);

// Whether anybody is to test again: not before a warning was seen to, or what nobody tested yet.
bool is_tested_again(const Assessment& assessment);

// "2027-01-03", the day to test again; "" where the sheet has no day.
std::string retest_day(const Protocol& protocol, const Sheet& sheet);

// "on 2027-01-03", "in 42 days".
Text retest_words(const Protocol& protocol, const Sheet& sheet);

// "kneecheck -p quick", "kneecheck -p FILE": what puts these questions again.
Text retest_command(const Protocol& protocol, const Sheet& sheet);

// What stands between two facts of one line: " · ".
Text between_facts(const Look& look);

// "Foam roll"
Text kind_words(ExerciseKind kind);

// "2 sets of 12 on each side, twice a week", "left 1 set, right 2 sets of 60 seconds; 5 times a
// week; 30 seconds of rest between sets".
Text dose_words(const Dose& dose, const std::vector<SideSets>& sides);

// Without how often: "2 sets of 12 on each side".
Text amounts_words(const Dose& dose, const std::vector<SideSets>& sides);

// The same, with other words for how often: "Mon Wed Fri".
Text dose_words(const Dose& dose, const std::vector<SideSets>& sides, const Text& how_often);

// "Mon Wed Fri", "every day", "Mon Tue (twice on Tue)".
Text days_words(const Days& days);

// "weeks 1 and 2", "week 3", "weeks 3 to 6".
Text weeks_words(Weeks weeks);

// "Step-up, left".
Text station_words(const Protocol& protocol, Station station);

// What it takes on the clock, rounded up, so that nobody runs out of time.
int circuit_minutes(const CircuitRules& circuit, std::size_t stations);

// "2 rounds: 30 seconds of work at each station, 15 seconds to change, 60 seconds of rest between
// rounds. About 16 minutes."
Text circuit_words(const CircuitRules& circuit, std::size_t stations);

// What the answers leave out of the plan and of its base routine, each once.
std::vector<LeftOut> left_out_of_plan(const Assessment& assessment);

// The exercises that the answers leave out of the circuit, but not of the plan.
std::vector<LeftOut> left_out_of_circuit_only(const Assessment& assessment);

// "a warning sign should be looked at first". REQUIRES: there is no plan.
Text why_no_plan(const Assessment& assessment);

// In a sentence. REQUIRES: no circuit is offered.
Text why_no_circuit(const Protocol& protocol, const Assessment& assessment);

// "Brigham & Chase, Fitness norms, 2014, https://..."
Text source_words(const Source& source);

}  // namespace kneecheck
