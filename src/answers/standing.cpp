#include "kneecheck/answers/standing.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>

namespace kneecheck {
namespace {

// Between which of Kleene's three values a condition lies by the time every question is answered.
struct Outlook {
  Truth least;
  Truth most;
};

Outlook sure(Truth truth) { return {truth, truth}; }

Outlook all_of(Outlook a, Outlook b) {
  return {std::min(a.least, b.least), std::min(a.most, b.most)};
}

Outlook any_of(Outlook a, Outlook b) {
  return {std::max(a.least, b.least), std::max(a.most, b.most)};
}

Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

// An answer says whether the test hurt and whether the person was sure; a skip says neither.
Truth truth_of(Asks asks, Status status) {
  if (status == Status::answered) return Truth::no;
  if (status == Status::hurt || status == Status::pain) return truth_of(asks == Asks::pain);
  return status == Status::unsure && asks == Asks::unsure ? Truth::yes : Truth::unknown;
}

// The sides a condition looks at, as the side in question sees them.
std::span<const Side> sides_looked_at(const Condition& condition, Side in_question) {
  static constexpr Side sides[] = {Side::left, Side::right, Side::whole};
  const auto only = [](Side side) {
    return std::span(sides).subspan(static_cast<std::size_t>(side), 1);
  };
  const auto both = std::span(sides).first(2);
  switch (condition.side) {
    case ConditionSide::whole:
      return only(Side::whole);
    case ConditionSide::left:
      return only(Side::left);
    case ConditionSide::right:
      return only(Side::right);
    case ConditionSide::any:
    case ConditionSide::both:
      return both;
    case ConditionSide::same:
    case ConditionSide::other:
      break;
  }
  if (in_question == Side::whole) return both;
  return only(condition.side == ConditionSide::same ? in_question : opposite(in_question));
}

bool lacks_answer(const Answer& answer) {
  return answer.status == Status::not_reached || answer.status == Status::invalid;
}

// Tells what the answers so far say of conditions.
struct SoFar {
  const Protocol& protocol;
  const Answers& answers;
  const Course& course;
  // Prompts with a red flag that has ended the screen; known while a course is built.
  std::set<PromptIndex> stopped = {};

  // The truth of a condition on one item; `toward` is the side whose degree counts on a compare.
  Truth on_item(const Condition& condition, Item item, Side toward) const {
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

  // A condition looks at one side, at either of two, or at both. For as long as an item has no
  // answer anything may be said.
  Outlook of(const Condition& condition, Side in_question) const {
    const bool both = condition.side == ConditionSide::both;
    const bool per_side = protocol.prompts[condition.prompt].per_side;
    Outlook result = sure(both ? Truth::yes : Truth::no);
    for (const Side side : sides_looked_at(condition, in_question)) {
      const Item item{condition.prompt, per_side ? side : Side::whole};
      const Standing standing = course.standing(item);
      const bool open = standing == Standing::to_come || standing == Standing::undecided ||
                        (standing == Standing::asked && lacks_answer(answers.get(item)));
      const Outlook one =
          open ? Outlook{Truth::no, Truth::yes} : sure(on_item(condition, item, side));
      result = both ? all_of(result, one) : any_of(result, one);
    }
    return result;
  }

  Outlook of(const Gate& gate, Side side) const {
    Outlook result = sure(gate.any && !gate.conditions.empty() ? Truth::no : Truth::yes);
    for (const Condition& condition : gate.conditions) {
      const Outlook one = of(condition, side);
      result = gate.any ? any_of(result, one) : all_of(result, one);
    }
    return result;
  }

  // Tells whether any of a prompt's unsafe_if holds. An answer that has stopped the screen leaves
  // out everything that follows anyway, and a file that was filled in to its end has lines also for
  // what that answer alone makes unsafe.
  Outlook of_unsafe(const std::vector<Condition>& unsafe_if, Side side) const {
    Outlook result = sure(Truth::no);
    for (const Condition& condition : unsafe_if)
      if (!stopped.contains(condition.prompt)) result = any_of(result, of(condition, side));
    return result;
  }
};

// Whether the test was finished with a value the match means; on a compare, whichever side it
// names.
bool meets(const Prompt& prompt, const Match& match, const Answer& answer) {
  if (answer.status != Status::answered && answer.status != Status::hurt) return false;
  if (!answer.value) return false;
  const bool compares = prompt.kind == Kind::compare;
  return match.holds(compares ? degree(prompt, *answer.value, Side::whole) : *answer.value);
}

// Whether the answer raises the flag; unknown where it cannot be ruled out.
Truth raised(const Prompt& prompt, const RedFlag& flag, const Answer& answer, Truth condition) {
  if (condition == Truth::no || lacks_answer(answer)) return Truth::no;
  if (answer.status == Status::answered || answer.status == Status::hurt)
    return meets(prompt, flag.match, answer) ? condition : Truth::no;
  return flag.action == FlagAction::stop ? Truth::unknown : Truth::no;
}

}  // namespace

Course::Course(const Protocol& protocol, const Answers& answers, AfterStop after_stop)
    : by_slot_(2 * protocol.prompts.size(), Standing::unknown) {
  const std::vector<Item> items = items_of(protocol);
  SoFar so_far{protocol, answers, *this};
  int pain_stops = 0;
  for (const Item item : items) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    // The line that stops has answered its whole page.
    const bool stopped =
        stop_ && after_stop == AfterStop::not_asked && !on_one_page(protocol, stop_->item, item);
    Standing& here = by_slot_[slot(item)];
    const Outlook gate = so_far.of(prompt.ask_if, item.side);
    const Outlook unsafe = so_far.of_unsafe(prompt.unsafe_if, item.side);
    if (gate.most == Truth::no) {
      here = Standing::not_asked;
    } else if (stopped) {
      here = Standing::after_stop;
    } else if (gate.least == Truth::unknown && gate.most == Truth::unknown) {
      here = Standing::unknown;
    } else if (gate.least != Truth::yes) {
      here = Standing::undecided;
    } else if (unsafe.least != Truth::no) {
      here = Standing::left_out;
    } else if (pain_limit_ && prompt.pain != PainRule::off) {
      here = Standing::after_stop;
    } else if (unsafe.most != Truth::no) {
      here = Standing::to_come;
    } else {
      here = Standing::asked;
    }
    if (here != Standing::asked) continue;

    const Answer answer = answers.get(item);
    for (std::size_t index = 0; index < prompt.red_flags.size(); ++index) {
      const RedFlag& flag = prompt.red_flags[index];
      const Truth condition = all_hold(protocol, answers, *this, flag.conditions, item.side);
      const Truth how = raised(prompt, flag, answer, condition);
      if (how == Truth::yes) {
        flags_.push_back({item, index, flag.action, false});
        if (flag.action == FlagAction::stop) {
          so_far.stopped.insert(item.prompt);
          if (!stop_) stop_ = Stop{item, StopKind::red_flag};
        }
      } else if (how == Truth::unknown && flag.unsure == WhenUnsure::refer) {
        flags_.push_back({item, index, FlagAction::refer, true});
      } else if (how == Truth::unknown) {
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
    for (std::size_t index = 0; index < prompt.remarks.size(); ++index) {
      const Remark& remark = prompt.remarks[index];
      if (meets(prompt, remark.match, answers.get(item)) &&
          all_hold(protocol, answers, *this, remark.conditions, item.side) == Truth::yes)
        remarks_.push_back({item, false, index});
    }
  }
  std::ranges::stable_sort(remarks_, {}, &RaisedRemark::item);
}

std::vector<RaisedFlag> most_urgent_first(const Protocol& protocol, std::vector<RaisedFlag> flags) {
  const auto urgency = [&](const RaisedFlag& raised) {
    return protocol.prompts[raised.item.prompt].red_flags[raised.flag].urgency;
  };
  std::ranges::stable_sort(flags, {}, urgency);
  std::map<Item, Urgency> soonest;
  std::erase_if(flags, [&](const RaisedFlag& flag) {
    if (flag.action != FlagAction::stop) return false;
    const auto first = soonest.emplace(flag.item, urgency(flag)).first;
    return first->second < urgency(flag);
  });
  return flags;
}

std::vector<Item> looked_at(const Protocol& protocol, const Condition& condition, Side side) {
  if (!protocol.prompts[condition.prompt].per_side) return {{condition.prompt, Side::whole}};
  std::vector<Item> items;
  for (const Side one : sides_looked_at(condition, side)) items.push_back({condition.prompt, one});
  return items;
}

Truth truth(const Protocol& protocol, const Answers& answers, const Course& course,
            const Condition& condition, Side side) {
  const Outlook outlook = SoFar{protocol, answers, course}.of(condition, side);
  return outlook.least == outlook.most ? outlook.least : Truth::unknown;
}

Truth all_hold(const Protocol& protocol, const Answers& answers, const Course& course,
               const std::vector<Condition>& conditions, Side side) {
  Truth result = Truth::yes;
  for (const Condition& condition : conditions)
    result = std::min(result, truth(protocol, answers, course, condition, side));
  return result;
}

}  // namespace kneecheck
