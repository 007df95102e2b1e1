// Gates and conditions are worked out from the rules alone, for the slow scorer.
#include "support/slow_course.hpp"

#include <algorithm>
#include <cstdlib>

namespace kneecheck {
namespace {

// How much worse a compare answer calls this side than the other one.
int calls_worse(const Prompt& prompt, int value, Side side) {
  const int right_is_worse_by = prompt.names_better ? -value : value;
  return side == Side::right ? right_is_worse_by : -right_is_worse_by;
}

}  // namespace

SlowCourse::SlowCourse(const Protocol& protocol, const Answers& answers)
    : protocol_(protocol), answers_(answers) {
  int pain_stops = 0;
  for (const Item item : items_of(protocol_)) {
    const Prompt& prompt = protocol_.prompts[item.prompt];
    Standing standing = Standing::asked;
    const std::set<Truth> gate = tried(prompt.ask_if.conditions, prompt.ask_if.any, item.side);
    const std::set<Truth> unsafe = tried(prompt.unsafe_if, true, item.side);
    if (gate == std::set{Truth::no}) {
      standing = Standing::not_asked;
    } else if (gate == std::set{Truth::unknown}) {
      standing = Standing::unknown;
    } else if (gate.size() > 1) {
      standing = Standing::undecided;
    } else if (!prompt.unsafe_if.empty() && !unsafe.contains(Truth::no)) {
      standing = Standing::left_out;
    } else if (prompt.pain != PainRule::off && pain_stops >= protocol_.safety.max_pain_stops) {
      standing = Standing::after_stop;
    } else if (!prompt.unsafe_if.empty() && unsafe.size() > 1) {
      standing = Standing::to_come;
    }
    standings_[item] = standing;
    if (standing == Standing::asked && answers_.get(item).status == Status::pain) ++pain_stops;
  }
}

bool SlowCourse::open(Item item) const {
  const Status status = answers_.get(item).status;
  switch (standing(item)) {
    case Standing::asked:
      return status == Status::not_reached || status == Status::invalid;
    case Standing::to_come:
    case Standing::undecided:
      return true;
    case Standing::not_asked:
    case Standing::left_out:
    case Standing::unknown:
    case Standing::after_stop:
      return false;
  }
  return false;
}

std::set<Truth> SlowCourse::tried(const std::vector<Condition>& conditions, bool any,
                                  Side side) const {
  if (conditions.empty()) return {Truth::yes};
  std::vector<std::pair<const Condition*, Side>> places;
  for (const Condition& condition : conditions) {
    const Prompt& prompt = protocol_.prompts[condition.prompt];
    for (const Side toward : {Side::whole, Side::left, Side::right}) {
      const bool has_sides = prompt.per_side || prompt.kind == Kind::compare;
      if (has_sides == (toward == Side::whole)) continue;
      if (open({condition.prompt, prompt.per_side ? toward : Side::whole})) {
        places.emplace_back(&condition, toward);
      }
    }
  }
  std::set<Truth> found;
  std::vector<int> tries(places.size(), 0);
  for (bool more = true; more;) {
    for (std::size_t at = 0; at < places.size(); ++at) {
      tries_[places[at]] = static_cast<Truth>(tries[at]);
    }
    Truth truth = any ? Truth::no : Truth::yes;
    for (const Condition& condition : conditions) {
      const Truth here = one(condition, side);
      truth = any ? std::max(truth, here) : std::min(truth, here);
    }
    found.insert(truth);
    more = false;
    for (std::size_t at = 0; at < tries.size() && !more; ++at) {
      tries[at] = (tries[at] + 1) % 3;
      more = tries[at] > 0;
    }
  }
  tries_.clear();
  return found;
}

Truth SlowCourse::all(const std::vector<Condition>& conditions, Side side) const {
  Truth result = Truth::yes;
  for (const Condition& condition : conditions) result = std::min(result, one(condition, side));
  return result;
}

Truth SlowCourse::one(const Condition& condition, Side side) const {
  const Prompt& prompt = protocol_.prompts[condition.prompt];
  if (!prompt.per_side && prompt.kind != Kind::compare) return toward(condition, Side::whole);
  const Truth left = toward(condition, Side::left);
  const Truth right = toward(condition, Side::right);
  const Truth any = std::max(left, right);
  switch (condition.side) {
    case ConditionSide::left:
      return left;
    case ConditionSide::right:
      return right;
    case ConditionSide::both:
      return std::min(left, right);
    case ConditionSide::any:
    case ConditionSide::whole:
      return any;
    case ConditionSide::same:
      return side == Side::whole ? any : side == Side::left ? left : right;
    case ConditionSide::other:
      return side == Side::whole ? any : side == Side::left ? right : left;
  }
  return Truth::unknown;
}

Truth SlowCourse::toward(const Condition& condition, Side side) const {
  const Prompt& prompt = protocol_.prompts[condition.prompt];
  const Item item{condition.prompt, prompt.per_side ? side : Side::whole};
  if (const auto tried = tries_.find({&condition, side}); tried != tries_.end()) {
    return tried->second;
  }
  if (standing(item) == Standing::not_asked) return Truth::no;
  const Answer answer = answers_.get(item);
  if (standing(item) != Standing::asked) return Truth::unknown;
  const bool plain = answer.status == Status::answered;
  const bool hurts = answer.status == Status::pain || answer.status == Status::hurt;
  const bool unsure = answer.status == Status::unsure;
  if (condition.asks == Asks::pain) return hurts ? Truth::yes : plain ? Truth::no : Truth::unknown;
  if (condition.asks == Asks::unsure)
    return unsure ? Truth::yes : plain || hurts ? Truth::no : Truth::unknown;
  if (!plain) return Truth::unknown;
  return meets(prompt, condition.match, answer.value.value(), side) ? Truth::yes : Truth::no;
}

std::vector<int> SlowCourse::possible(Item item) const {
  const Prompt& prompt = protocol_.prompts[item.prompt];
  return standing(item) == Standing::asked ? possible_values(prompt, answers_.get(item))
                                           : all_values(prompt);
}

bool has_values(const Prompt& prompt) {
  return prompt.kind != Kind::info && prompt.kind != Kind::text;
}

std::vector<int> all_values(const Prompt& prompt) {
  std::vector<int> values;
  for (int value = prompt.min; value <= prompt.max; ++value) values.push_back(value);
  return values;
}

std::vector<int> possible_values(const Prompt& prompt, Answer answer) {
  std::vector<int> values;
  for (const int value : all_values(prompt)) {
    bool may_be = true;
    switch (answer.status) {
      case Status::answered:
        may_be = value == answer.value.value();
        break;
      case Status::hurt:
        if (prompt.kind == Kind::compare) {
          may_be = std::min(0, answer.value.value()) <= value &&
                   value <= std::max(0, answer.value.value());
        } else if (prompt.worse) {
          may_be = bad(prompt, value) <= bad(prompt, answer.value.value());
        }
        break;
      case Status::pain:
        may_be = prompt.kind != Kind::hold || !answer.value || value >= *answer.value;
        break;
      case Status::skipped:
      case Status::unsure:
      case Status::not_reached:
      case Status::invalid:
        break;
    }
    if (may_be) values.push_back(value);
  }
  return values;
}

// Whether the value meets it; of a compare, its degree toward the side (either, for whole).
bool meets(const Prompt& prompt, const Match& match, int value, Side side) {
  if (prompt.kind != Kind::compare) return match.holds(value);
  const int here = side == Side::whole ? std::abs(value) : calls_worse(prompt, value, side);
  return here >= 0 && match.holds(here);
}

}  // namespace kneecheck
