// Scorer: points to 100 with a range. Each answer that points to an imbalance adds its points; what
// is not known leaves the score where it is and opens the range up to "could be". Integers only;
// equal input, equal output.
//
// An answer's points per prompt and target are the largest of the findings it meets (rungs never
// add up); prompts of one family count once; a difference between the sides gives its own points to
// the worse side.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class EvidenceType {
  for_target,  // adds points
  against,     // takes points away
  clear,       // checked, nothing found
  open,        // not known; could still add
  rule,        // not asked, counted once, capped
};

// Why something is not known, in the order in which one of several is named.
enum class Reason {
  none,
  pain,
  hurt,
  left_out,
  skipped,
  unsure,
  gate_unknown,
  not_reached,
  invalid,
};

// One line of the explanation. All lines of a target sum to its points; clamped to 0..100 that is
// the score. points + could_add over all lines is the uncapped "could be".
struct Evidence {
  EvidenceType type = EvidenceType::clear;
  PromptIndex prompt = 0;  // of a cap rule: not meaningful, see `prompt_given`
  bool prompt_given = true;
  Side side =
      Side::whole;  // the item's; whole for a one-off prompt, a compare and for left against right
  bool difference = false;  // about left against right
  int points = 0;
  int could_add = 0;  // >= 0
  std::string says;   // for, against: the finding's sentence; rule: what applied. Else ""
  Reason reason = Reason::none;  // open
  std::vector<SourceIndex> cite;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct TargetScore {
  Target target;
  int score = 0;     // 0..100
  int could_be = 0;  // score..100
  int points = 0;    // the score before it is clamped
  int coverage = 0;  // percent of what could be known that is known
  int checks_done = 0;
  int checks_total = 0;
  std::vector<Evidence> evidence;  // for, against, clear, open, rule; file order within
  friend bool operator==(const TargetScore&, const TargetScore&) = default;
};

class Scorer {
 public:
  // `protocol` must outlive the scorer.
  explicit Scorer(const Protocol& protocol);

  // One score per target, in the order of targets_of(protocol).
  // REQUIRES: `course` is Course(protocol, answers).
  std::vector<TargetScore> score(const Answers& answers, const Course& course) const;

  // Why an item is not known; none if it has a plain answer or is not asked.
  static Reason reason(const Answers& answers, const Course& course, Item item);

 private:
  struct Width {
    int points = 0;  // sum of interval widths with nothing answered
    int checks = 0;  // intervals with width
  };

  const Protocol& protocol_;
  std::vector<Width> at_start_;  // by target
};

}  // namespace kneecheck
