// Scorer: points to 100 with a range. Each answer that points to an imbalance adds its points; what
// is not known leaves the score where it is and opens the range up to "could be". Integers only;
// equal input, equal output.
//
// If an answer meets several findings of a prompt (below 45, below 20), only the one with the most
// points counts; prompts of one family count once; a difference between the sides gives its own
// points to the worse side.
#pragma once

#include <cstddef>
#include <variant>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"
#include "kneecheck/assessment/evidence.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

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

// One prompt's say about one target: its findings, or its differences.
struct Check {
  PromptIndex prompt = 0;
  std::variant<DirectPoints, DifferencePoints> table;
  int width_at_start = 0;  // how far apart its least and most points are before any answer
  // The indices, among the target's checks, of the first check of the same family, with which it
  // counts once, and of the next one; its own index if there is no other.
  std::size_t first_of_family = 0;
  std::size_t next_of_family = 0;

  bool is_difference() const { return std::holds_alternative<DifferencePoints>(table); }
  Interval points(const Answered& answered) const;
};

// All of them about one target, in file order, a prompt's findings first.
struct TargetChecks {
  Target target;
  std::vector<Check> checks;
  int width_at_start = 0;  // of all together
  int total = 0;           // how many have a width at the start
};

// Scores any number of sheets of one protocol by tables that are made of it once.
class Scorer {
 public:
  // `protocol` must outlive the scorer.
  explicit Scorer(const Protocol& protocol);

  // One score per target, in the order of targets_of(protocol).
  // REQUIRES: `course` is Course(protocol, answers).
  std::vector<TargetScore> score(const Answers& answers, const Course& course,
                                 Explanation explanation = Explanation::full) const;

  // The same without explanation, in the memory of the scores before.
  void score(const Answers& answers, const Course& course, std::vector<TargetScore>& scores) const;

 private:
  const Protocol& protocol_;
  std::vector<TargetChecks> targets_;
};

}  // namespace kneecheck
