// Prompts, findings and conditions are put together at random.
#include "support/random_prompt.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "support/slow_course.hpp"

namespace kneecheck {
namespace {

// A degree: at_least is always there, as in a file ("at_least only").
Match random_degree(const Prompt& prompt, bool rung, Random& random) {
  Match match;
  match.at_least = prompt.much ? random.between(1, 2) : 1;
  if (match.at_least == 1 && prompt.much && !rung && random.chance(20)) match.below = 2;
  return match;
}

// The `steps` worst values. REQUIRES: prompt.worse.
Match worst_values(const Prompt& prompt, int steps) {
  Match match;
  const bool high = prompt.worse == Worse::high;
  if (prompt.kind == Kind::choice || prompt.kind == Kind::yes_no) {
    for (int step = 0; step < steps; ++step)
      match.is.push_back(high ? prompt.max - step : prompt.min + step);
  } else if (high) {
    match.at_least = prompt.max - steps + 1;
  } else {
    match.below = prompt.min + steps;
  }
  return match;
}

Match random_match(const Prompt& prompt, bool rung, Random& random) {
  if (prompt.kind == Kind::compare) return random_degree(prompt, rung, random);
  if (rung) return worst_values(prompt, random.between(1, prompt.max - prompt.min));
  Match match;
  if (prompt.kind == Kind::choice || prompt.kind == Kind::yes_no) {
    match.is.push_back(random.between(prompt.min, prompt.max));
    if (prompt.kind == Kind::choice && random.chance(40)) {
      const int second = random.between(prompt.min, prompt.max);
      if (second != match.is.front()) match.is.push_back(second);
    }
    return match;
  }
  const int dice = random.between(1, 100);
  if (dice <= 65) match.at_least = random.between(prompt.min, prompt.max);
  if (dice > 50) match.below = random.between(match.at_least.value_or(prompt.min), prompt.max) + 1;
  return match;
}

ConditionSide random_condition_side(const Prompt& prompt, bool is_if,
                                    const ProtocolOptions& options, Random& random) {
  if (!prompt.per_side && prompt.kind != Kind::compare) return ConditionSide::whole;
  std::vector<ConditionSide> sides = {ConditionSide::same, ConditionSide::same, ConditionSide::any,
                                      ConditionSide::both};
  if (is_if) sides.push_back(ConditionSide::other);
  if (options.names_sides) {
    sides.push_back(ConditionSide::left);
    sides.push_back(ConditionSide::right);
  }
  return random.pick(sides);
}

// What conditions are for: some may look at the other side, some may ask how a test went.
enum class Use { ask_if, unsafe_if, points, leave_out_if };

std::vector<Condition> random_conditions(const Protocol& protocol, Use use,
                                         const ProtocolOptions& options, Random& random) {
  std::vector<PromptIndex> candidates;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index)
    if (has_values(protocol.prompts[index])) candidates.push_back(index);
  std::vector<Condition> conditions;
  if (candidates.empty()) return conditions;
  for (int count = random.chance(35) ? 2 : 1; count > 0; --count) {
    Condition condition;
    condition.prompt = random.pick(candidates);
    const Prompt& prompt = protocol.prompts[condition.prompt];
    const bool may_ask_how = use == Use::unsafe_if || use == Use::leave_out_if;
    if (may_ask_how && random.chance(use == Use::leave_out_if ? 65 : 40)) {
      const bool hurts = prompt.pain != PainRule::off && random.chance(70);
      condition.asks = hurts ? Asks::pain : Asks::unsure;
    } else {
      condition.match = random_match(prompt, options.only_rungs, random);
    }
    if (prompt.per_side || condition.asks == Asks::value)
      condition.side = random_condition_side(prompt, use == Use::points, options, random);
    conditions.push_back(condition);
  }
  return conditions;
}

void choose_values(Prompt& prompt, Random& random) {
  const std::optional<Worse> worse = random.chance(50) ? Worse::high : Worse::low;
  switch (prompt.kind) {
    case Kind::info:
    case Kind::text:
      break;
    case Kind::yes_no:
      prompt.max = 1;
      prompt.worse = worse;
      break;
    case Kind::choice:
      prompt.max = random.between(1, 4);
      for (int place = 0; place <= prompt.max; ++place)
        prompt.choices.push_back({"", "choice " + std::to_string(place)});
      prompt.worse = worse;
      break;
    case Kind::scale:
    case Kind::number:
      prompt.min = random.chance(70) ? 0 : random.between(-3, 3);
      prompt.max = prompt.min + random.between(1, 10);
      prompt.worse = worse;
      break;
    case Kind::hold:
      prompt.target = random.between(1, 11);
      prompt.max = prompt.target;
      prompt.worse = Worse::low;
      break;
    case Kind::compare:
      prompt.much = random.chance(60);
      prompt.names_better = random.chance(30);
      prompt.max = prompt.much ? 2 : 1;
      prompt.min = -prompt.max;
      break;
  }
}

int random_points(bool may_be_minus, Random& random) {
  if (may_be_minus && random.chance(20)) return random.pick(std::vector{-5, -10, -20, -30, -60});
  return random.pick(std::vector{5, 10, 10, 15, 20, 20, 25, 30, 30, 40, 50, 60, 100});
}

// One to three of the imbalances that `fits` says yes to; none if there are none.
template <typename Fits>
std::vector<Points> random_share(const Protocol& protocol, bool may_be_minus, Random& random,
                                 Fits fits) {
  std::vector<ImbalanceIndex> imbalances;
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index)
    if (fits(protocol.imbalances[index])) imbalances.push_back(index);
  random.shuffle(imbalances);
  imbalances.resize(std::min(imbalances.size(), static_cast<std::size_t>(random.between(1, 3))));
  std::vector<Points> points;
  for (const ImbalanceIndex imbalance : imbalances)
    points.push_back({imbalance, random_points(may_be_minus, random)});
  return points;
}

Aim random_aim(const Prompt& prompt, bool with_both, const ProtocolOptions& options,
               Random& random) {
  if (prompt.per_side) {
    if (with_both && random.chance(50)) return Aim::both;
    return random.chance(80) ? Aim::same : Aim::other;
  }
  if (prompt.kind == Kind::compare) return Aim::same;
  if (!options.names_sides || random.chance(60)) return Aim::both;
  return random.chance(50) ? Aim::left : Aim::right;
}

void add_findings(Prompt& prompt, const Protocol& protocol, const ProtocolOptions& options,
                  Random& random) {
  const bool with_both = prompt.per_side && random.chance(35);
  const bool rungs = options.only_rungs || (with_both && !options.untidy_both);
  for (int count = random.between(0, 3); count > 0; --count) {
    Finding finding;
    finding.match = random_match(prompt, rungs, random);
    finding.aim = random_aim(prompt, with_both, options, random);
    // What names a side aims at sides; both answers of a per-side prompt aim at the whole body.
    const bool whole_only = prompt.per_side && finding.aim == Aim::both;
    const bool sides_only =
        finding.aim == Aim::other || finding.aim == Aim::left || finding.aim == Aim::right;
    finding.points = random_share(
        protocol, options.minus_points && !rungs, random,
        [&](const Imbalance& imbalance) { return imbalance.per_side ? !whole_only : !sides_only; });
    finding.says = "finding " + std::to_string(count) + " of " + prompt.id + ": {side} {value}";
    if (!prompt.per_side && prompt.kind != Kind::compare)
      finding.says = "finding " + std::to_string(count) + " of " + prompt.id + ": {value}";
    if (!finding.points.empty()) prompt.findings.push_back(finding);
  }
}

void add_differences(Prompt& prompt, const Protocol& protocol, const ProtocolOptions& options,
                     Random& random) {
  const bool counted =
      prompt.kind != Kind::choice && prompt.kind != Kind::yes_no && prompt.min >= 0;
  const bool may_be_part = counted && prompt.worse == Worse::low;
  for (int count = random.between(0, 2); count > 0; --count) {
    Difference difference;
    const bool part = may_be_part && random.chance(50);
    if (part) difference.percent_below = random.between(50, 99);
    if (!part || random.chance(50))
      difference.at_least = random.between(1, std::min(4, prompt.max - prompt.min));
    // Where more is worse the part is not drawn, so that a seed gives the protocol it gave before.
    if (counted && prompt.worse == Worse::high && *difference.at_least % 2 == 1)
      difference.percent_below = 50 + 10 * *difference.at_least;
    difference.points = random_share(protocol, false, random, [&](const Imbalance& imbalance) {
      return imbalance.per_side || options.whole_body_differences;
    });
    difference.says = "difference " + std::to_string(count) + " of " + prompt.id +
                      ": {side} {value} against {other} by {difference}";
    if (!difference.points.empty()) prompt.differences.push_back(difference);
  }
}

}  // namespace

std::vector<Condition> random_ifs(const Protocol& protocol, const ProtocolOptions& options,
                                  Random& random) {
  return random_conditions(protocol, Use::points, options, random);
}

std::vector<Condition> random_leave_outs(const Protocol& protocol, const ProtocolOptions& options,
                                         Random& random) {
  return random_conditions(protocol, Use::leave_out_if, options, random);
}

Gate random_gate(const Protocol& protocol, const ProtocolOptions& options, Random& random) {
  return {random_conditions(protocol, Use::ask_if, options, random), random.chance(50)};
}

Prompt random_sign(const Protocol& protocol, const ProtocolOptions& options, Random& random) {
  Prompt prompt;
  prompt.id = "prompt_" + std::to_string(protocol.prompts.size());
  prompt.title = prompt.id;
  prompt.ask = "It is so.";
  prompt.kind = Kind::yes_no;
  choose_values(prompt, random);
  if (random.chance(30)) prompt.family = random.chance(60) ? "near" : "far";
  add_findings(prompt, protocol, options, random);
  return prompt;
}

Prompt random_prompt(const Protocol& protocol, const ProtocolOptions& options, Random& random) {
  Prompt prompt;
  prompt.id = "prompt_" + std::to_string(protocol.prompts.size());
  prompt.title = prompt.id;
  prompt.ask = "What about it?";
  prompt.kind = random.pick(std::vector{
      Kind::info,    Kind::text,    Kind::yes_no, Kind::yes_no, Kind::choice, Kind::choice,
      Kind::choice,  Kind::choice,  Kind::scale,  Kind::scale,  Kind::scale,  Kind::scale,
      Kind::scale,   Kind::number,  Kind::number, Kind::hold,   Kind::hold,   Kind::hold,
      Kind::compare, Kind::compare, Kind::compare});
  choose_values(prompt, random);
  if (options.gates) {
    if (random.chance(25)) {
      prompt.ask_if.conditions = random_conditions(protocol, Use::ask_if, options, random);
      prompt.ask_if.any = random.chance(50);
    }
    if (options.unsafe && random.chance(15))
      prompt.unsafe_if = random_conditions(protocol, Use::unsafe_if, options, random);
  }
  if (!has_values(prompt)) return prompt;
  prompt.per_side = prompt.kind != Kind::compare && random.chance(60);
  prompt.pain = random.pick(
      std::vector{PainRule::off, PainRule::skip, PainRule::skip, PainRule::skip, PainRule::refer});
  if (random.chance(30)) prompt.family = random.chance(60) ? "near" : "far";
  add_findings(prompt, protocol, options, random);
  if (prompt.per_side) add_differences(prompt, protocol, options, random);
  // Without a difference a file need not say which end of a scale is bad.
  const bool may_be_silent =
      prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::choice;
  if (may_be_silent && !options.only_rungs && prompt.differences.empty() && random.chance(20))
    prompt.worse.reset();
  // Not drawn either: every other test that is no hold has a clock, which changes no score.
  const bool has_clock = prompt.pain != PainRule::off && protocol.prompts.size() % 2 == 1;
  if (has_clock && prompt.kind != Kind::hold) prompt.time_s = 5 + prompt.max - prompt.min;
  // Nor this: two of three prompts say how much of a change is more than noise.
  const std::size_t turn = protocol.prompts.size() % 3;
  const bool counted =
      prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
  if (turn > 0) prompt.real_change.emplace().at_least = 1 + (prompt.max - prompt.min) / 4;
  if (turn > 1 && counted && prompt.min == 0) prompt.real_change->percent = 20;
  return prompt;
}

}  // namespace kneecheck
