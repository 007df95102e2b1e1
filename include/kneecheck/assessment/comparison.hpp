// Comparison: what changed between two sheets that one protocol scored, test by test, and what
// follows from it. A change is called better or worse only where it is more than the noise of its
// test; what cannot be compared fairly says why.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class Change {
  unchanged,       // the same answer; of an imbalance, the same label
  better,          // by more than its noise
  worse,           // by more than its noise
  within_noise,    // not the same, and no more than its noise
  changed,         // not the same, and the protocol has no word for it
  not_comparable,  // Obstruction says why
};

// Why two answers are not compared; the first that holds.
enum class Obstruction {
  none,
  missing,  // one has no plain answer: its status says why
  hurt,     // it hurt in one of them only
  pain,     // one session was begun with pain of 3 or more of 10, the other was not
};

// What one sheet says to an item, whatever a gate says of it now. Where there is no plain answer
// the status is why not: of an answer that was given, its own.
struct GivenAnswer {
  ItemStatus status = ItemStatus::not_reached;
  Answer answer;
  std::optional<int> value() const;  // of a plain answer, also of one that hurt
  friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
};
GivenAnswer given_answer(const ItemResult& item);

// One test on one side: a prompt that gives points, has a real_change, or is asked for the pain.
struct Measure {
  Item item;
  GivenAnswer then;
  GivenAnswer now;
  Change change = Change::not_comparable;
  Obstruction obstruction = Obstruction::none;
  std::optional<int> by;      // now less then, in the answer's whole numbers, where compared
  bool beyond_noise = false;  // by at least the prompt's real_change
  friend bool operator==(const Measure&, const Measure&) = default;
};

// What came out for an imbalance.
struct Found {
  int score = 0;
  int could_be = 0;
  Label label = Label::none;
  Verdict verdict = Verdict::not_checked;
  friend bool operator==(const Found&, const Found&) = default;
};

// The label counts as better or worse only where a test behind it changed by more than its noise.
struct TargetChange {
  Target target;
  std::optional<Found> then;  // nullopt: the screen was stopped, and nothing was scored
  std::optional<Found> now;
  Change change = Change::not_comparable;
  friend bool operator==(const TargetChange&, const TargetChange&) = default;
};

// All tests together, as far as they are compared. The pain is one of them.
enum class Overall {
  better,   // some got better, none worse
  worse,    // some got worse, none better
  mixed,    // some of each
  same,     // nothing changed by more than its noise
  unknown,  // nothing can be said: nothing was compared, or no change has a known noise
};

// Which of the protocol's sentences says what to do.
enum class Advice { better, same, worse, see_somebody, none };

struct Comparison {
  std::vector<Measure> measures;      // asking order, left before right
  std::vector<TargetChange> targets;  // as targets_of()
  Overall overall = Overall::unknown;
  // More pain comes before all that got better; a warning sign, or tests that pain stopped, in the
  // later session comes before everything.
  Advice advice = Advice::none;
  friend bool operator==(const Comparison&, const Comparison&) = default;
};

// REQUIRES: the assessment is of the sheet's answers; both outlive it.
struct Scored {
  const Sheet& sheet;
  const Assessment& assessment;
};

// REQUIRES: both are read and assessed by `protocol`.
Comparison compare(const Protocol& protocol, const Scored& then, const Scored& now);

// Whether anything changed by more than its noise, for the better or not.
bool has_changed(const Comparison& comparison);

int count_of(const Comparison& comparison, Change change);  // of the measures

// The prompt with that role, if there is one.
std::optional<PromptIndex> prompt_of(const Protocol& protocol, Role role);

bool asks_for_pain(const Prompt& prompt);

// Whether sessions are held against each other by a prompt: it gives points, has a real_change, or
// asks for the pain.
bool is_measure(const Prompt& prompt);

// Whether two answers are so far apart that it is more than noise. False where nobody knows.
bool is_real(const Prompt& prompt, int then, int now);

// > 0 where `now` is worse than `then`, < 0 where it is better, 0 where they are alike or nobody
// knows. Of a compare it is worse when the sides are further apart, whichever is the worse one.
int worsening(const Prompt& prompt, int then, int now);

}  // namespace kneecheck
