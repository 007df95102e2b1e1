// Assessment: everything the report says about one sheet, worked out and ranked; the explanation
// travels with the conclusion. A value that an Assessor makes from a protocol and answers, and
// nothing else.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/assessment/scorer.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// The first that holds, in this order.
enum class Outcome {
  stopped_red_flag,
  stopped_pain,  // pain = "stop", or max_pain_stops was reached
  referred,      // a red flag or painful prompt that refers
  incomplete,    // an item is not reached or invalid
  complete,
};

enum class Verdict { sign, none, none_so_far, not_checked };

struct ItemResult {
  Item item;
  ItemStatus status = ItemStatus::not_reached;
  Answer answer;  // as given, also when it does not count
  friend bool operator==(const ItemResult&, const ItemResult&) = default;
};

// How many items have each status.
struct Counts {
  std::array<int, item_statuses> by_status = {};
  int& operator[](ItemStatus status) { return by_status[static_cast<std::size_t>(status)]; }
  int operator[](ItemStatus status) const { return by_status[static_cast<std::size_t>(status)]; }
  friend bool operator==(const Counts&, const Counts&) = default;
};

// What to say about the other side of a per-side imbalance that could not be compared fairly.
struct OtherSide {
  Verdict verdict = Verdict::not_checked;
  ItemStatus reason = ItemStatus::answered;  // answered: nothing is missing
  friend bool operator==(const OtherSide&, const OtherSide&) = default;
};

struct Result {
  TargetScore score;
  int rank = 0;  // from 1; those equal in score, points and could_be share it
  Label label = Label::none;
  Label could_be_label = Label::none;
  bool settled = false;  // the label can no longer change
  Verdict verdict = Verdict::none;
  std::optional<OtherSide> other_side;
  bool noted = false;  // no sign, but worth watching: has a score, or a gap between the sides
  friend bool operator==(const Result&, const Result&) = default;
};

// Left beside right of a per-side prompt where both have a plain answer.
struct SideBySide {
  PromptIndex prompt = 0;
  int left = 0;
  int right = 0;
  int difference = 0;        // >= 0, in the answer's whole numbers
  Side worse = Side::whole;  // whole: alike, or the prompt does not say which end is worse
  std::string says;          // of the difference that counts, "" if none does
  // Worth watching: the gap is wide, or the worse side gives more points, and nothing that it
  // points to is a sign.
  bool noted = false;
  friend bool operator==(const SideBySide&, const SideBySide&) = default;
};

struct SideSets {
  Side side = Side::whole;
  int sets = 0;
  friend bool operator==(const SideSets&, const SideSets&) = default;
};

struct PlanItem {
  ExerciseIndex exercise = 0;
  std::vector<SideSets> sides;
  std::vector<Target> because;  // every ranked target it serves, by rank
  friend bool operator==(const PlanItem&, const PlanItem&) = default;
};

// An exercise that the answers keep out of the plan or the circuit, on one side or for the whole
// body.
struct LeftOut {
  ExerciseIndex exercise = 0;
  Side side = Side::whole;
  std::vector<Item> because;  // the answers of one condition: all of one prompt
  bool known = false;         // the condition holds; false: it is not known to be false
  ItemStatus reason = ItemStatus::answered;  // answered: an answer does it, none is missing
  std::optional<ExerciseIndex> instead;      // in the plan or circuit in its place
  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

struct Station {
  ExerciseIndex exercise = 0;
  Side side = Side::whole;
  friend bool operator==(const Station&, const Station&) = default;
};

// How often something is done on each day of the week, Monday first.
using Days = std::array<int, 7>;

// One thing that the week holds: the circuit, or an exercise of the plan or of the base routine.
struct WeekItem {
  std::optional<ExerciseIndex> exercise;  // nullopt: the circuit
  bool base = false;                      // of the base routine, with its dose
  std::vector<SideSets> sides;            // none of the circuit
  Days days{};
  friend bool operator==(const WeekItem&, const WeekItem&) = default;
};

// Why a ranked target has no exercise in the week.
enum class NoExercise {
  none_listed,    // the protocol lists none for it
  left_out,       // the answers leave out all that are listed
  max_exercises,  // the plan was full
  circuit,        // the circuit trains a muscle that its exercise would train again
};

struct Unserved {
  Target target;
  NoExercise why = NoExercise::none_listed;
  friend bool operator==(const Unserved&, const Unserved&) = default;
};

// A week of the plan. What is done of it in which week, and how long it takes, week.hpp tells.
struct Week {
  std::vector<WeekItem> items;             // the circuit, then the plan's, then the base routine
  std::vector<ImbalanceIndex> by_circuit;  // what the circuit trains; empty without one
  std::vector<ExerciseIndex> not_again;    // of the plan: the circuit takes their place
  std::vector<Unserved> unserved;          // by rank
  std::vector<LeftOut> base_left_out;      // of the base routine, in its order
  friend bool operator==(const Week&, const Week&) = default;
};

struct Assessment {
  Outcome outcome = Outcome::incomplete;
  std::vector<RaisedFlag> flags;      // most urgent first, then asking order
  std::vector<RaisedRemark> remarks;  // asking order
  bool pain_limit = false;            // max_pain_stops was reached
  bool pain_refer = false;            // a prompt with pain = "refer" was stopped by pain
  std::optional<Stop> stop;
  std::vector<ItemResult> items;  // asking order, without info prompts
  Counts counts;
  int asked = 0;                    // how many items are asked
  std::vector<Result> results;      // every target, in rank order; empty after a stop
  bool nothing_stands_out = false;  // no target reaches "slight" and none is "not checked enough"
  std::vector<SideBySide> differences;
  std::optional<Item> next;                     // the one missing item that would settle most
  std::optional<std::vector<PlanItem>> plan;    // nullopt: no plan (stopped or referred)
  std::vector<LeftOut> plan_left_out;           // as the plan would have chosen them, left first
  std::optional<std::vector<Station>> circuit;  // nullopt: none, not offered, or all left out
  std::vector<LeftOut> circuit_left_out;  // in the circuit's order; empty when it is not offered
  std::optional<Week> week;               // nullopt where there is no plan
  friend bool operator==(const Assessment&, const Assessment&) = default;
};

// Assesses any number of sheets of one protocol: what depends on the protocol alone is worked out
// once.
class Assessor {
 public:
  // `protocol` must outlive the assessor.
  explicit Assessor(const Protocol& protocol) : protocol_(protocol), scorer_(protocol) {}

  // Without explanation the results have no evidence and the differences say nothing; all else is
  // the same.
  Assessment assess(const Answers& answers, Explanation explanation = Explanation::full) const;

 private:
  const Protocol& protocol_;
  Scorer scorer_;
};

}  // namespace kneecheck
