#include "kneecheck/answers/standing.hpp"

#include <algorithm>

namespace kneecheck {
namespace {

Truth all_of(Truth a, Truth b) { return std::min(a, b); }
Truth any_of(Truth a, Truth b) { return std::max(a, b); }

// Which of Kleene's three values a condition may turn out to have by the time every question is
// answered.
class Outlook {
 public:
  Outlook(Truth truth) : truths_(bit(truth)) {}  // NOLINT(google-explicit-constructor)
  static Outlook open() { return Outlook(7U); }

  bool may_be(Truth truth) const { return (truths_ & bit(truth)) != 0; }
  friend bool operator==(Outlook, Outlook) = default;

  friend Outlook all_of(Outlook a, Outlook b) { return joined(a, b, kneecheck::all_of); }
  friend Outlook any_of(Outlook a, Outlook b) { return joined(a, b, kneecheck::any_of); }

 private:
  explicit Outlook(unsigned truths) : truths_(truths) {}
  static unsigned bit(Truth truth) { return 1U << static_cast<unsigned>(truth); }

  static Outlook joined(Outlook a, Outlook b, Truth (*join)(Truth, Truth)) {
    constexpr Truth truths[] = {Truth::no, Truth::unknown, Truth::yes};
    unsigned all = 0;
    for (const Truth one : truths)
      for (const Truth other : truths)
        if (a.may_be(one) && b.may_be(other)) all |= bit(join(one, other));
    return Outlook(all);
  }

  unsigned truths_;  // a bit for each
};

Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

// An answer says whether the test hurt and whether the person was sure; a skip says neither.
Truth truth_of(Asks asks, Status status) {
  if (status == Status::answered) return Truth::no;
  if (status == Status::hurt || status == Status::pain) return truth_of(asks == Asks::pain);
  return status == Status::unsure && asks == Asks::unsure ? Truth::yes : Truth::unknown;
}

// The truth of a condition on one item; `toward` is the side whose degree counts on a compare.
Truth item_truth(const Protocol& protocol, const Answers& answers, const Course& course,
                 const Condition& condition, Item item, Side toward) {
  if (course.standing(item) == Standing::not_asked) return Truth::no;
  if (course.standing(item) != Standing::asked) return Truth::unknown;
  const Answer answer = answers.get(item);
  if (condition.asks != Asks::value) return truth_of(condition.asks, answer.status);
  if (answer.status != Status::answered || !answer.value) return Truth::unknown;
  const Prompt& prompt = protocol.prompts[item.prompt];
  const int value =
      prompt.kind == Kind::compare ? degree(prompt, *answer.value, toward) : *answer.value;
  return truth_of(condition.match.holds(value));
}

// The condition's sides, as the side in question sees them; `whole` where no side is in question.
ConditionSide resolved(ConditionSide side, Side in_question) {
  const auto named = [](Side one) {
    return one == Side::left ? ConditionSide::left : ConditionSide::right;
  };
  if (side != ConditionSide::same && side != ConditionSide::other) return side;
  if (in_question == Side::whole) return ConditionSide::any;
  return named(side == ConditionSide::same ? in_question : opposite(in_question));
}

// The truth of a condition is made from its truth toward each side: toward any of two, or both.
template <typename Value, typename On>
Value over_sides(const Condition& condition, Side in_question, const On& on) {
  switch (resolved(condition.side, in_question)) {
    case ConditionSide::left:
      return on(Side::left);
    case ConditionSide::right:
      return on(Side::right);
    case ConditionSide::any:
      return any_of(on(Side::left), on(Side::right));
    case ConditionSide::both:
      return all_of(on(Side::left), on(Side::right));
    case ConditionSide::whole:
    case ConditionSide::same:  // these two are resolved by now
    case ConditionSide::other:
      break;
  }
  return on(Side::whole);
}

Item item_of(const Protocol& protocol, const Condition& condition, Side side) {
  return {condition.prompt, protocol.prompts[condition.prompt].per_side ? side : Side::whole};
}

// The outlook is open for as long as the item has no answer: then anything may be said.
Outlook outlook(const Protocol& protocol, const Answers& answers, const Course& course,
                const Condition& condition, Side in_question) {
  return over_sides<Outlook>(condition, in_question, [&](Side side) {
    const Item item = item_of(protocol, condition, side);
    const Status status = answers.get(item).status;
    const Standing standing = course.standing(item);
    const bool open = status == Status::not_reached || status == Status::invalid;
    if (standing == Standing::to_come || standing == Standing::undecided ||
        (standing == Standing::asked && open)) {
      return Outlook::open();
    }
    return Outlook(item_truth(protocol, answers, course, condition, item, side));
  });
}

Outlook gate_outlook(const Protocol& protocol, const Answers& answers, const Course& course,
                     const Gate& gate, Side side) {
  Outlook result = gate.any && !gate.conditions.empty() ? Truth::no : Truth::yes;
  for (const Condition& condition : gate.conditions) {
    const Outlook one = outlook(protocol, answers, course, condition, side);
    result = gate.any ? any_of(result, one) : all_of(result, one);
  }
  return result;
}

// Whether an answer to the prompt has stopped the screen. It leaves out everything that follows
// anyway, and a file that was filled in to its end has lines also for what that answer alone makes
// unsafe.
bool stopped_by(const Course& course, PromptIndex prompt) {
  return std::any_of(course.flags().begin(), course.flags().end(), [&](const RaisedFlag& raised) {
    return raised.item.prompt == prompt && raised.action == FlagAction::stop;
  });
}

// Whether any unsafe_if holds.
Outlook unsafe_outlook(const Protocol& protocol, const Answers& answers, const Course& course,
                       const std::vector<Condition>& unsafe_if, Side side) {
  Outlook result = Truth::no;
  for (const Condition& condition : unsafe_if) {
    if (stopped_by(course, condition.prompt)) continue;
    result = any_of(result, outlook(protocol, answers, course, condition, side));
  }
  return result;
}

// Whether an answer's value is one the match means; on a compare, whichever side it names.
bool meets(const Prompt& prompt, const Match& match, int value) {
  return match.holds(prompt.kind == Kind::compare ? degree(prompt, value, Side::whole) : value);
}

enum class Raised { nothing, flag, could_not_be_ruled_out };

Raised raised(const Prompt& prompt, const RedFlag& flag, const Answer& answer, Truth condition) {
  if (condition == Truth::no || answer.status == Status::not_reached ||
      answer.status == Status::invalid) {
    return Raised::nothing;
  }
  if (answer.status == Status::answered || answer.status == Status::hurt) {
    if (!answer.value || !meets(prompt, flag.match, *answer.value)) return Raised::nothing;
    return condition == Truth::yes ? Raised::flag : Raised::could_not_be_ruled_out;
  }
  return flag.action == FlagAction::stop ? Raised::could_not_be_ruled_out : Raised::nothing;
}

}  // namespace

Course::Course(const Protocol& protocol, const Answers& answers, AfterStop after_stop)
    : by_slot_(2 * protocol.prompts.size(), Standing::unknown) {
  const std::vector<Item> items = items_of(protocol);
  int pain_stops = 0;
  for (const Item item : items) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    const bool stopped = stop_ && after_stop == AfterStop::not_asked;
    Standing& here = by_slot_[slot(item)];
    const Outlook gate = gate_outlook(protocol, answers, *this, prompt.ask_if, item.side);
    const Outlook unsafe = unsafe_outlook(protocol, answers, *this, prompt.unsafe_if, item.side);
    if (gate == Truth::no) {
      here = Standing::not_asked;
    } else if (stopped) {
      here = Standing::after_stop;
    } else if (gate == Truth::unknown) {
      here = Standing::unknown;
    } else if (gate != Truth::yes) {
      here = Standing::undecided;
    } else if (!unsafe.may_be(Truth::no)) {
      here = Standing::left_out;
    } else if (pain_limit_ && prompt.pain != PainRule::off) {
      here = Standing::after_stop;
    } else if (unsafe != Truth::no) {
      here = Standing::to_come;
    } else {
      here = Standing::asked;
    }
    if (here != Standing::asked) continue;

    const Answer answer = answers.get(item);
    for (std::size_t index = 0; index < prompt.red_flags.size(); ++index) {
      const RedFlag& flag = prompt.red_flags[index];
      const Truth condition = all_hold(protocol, answers, *this, flag.conditions, item.side);
      const Raised how = raised(prompt, flag, answer, condition);
      if (how == Raised::flag) {
        flags_.push_back({item, index, flag.action, false});
        if (flag.action == FlagAction::stop && !stop_) stop_ = Stop{item, StopKind::red_flag};
      } else if (how == Raised::could_not_be_ruled_out && flag.unsure == WhenUnsure::refer) {
        flags_.push_back({item, index, FlagAction::refer, true});
      } else if (how == Raised::could_not_be_ruled_out) {
        remarks_.push_back({item, true, index});
      }
    }
    if (answer.status == Status::pain && prompt.pain != PainRule::off) {
      if (prompt.pain == PainRule::stop && !stop_) stop_ = Stop{item, StopKind::pain};
      if (prompt.pain == PainRule::refer) pain_refer_ = true;
      if (++pain_stops >= protocol.safety.max_pain_stops) pain_limit_ = true;
    }
  }

  // Remarks give no points and close nothing, so their conditions may look at later prompts.
  for (const Item item : items) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.remarks.empty() || standing(item) != Standing::asked) continue;
    const Answer answer = answers.get(item);
    if (!answer.value) continue;
    if (answer.status != Status::answered && answer.status != Status::hurt) continue;
    for (std::size_t index = 0; index < prompt.remarks.size(); ++index) {
      const Remark& remark = prompt.remarks[index];
      if (meets(prompt, remark.match, *answer.value) &&
          all_hold(protocol, answers, *this, remark.conditions, item.side) == Truth::yes)
        remarks_.push_back({item, false, index});
    }
  }
  std::stable_sort(remarks_.begin(), remarks_.end(),
                   [](const RaisedRemark& a, const RaisedRemark& b) { return a.item < b.item; });
}

std::vector<Item> looked_at(const Protocol& protocol, const Condition& condition, Side side) {
  if (!protocol.prompts[condition.prompt].per_side) return {{condition.prompt, Side::whole}};
  const ConditionSide one = resolved(condition.side, side);
  if (one == ConditionSide::left) return {{condition.prompt, Side::left}};
  if (one == ConditionSide::right) return {{condition.prompt, Side::right}};
  return {{condition.prompt, Side::left}, {condition.prompt, Side::right}};
}

Truth truth(const Protocol& protocol, const Answers& answers, const Course& course,
            const Condition& condition, Side side) {
  return over_sides<Truth>(condition, side, [&](Side one) {
    return item_truth(protocol, answers, course, condition, item_of(protocol, condition, one), one);
  });
}

Truth all_hold(const Protocol& protocol, const Answers& answers, const Course& course,
               const std::vector<Condition>& conditions, Side side) {
  Truth result = Truth::yes;
  for (const Condition& condition : conditions)
    result = all_of(result, truth(protocol, answers, course, condition, side));
  return result;
}

}  // namespace kneecheck
