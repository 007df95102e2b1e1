// Tries the answers to the prompts before one, and names the reason where none lets it be asked.
#include "kneecheck/lint/obstacle.hpp"

#include <algorithm>
#include <utility>

#include "effects.hpp"
#include "kneecheck/answers/standing.hpp"

namespace kneecheck {
namespace {

// So many looks at conditions and answers are taken for one item; beyond, it can be asked.
constexpr std::size_t most_looks = 50'000;

bool is_stop(const RedFlag& flag) {
  return flag.action == FlagAction::stop && flag.conditions.empty();
}

// The prompts that decide whether one is asked, and that prompt, as a protocol of their own: with
// their gates, and the answers that surely end the screen.
Protocol gates_of(const Protocol& protocol, PromptIndex last) {
  // Gates look at earlier prompts only.
  std::vector<bool> read(last + 1);
  read[last] = true;
  for (PromptIndex index = last + 1; index-- > 0;) {
    if (!read[index]) continue;
    const Prompt& prompt = protocol.prompts[index];
    for (const Condition& condition : prompt.ask_if.conditions) read[condition.prompt] = true;
    for (const Condition& condition : prompt.unsafe_if) read[condition.prompt] = true;
  }

  Protocol small;
  small.safety.max_pain_stops = protocol.safety.max_pain_stops;
  std::vector<PromptIndex> numbers(last + 1);  // in the small protocol
  const auto number = [&](std::vector<Condition> conditions) {
    for (Condition& condition : conditions) condition.prompt = numbers[condition.prompt];
    return conditions;
  };
  for (PromptIndex index = 0; index <= last; ++index) {
    if (!read[index]) continue;
    numbers[index] = small.prompts.size();
    const Prompt& whole = protocol.prompts[index];
    Prompt& prompt = small.prompts.emplace_back(bare(whole));
    prompt.ask_if = {number(whole.ask_if.conditions), whole.ask_if.any};
    prompt.unsafe_if = number(whole.unsafe_if);
    prompt.group = whole.group;  // a stop acts behind its page
    std::copy_if(whole.red_flags.begin(), whole.red_flags.end(),
                 std::back_inserter(prompt.red_flags), is_stop);
  }
  return small;
}

// The answers to each prompt that may make a difference. Where some end the screen, somebody may
// also give none.
std::vector<std::vector<Answer>> answers_to_try(const Protocol& small) {
  const auto readers = readers_of_prompts(small);
  std::vector<std::vector<Answer>> all;
  for (PromptIndex index = 0; index < small.prompts.size(); ++index) {
    const Prompt& prompt = small.prompts[index];
    std::vector<const Match*> matches = matches_of(readers[index]);
    for (const RedFlag& flag : prompt.red_flags) matches.push_back(&flag.match);
    std::vector<Answer>& answers = all.emplace_back();
    for (const Interval& part : divided(prompt, matches))
      answers.push_back({Status::answered, part.low});
    if (prompt.red_flags.empty()) continue;
    answers.push_back({Status::skipped, {}});
    if (prompt.pain != PainRule::off) answers.push_back({Status::pain, {}});
  }
  return all;
}

// How much is looked at to tell the standing of all items.
std::size_t looks_at(const Protocol& small) {
  std::size_t looks = 0;
  for (const Prompt& prompt : small.prompts)
    looks +=
        (prompt.per_side ? 2 : 1) * (1 + prompt.ask_if.conditions.size() + prompt.unsafe_if.size());
  return looks;
}

// Tries every way to answer, for as long as it is not settled whether the item is asked.
struct WaysToAsk {
  const Protocol& small;
  Item item;  // asked last
  std::vector<Item> items;
  std::vector<std::vector<Answer>> choices;
  std::size_t looks_at_each;
  std::size_t looks = 0;

  bool any(const Answers& answers = {}) {
    looks += looks_at_each;
    if (looks > most_looks) return true;
    const Course course(small, answers);
    const Standing standing = course.standing(item);
    if (standing == Standing::asked) return true;
    if (standing != Standing::to_come && standing != Standing::undecided) return false;
    const auto next = std::ranges::find_if(items, [&](Item one) {
      return course.standing(one) == Standing::asked &&
             answers.get(one).status == Status::not_reached;
    });
    if (next == items.end()) return true;  // cannot be told
    return std::ranges::any_of(choices[next->prompt], [&](const Answer& answer) {
      Answers more = answers;
      more.set(*next, answer);
      return any(more);
    });
  }
};

// What one answer surely has to be, for an item to be asked.
struct Need {
  Item item;
  Wanted wanted;
};

bool is_met_by(const Wanted& wanted, int value) {
  return wanted.match.holds(value) != wanted.negated;
}

bool stops_screen(const Prompt& prompt, int value) {
  return std::ranges::any_of(prompt.red_flags, [&](const RedFlag& flag) {
    return is_stop(flag) && flag.match.holds(value);
  });
}

// Adds what the item needs, and what the items need that have to be asked for that. Left out are
// conditions where either of two sides will do, and those on a compare, whose sides share an
// answer.
void add_needs(std::vector<Need>& needs, const Protocol& protocol, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  const auto add = [&](const Condition& condition, bool negated) {
    const Prompt& read = protocol.prompts[condition.prompt];
    const std::vector<Item> items = looked_at(protocol, condition, item.side);
    const bool either = items.size() > 1 && (condition.side == ConditionSide::both) == negated;
    if (condition.asks != Asks::value || either || read.kind == Kind::compare) return;
    for (const Item needed : items) {
      const bool is_new = std::ranges::none_of(
          needs, [&](const Need& need) { return need.item == needed && !need.wanted.negated; });
      // A condition on what is not asked is false.
      if (negated && is_new && !read.ask_if.conditions.empty()) continue;
      needs.push_back({needed, {condition.match, negated}});
      if (is_new && !negated) add_needs(needs, protocol, needed);
    }
  };

  if (!prompt.ask_if.any || prompt.ask_if.conditions.size() == 1)
    for (const Condition& condition : prompt.ask_if.conditions) add(condition, false);
  for (const Condition& condition : prompt.unsafe_if) add(condition, true);
}

// Why an item is never asked: the first reason that is a single one.
Obstacle reason_for(const Protocol& protocol, Item item,
                    const std::vector<std::optional<Obstacle>>& never) {
  std::vector<Need> needs;
  add_needs(needs, protocol, item);
  for (auto need = needs.begin(); need != needs.end(); ++need) {
    const PromptIndex index = need->item.prompt;
    const Prompt& prompt = protocol.prompts[index];
    if (never[index] && !need->wanted.negated) return {ObstacleKind::never_asked, index, {}, {}};

    std::vector<const Match*> matches;
    for (const Need& one : needs) matches.push_back(&one.wanted.match);
    for (const RedFlag& flag : prompt.red_flags) matches.push_back(&flag.match);
    std::vector<int> met;
    for (const Interval& part : divided(prompt, matches))
      if (is_met_by(need->wanted, part.low)) met.push_back(part.low);
    if (!met.empty() &&
        std::ranges::all_of(met, [&](int value) { return stops_screen(prompt, value); }))
      return {ObstacleKind::ends_screen, index, need->wanted, {}};

    const auto clash = std::find_if(needs.begin(), need, [&](const Need& earlier) {
      return earlier.item == need->item &&
             std::ranges::none_of(met, [&](int value) { return is_met_by(earlier.wanted, value); });
    });
    if (clash != need) return {ObstacleKind::clash, index, clash->wanted, need->wanted};
  }
  return {};
}

}  // namespace

std::vector<std::optional<Obstacle>> obstacles_of(const Protocol& protocol) {
  std::vector<std::optional<Obstacle>> obstacles(protocol.prompts.size());
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (prompt.ask_if.conditions.empty() && prompt.unsafe_if.empty()) continue;
    const Protocol small = gates_of(protocol, index);
    const auto can_be_asked = [&](Side side) {
      const Item last = {small.prompts.size() - 1, side};
      return WaysToAsk{small, last, items_of(small), answers_to_try(small), looks_at(small)}.any();
    };
    const Side first = prompt.per_side ? Side::left : Side::whole;
    if (can_be_asked(first) || (prompt.per_side && can_be_asked(Side::right))) continue;
    obstacles[index] = reason_for(protocol, {index, first}, obstacles);
  }
  return obstacles;
}

}  // namespace kneecheck
