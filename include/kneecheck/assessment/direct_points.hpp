// Direct points: what one prompt's findings give to one target, as far as the answers are known.
// If an answer meets several findings, the strongest alone counts. Families, sums and clamping are
// the scorer's.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/answers/course_rules.hpp"
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

// The finding that a plain answer's certain points come from, and whose answer it is. Of two sides
// toward a whole-body target: the one that gives more, then the worse answer, then left.
struct Winner {
  Item item;
  int value = 0;
  int points = 0;
  const Finding* finding = nullptr;  // of the protocol; nullptr when no finding is met
};

// What one prompt's findings give to one target: worked out once, looked up for any answers.
class DirectPoints {
 public:
  // `protocol` must outlive this.
  DirectPoints(const Protocol& protocol, PromptIndex prompt, Target target);

  // From the least to the most. A prompt that is not asked counts as its best answer.
  // REQUIRES: has_findings_for().
  Interval points(const Answered& answered) const;

  // nullopt: no plain answer.
  std::optional<Winner> winner(const Answered& answered) const;

 private:
  // What counts of the findings that one answer meets.
  struct Strongest {
    int points = 0;
    const Finding* finding = nullptr;  // of the protocol; nullptr when none is met
  };

  // The same for what is certain, and for what is possible.
  struct Bounds {
    Strongest certain;
    Strongest possible;
  };

  // A finding that not the answer alone decides about.
  struct Open {
    const Finding* finding = nullptr;
    int points = 0;
    bool needs_both = false;           // the other side's answer has to meet it as well
    std::vector<LookedUp> conditions;  // all must hold
  };

  // The answers from `value` on, up to the next step, meet the same findings.
  struct Step {
    int value = 0;
    Strongest sure;  // of the findings that the answer alone decides about
  };

  // An item that the target's points may come from.
  struct From {
    Item item;
    std::vector<Step> steps;
    std::vector<Open> open;  // in file order
  };

  static std::vector<Step>::const_iterator step_of(const From& from, int value);
  From made(const Protocol& protocol, Item item) const;
  Bounds strongest(const Answered& answered, const From& from, const Step& step, int value,
                   std::optional<int> other) const;
  Interval side_points(const Answered& answered, const From& from) const;
  Interval pair_points(const Answered& answered) const;

  const Prompt* prompt_;
  Target target_;
  std::vector<From> from_;  // left before right
  bool tied_ = false;       // there is a finding that both sides have to meet
};

}  // namespace kneecheck
