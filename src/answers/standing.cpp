#include "kneecheck/answers/standing.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <tuple>

#include "kneecheck/answers/course_rules.hpp"

namespace kneecheck {
namespace {

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

bool lacks_answer(const Answer& answer) {
  return answer.status == Status::not_reached || answer.status == Status::invalid;
}

// What the answers so far say of one item's answer. For as long as it has none anything may be
// said.
Outlook outlook_of(const ItemCondition& condition, const Answers& answers, const Course& course) {
  const Standing standing = course.standing(condition.item);
  if (standing == Standing::not_asked) return sure(Truth::no);
  const Outlook open = {Truth::no, Truth::yes};
  if (standing == Standing::to_come || standing == Standing::undecided) return open;
  if (standing != Standing::asked) return sure(Truth::unknown);
  const Answer answer = answers.get(condition.item);
  if (lacks_answer(answer)) return open;
  if (condition.asks != Asks::value) return sure(truth_of(condition.asks, answer.status));
  if (answer.status != Status::answered || !answer.value) return sure(Truth::unknown);
  return sure(truth_of(condition.values.holds(counted_value(condition.degree, *answer.value))));
}

Outlook outlook_of(const LookedUp& condition, const Answers& answers, const Course& course) {
  const Outlook first = outlook_of(condition.items[0], answers, course);
  if (condition.count == 1) return first;
  const Outlook second = outlook_of(condition.items[1], answers, course);
  return condition.both ? all_of(first, second) : any_of(first, second);
}

// Whether the test was finished with a value the match means; on a compare, whichever side it
// names.
bool meets(const Prompt& prompt, const Match& match, const Answer& answer) {
  if (answer.status != Status::answered && answer.status != Status::hurt) return false;
  if (!answer.value) return false;
  const bool compares = prompt.kind == Kind::compare;
  return match.holds(compares ? degree(prompt, *answer.value, Side::whole) : *answer.value);
}

// Whether the answer raises the flag, or cannot rule it out, where the flag's conditions let it.
bool may_raise(const Prompt& prompt, const RedFlag& flag, const Answer& answer) {
  if (lacks_answer(answer)) return false;
  if (answer.status == Status::answered || answer.status == Status::hurt)
    return meets(prompt, flag.match, answer);
  return flag.action == FlagAction::stop;
}

}  // namespace

Course::Course(const Protocol& protocol, const Answers& answers, AfterStop after_stop) {
  take(CourseRules(protocol), answers, after_stop);
}

void Course::take(const CourseRules& rules, const Answers& answers, AfterStop after_stop) {
  const Protocol& protocol = rules.protocol;
  by_slot_.assign(2 * protocol.prompts.size(), Standing::unknown);
  outlooks_.assign(rules.conditions.size(), std::nullopt);
  flags_.clear();
  remarks_.clear();
  stop_.reset();
  pain_limit_ = false;
  pain_refer_ = false;

  // A condition looks at questions before the first that asks it, so it stays what it is then.
  const auto outlook_at = [&](std::size_t index) {
    std::optional<Outlook>& outlook = outlooks_[index];
    if (!outlook) outlook = outlook_of(rules.conditions[index], answers, *this);
    return *outlook;
  };
  const std::span before(rules.before);
  const auto gate_of = [&](const ItemRules& item) {
    if (item.gate == item.unsafe) return sure(Truth::yes);
    Outlook result = sure(item.any ? Truth::no : Truth::yes);
    for (const std::size_t index : before.subspan(item.gate, item.unsafe - item.gate))
      result = item.any ? any_of(result, outlook_at(index)) : all_of(result, outlook_at(index));
    return result;
  };
  // Whether a red flag of the prompt has ended the screen.
  const auto has_stopped = [&](PromptIndex prompt) {
    return std::ranges::any_of(flags_, [&](const RaisedFlag& flag) {
      return flag.item.prompt == prompt && flag.action == FlagAction::stop;
    });
  };
  // Whether any of an item's unsafe_if holds. An answer that has stopped the screen leaves out
  // everything that follows anyway, and a file that was filled in to its end has lines also for
  // what that answer alone makes unsafe.
  const auto unsafe_of = [&](const ItemRules& item) {
    Outlook result = sure(Truth::no);
    for (const std::size_t index : before.subspan(item.unsafe, item.end - item.unsafe))
      if (!stop_ || !has_stopped(rules.conditions[index].prompt))
        result = any_of(result, outlook_at(index));
    return result;
  };

  int pain_stops = 0;
  for (const ItemRules& each : rules.items) {
    const Item item = each.item;
    // The line that stops has answered its whole page.
    const bool stopped =
        stop_ && after_stop == AfterStop::not_asked && !on_one_page(protocol, stop_->item, item);
    Standing& here = by_slot_[slot(item)];
    const Outlook gate = gate_of(each);
    const Outlook unsafe = unsafe_of(each);
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
    } else if (pain_limit_ && each.is_effort) {
      here = Standing::after_stop;
    } else if (unsafe.most != Truth::no) {
      here = Standing::to_come;
    } else {
      here = Standing::asked;
    }
    if (here != Standing::asked) continue;

    const Answer answer = answers.get(item);
    const bool is_harmless =
        answer.status == Status::answered && answer.value && !each.raising.holds(*answer.value);
    if (each.has_flags && !is_harmless) raise_flags(protocol, answers, item);
    if (answer.status == Status::pain && each.is_effort) {
      const PainRule rule = protocol.prompts[item.prompt].pain;
      if (rule == PainRule::stop && !stop_) stop_ = Stop{item, StopKind::pain};
      if (rule == PainRule::refer) pain_refer_ = true;
      if (++pain_stops >= protocol.safety.max_pain_stops) pain_limit_ = true;
    }
  }

  // Remarks give no points and close nothing, so their conditions may look at later prompts.
  for (const ItemRules& each : rules.items)
    if (each.has_remarks && standing(each.item) == Standing::asked)
      make_remarks(protocol, answers, each.item);
  std::ranges::sort(remarks_, {}, [](const RaisedRemark& remark) {
    return std::tuple(remark.item, !remark.is_flag, remark.index);
  });
}

void Course::raise_flags(const Protocol& protocol, const Answers& answers, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  const Answer answer = answers.get(item);
  for (std::size_t index = 0; index < prompt.red_flags.size(); ++index) {
    const RedFlag& flag = prompt.red_flags[index];
    if (!may_raise(prompt, flag, answer)) continue;
    const Truth condition = all_hold(protocol, answers, *this, flag.conditions, item.side);
    if (condition == Truth::no) continue;
    const bool is_finished = answer.status == Status::answered || answer.status == Status::hurt;
    const Truth how = is_finished ? condition : Truth::unknown;
    if (how == Truth::yes) {
      flags_.push_back({item, index, flag.action, false});
      if (flag.action == FlagAction::stop && !stop_) stop_ = Stop{item, StopKind::red_flag};
    } else if (flag.unsure == WhenUnsure::refer) {
      flags_.push_back({item, index, FlagAction::refer, true});
    } else {
      remarks_.push_back({item, true, index});
    }
  }
}

void Course::make_remarks(const Protocol& protocol, const Answers& answers, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  for (std::size_t index = 0; index < prompt.remarks.size(); ++index) {
    const Remark& remark = prompt.remarks[index];
    if (meets(prompt, remark.match, answers.get(item)) &&
        all_hold(protocol, answers, *this, remark.conditions, item.side) == Truth::yes)
      remarks_.push_back({item, false, index});
  }
}

void put_most_urgent_first(const Protocol& protocol, std::vector<RaisedFlag>& flags) {
  if (flags.size() < 2) return;
  const auto urgency = [&](const RaisedFlag& raised) {
    return protocol.prompts[raised.item.prompt].red_flags[raised.flag].urgency;
  };
  const auto stops = [](const RaisedFlag& flag) { return flag.action == FlagAction::stop; };
  // The flags of one item stand together.
  auto end = flags.begin();
  for (auto first = flags.begin(); first != flags.end();) {
    const auto last = std::find_if(
        first, flags.end(), [&](const RaisedFlag& flag) { return flag.item != first->item; });
    Urgency soonest = Urgency::soon;
    for (auto flag = first; flag != last; ++flag)
      if (stops(*flag)) soonest = std::min(soonest, urgency(*flag));
    for (auto flag = first; flag != last; ++flag)
      if (!stops(*flag) || urgency(*flag) == soonest) *end++ = *flag;
    first = last;
  }
  flags.erase(end, flags.end());
  std::ranges::sort(flags, {}, [&](const RaisedFlag& flag) {
    return std::tuple(urgency(flag), flag.item, flag.flag);
  });
}

std::vector<RaisedFlag> most_urgent_first(const Protocol& protocol, std::vector<RaisedFlag> flags) {
  put_most_urgent_first(protocol, flags);
  return flags;
}

Truth truth(const LookedUp& condition, const Answers& answers, const Course& course) {
  const Outlook outlook = outlook_of(condition, answers, course);
  return outlook.least == outlook.most ? outlook.least : Truth::unknown;
}

Truth truth(const Protocol& protocol, const Answers& answers, const Course& course,
            const Condition& condition, Side side) {
  return truth(looked_up(protocol, condition, side), answers, course);
}

Truth all_hold(const std::vector<LookedUp>& conditions, const Answers& answers,
               const Course& course) {
  Truth result = Truth::yes;
  for (const LookedUp& condition : conditions)
    result = std::min(result, truth(condition, answers, course));
  return result;
}

Truth all_hold(const Protocol& protocol, const Answers& answers, const Course& course,
               const std::vector<Condition>& conditions, Side side) {
  Truth result = Truth::yes;
  for (const Condition& condition : conditions)
    result = std::min(result, truth(protocol, answers, course, condition, side));
  return result;
}

}  // namespace kneecheck
