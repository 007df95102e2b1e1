// Evidence: the lines that explain a score. They add up to it, and what they could still add adds
// up to "could be".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Whether the lines that explain a score are wanted with it.
enum class Explanation { none, full };

enum class EvidenceType {
  for_target,  // adds points
  against,     // takes points away
  clear,       // checked, nothing found
  open,        // not known; could still add
  rule,        // not asked, counted once, capped
};

// One line of the explanation. All lines of a target sum to its points; clamped to 0..100 that is
// the score. points + could_add over all lines is the uncapped "could be".
struct Evidence {
  EvidenceType type = EvidenceType::clear;
  std::optional<PromptIndex> prompt;  // nullopt: about the sum (capped)
  // The line is about the item on this side; whole if the prompt is asked once, if it is a compare,
  // or if the line is about both sides or the difference between them.
  Side side = Side::whole;
  bool difference = false;  // about left against right
  int points = 0;
  int could_add = 0;  // >= 0
  std::string says;   // for, against: the finding's sentence; rule: what applied. Else ""
  ItemStatus reason = ItemStatus::answered;  // why it is open; answered where it is not
  std::vector<SourceIndex> cite;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// The lines of one prompt's findings (or differences) for one target, whose points are `points`
// now. More than one where a part of it is known and a part is open.
std::vector<Evidence> explain(const Answered& answered, PromptIndex prompt, bool difference,
                              Target target, Interval points);

}  // namespace kneecheck
