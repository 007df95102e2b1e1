// Prompt: one test or question of a protocol, with what its answers mean.
//
// Prompts refer to each other, to imbalances and to sources by index into Protocol's vectors.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kneecheck {

using PromptIndex = std::size_t;
using ImbalanceIndex = std::size_t;
using ExerciseIndex = std::size_t;
using SourceIndex = std::size_t;
using GroupIndex = std::size_t;

enum class Side { left, right, whole };

constexpr Side opposite(Side side) {
  if (side == Side::whole) return side;
  return side == Side::left ? Side::right : Side::left;
}

// What an answer is, and the whole number that stands for it:
enum class Kind {
  info,     // none; only printed
  yes_no,   // no 0, yes 1
  choice,   // place in Prompt::choices, from 0
  scale,    // itself
  number,   // value x 10^decimals
  hold,     // whole seconds, 0..max
  compare,  // left much -2, left -1, same 0, right 1, right much 2: the side that was named
  text,     // none; words, never scored
};

// Which values of one prompt's answer are meant. Half-open: at_least <= value < below. For a choice
// or yes_no the values listed in `is`. On a compare the value is the degree (1 or 2) toward the
// side in question.
struct Match {
  std::vector<int> is;  // when not empty, the other two are not given
  std::optional<int> at_least;
  std::optional<int> below;

  bool holds(int value) const;
  friend bool operator==(const Match&, const Match&) = default;
};

// Whose answer a condition looks at, when its prompt is asked per side or is a compare.
enum class ConditionSide {
  whole,  // the condition's prompt has no sides
  same,   // the side in question: the follow-up's, or the target's; where there is none, any
  other,  // the opposite of it; where there is none, any
  any,
  both,
  left,
  right,
};

// What a condition asks of an answer: what it is, or how the test went. The last two are no values
// of the answer, so a condition that gives points, or opens what gives points, never asks for them.
enum class Asks {
  value,   // Condition::match
  pain,    // stopped by pain, or finished and it hurt
  unsure,  // not sure
};

struct Condition {
  PromptIndex prompt = 0;
  Match match;  // empty unless a value is asked for
  ConditionSide side = ConditionSide::whole;
  Asks asks = Asks::value;
  friend bool operator==(const Condition&, const Condition&) = default;
};

struct Points {
  ImbalanceIndex imbalance = 0;
  int points = 0;  // -100..100, not 0
  friend bool operator==(const Points&, const Points&) = default;
};

// Which side's target a finding gives its points to.
enum class Aim {
  same,   // per-side prompt: the answer's own side (toward a whole-body imbalance: that imbalance)
  other,  // per-side prompt: the opposite side
  both,   // one-off prompt: both sides; per-side prompt toward a whole-body imbalance: only if both
          // answers meet it
  left,   // one-off prompt only
  right,  // one-off prompt only
};

struct Finding {
  Match match;
  std::vector<Condition> conditions;  // `if`: all must hold as well
  Aim aim = Aim::same;                // of a compare: not used, the answer names the side
  std::vector<Points> points;
  std::string says;  // template: {side} {Side} {value} {unit} {target}
  std::vector<SourceIndex> cite;
  friend bool operator==(const Finding&, const Finding&) = default;
};

// A finding about left against right of the same prompt; gives its points to the worse side.
struct Difference {
  std::optional<int> at_least;       // steps between the sides, >= 1, in the answer's whole numbers
  std::optional<int> percent_below;  // 50..99: 100 * smaller < percent_below * larger value
  std::vector<Condition> conditions;
  std::vector<Points> points;  // positive
  std::string says;            // as a finding's, also {other} {difference}
  std::vector<SourceIndex> cite;
  friend bool operator==(const Difference&, const Difference&) = default;
};

enum class FlagAction { stop, refer };
enum class Urgency { now, today, soon };
// What a skipped, unsure or painful answer does to a flag that stops.
enum class WhenUnsure { refer, remark };

struct RedFlag {
  Match match;
  std::vector<Condition> conditions;
  FlagAction action = FlagAction::stop;
  Urgency urgency = Urgency::now;
  WhenUnsure unsure = WhenUnsure::refer;
  std::string says;
  std::vector<SourceIndex> cite;
  friend bool operator==(const RedFlag&, const RedFlag&) = default;
};

// A note above the ranking; gives no points.
struct Remark {
  Match match;
  std::vector<Condition> conditions;
  std::string says;
  std::vector<SourceIndex> cite;
  friend bool operator==(const Remark&, const Remark&) = default;
};

struct Choice {
  std::string id;  // "" when the file gives none
  std::string text;
  std::string original = {};  // the protocol's own text where `text` is a translation; may be typed
  friend bool operator==(const Choice&, const Choice&) = default;
};

// When a prompt is asked: all (or, with `any`, at least one) of the conditions hold. Empty: always.
struct Gate {
  std::vector<Condition> conditions;
  bool any = false;
  friend bool operator==(const Gate&, const Gate&) = default;
};

enum class PainRule { off, skip, refer, stop };

// What a question asks that reports need to know of. Pain is a scale from 0 to 10, and more of it
// is worse whether or not the prompt says so.
enum class Role { age, knee, pain_before, pain_after };

// How far two answers of one person must be apart for more than the noise of the test: by both,
// where both are given. At least one is.
struct RealChange {
  std::optional<int> at_least;  // in the answer's whole numbers, >= 1
  std::optional<int> percent;   // 1..100, of the larger of the two
  std::vector<SourceIndex> cite;
  friend bool operator==(const RealChange&, const RealChange&) = default;
};

// The end of the whole numbers that is bad; "first"/"no" is low, "last"/"yes" high.
enum class Worse { low, high };

struct Prompt {
  std::string id;
  Kind kind = Kind::info;
  std::string ask;
  std::string title;
  std::vector<std::string> steps;
  std::string why;
  bool per_side = false;  // sides = "each"
  std::string section;
  std::vector<std::string> equipment;
  std::string video;
  std::string picture;
  std::string picture_right;  // "" where the right side has the same
  int takes_s = 0;
  std::optional<int> time_s;  // effort tests, not holds: the clock before the answer
  int change_s = 8;           // with time_s, between left and right
  int lead_in = 5;            // hold, time_s: before the clock runs
  Gate ask_if;
  // Any that holds, or is not known to be false, leaves the prompt out.
  std::vector<Condition> unsafe_if;
  PainRule pain = PainRule::off;  // not off: an effort test
  std::vector<RedFlag> red_flags;
  std::vector<Remark> remarks;
  std::vector<Finding> findings;
  std::vector<Difference> differences;
  std::optional<Worse> worse;
  std::string family;  // "" for none
  std::optional<Role> role;
  std::optional<RealChange> real_change;  // nullopt: nobody knows how much of a change is noise
  std::vector<SourceIndex> cite;
  std::string note;
  std::optional<GroupIndex> group;  // yes_no: the page that it is a sign of

  // The possible answers V(p): every whole number from min to max. Filled for every kind that has a
  // value.
  int min = 0;
  int max = 0;

  std::vector<Choice> choices;  // choice
  std::string label_low;        // scale
  std::string label_high;
  int decimals = 0;           // number, 0..3
  std::string unit;           // number
  std::string original_unit;  // as Choice::original
  int target = 0;             // hold; `max` is where its clock stops
  int rest_s = 0;             // hold, between left and right
  bool names_better = false;  // compare: the side named is the better one
  bool much = true;           // compare: also left much, right much
  int max_length = 200;       // text, code points
  friend bool operator==(const Prompt&, const Prompt&) = default;
};

// The drawing of the position to take on that side; "" for none.
const std::string& picture_of(const Prompt& prompt, Side side);

// The bad end of the answers counts upward: bad(v) = value, or -value where low is worse.
int bad(const Prompt& prompt, int value);

// How much worse an answer to a compare makes `toward` than its opposite: -2..2. Toward `whole` it
// is how far the sides are apart, whichever is worse: 0..2.
int degree(const Prompt& prompt, int value, Side toward);

// The side that an answer to a compare makes the worse one; whole for "same".
Side worse_side(const Prompt& prompt, int compared);

// The side with the worse answer to a prompt that is asked on each; whole where they are alike, or
// the prompt does not say which end is worse.
Side worse_side(const Prompt& prompt, int left, int right);

}  // namespace kneecheck
