// Direct points: what one prompt's findings give to one target, as far as the answers are known.
// If an answer meets several findings, the strongest alone counts. Families, sums and clamping are
// the scorer's.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/assessment/answered.hpp"

namespace kneecheck {

// Whether points that the finding gives because of the answer of side `from` go to side `toward` of
// an imbalance. `from` is whole for a prompt that is asked once, `toward` for an imbalance that has
// no sides.
bool aims_at(const Prompt& prompt, const Finding& finding, Side from, Side toward);

// Whether the answer meets the finding. That of a compare does only if it makes `toward` the worse
// side, by enough.
bool meets(const Prompt& prompt, const Finding& finding, int value, Side toward);

// Whether any finding of the prompt gives points to the target.
bool has_findings_for(const Prompt& prompt, Target target);

// The items of the prompt whose findings can give points to the target. Empty if has_findings_for()
// is false.
std::vector<Item> items_aimed_at(const Protocol& protocol, PromptIndex prompt, Target target);

// From the least to the most. A prompt that is not asked counts as its best answer.
// REQUIRES: has_findings_for().
Interval direct_points(const Answered& answered, PromptIndex prompt, Target target);

// The finding that a plain answer's certain points come from, and whose answer it is. Of two sides
// toward a whole-body target: the one that gives more, then the worse answer, then left. nullopt:
// no plain answer.
struct Winner {
  Item item;
  int value = 0;
  int points = 0;
  const Finding* finding = nullptr;  // of the protocol; nullptr when no finding is met
};
std::optional<Winner> winning_answer(const Answered& answered, PromptIndex prompt, Target target);

}  // namespace kneecheck
