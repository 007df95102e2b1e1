#include "kneecheck/answers/course_rules.hpp"

#include <algorithm>
#include <span>

namespace kneecheck {
namespace {

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

// The range that holds every value that raises a flag of the prompt.
MatchedValues raising_values(const Prompt& prompt) {
  if (prompt.kind == Kind::compare) return {};
  MatchedValues values{std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};
  for (const RedFlag& flag : prompt.red_flags) {
    const MatchedValues one = matched_values(flag.match);
    if (one.listed != nullptr) return {};
    values = {std::min(values.low, one.low), std::max(values.high, one.high)};
  }
  return values;
}

}  // namespace

MatchedValues matched_values(const Match& match) {
  if (match.is.size() > 1) return {.listed = &match};
  if (match.is.size() == 1) return {match.is.front(), match.is.front()};
  MatchedValues values;
  if (match.at_least) values.low = *match.at_least;
  if (!match.below) return values;
  if (*match.below == std::numeric_limits<int>::min()) return {.listed = &match};
  values.high = *match.below - 1;
  return values;
}

Degree degree_toward(const Prompt& prompt, Side toward) {
  if (prompt.kind != Kind::compare) return Degree::none;
  if (toward == Side::whole) return Degree::apart;
  return degree(prompt, 1, toward) > 0 ? Degree::with_sign : Degree::against_sign;
}

LookedUp looked_up(const Protocol& protocol, const Condition& condition, Side side) {
  const Prompt& prompt = protocol.prompts[condition.prompt];
  LookedUp looked{condition.prompt, condition.side == ConditionSide::both, 0, {}};
  for (const Side toward : sides_looked_at(condition, side)) {
    looked.items[looked.count++] = {{condition.prompt, prompt.per_side ? toward : Side::whole},
                                    condition.asks,
                                    degree_toward(prompt, toward),
                                    matched_values(condition.match)};
  }
  return looked;
}

std::vector<LookedUp> looked_up(const Protocol& protocol, const std::vector<Condition>& conditions,
                                Side side) {
  std::vector<LookedUp> all;
  all.reserve(conditions.size());
  for (const Condition& condition : conditions) all.push_back(looked_up(protocol, condition, side));
  return all;
}

std::vector<Item> looked_at(const Protocol& protocol, const Condition& condition, Side side) {
  if (!protocol.prompts[condition.prompt].per_side) return {{condition.prompt, Side::whole}};
  std::vector<Item> items;
  for (const Side one : sides_looked_at(condition, side)) items.push_back({condition.prompt, one});
  return items;
}

CourseRules::CourseRules(const Protocol& of) : protocol(of) {
  // Those that look at a prompt stand together, so that looking for one again takes few steps.
  std::vector<std::vector<std::size_t>> looking(of.prompts.size());
  const auto add = [&](const Condition& condition, Side side) {
    const LookedUp looked = looked_up(of, condition, side);
    std::vector<std::size_t>& known = looking[looked.prompt];
    const auto found =
        std::ranges::find_if(known, [&](std::size_t index) { return conditions[index] == looked; });
    if (found != known.end()) return before.push_back(*found);
    known.push_back(conditions.size());
    before.push_back(conditions.size());
    conditions.push_back(looked);
  };
  const std::vector<Item> all = items_of(of);
  items.reserve(all.size());
  before.reserve(4 * all.size());
  for (const Item item : all) {
    const Prompt& prompt = of.prompts[item.prompt];
    ItemRules& rules = items.emplace_back();
    rules.item = item;
    rules.any = prompt.ask_if.any;
    rules.is_effort = prompt.pain != PainRule::off;
    rules.has_flags = !prompt.red_flags.empty();
    rules.has_remarks = !prompt.remarks.empty();
    rules.raising = raising_values(prompt);
    rules.gate = before.size();
    for (const Condition& condition : prompt.ask_if.conditions) add(condition, item.side);
    rules.unsafe = before.size();
    for (const Condition& condition : prompt.unsafe_if) add(condition, item.side);
    rules.end = before.size();
  }
}

}  // namespace kneecheck
