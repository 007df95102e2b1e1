#include "kneecheck/lint/obstacle.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "kneecheck/answers/answers.hpp"
#include "values.hpp"

namespace kneecheck {
namespace {

constexpr int most_goals = 1000;  // tried for one item; then it counts as one that can be asked

// Something that has to be so, or has to be known not to be so.
struct Goal {
  enum class Kind {
    asked,      // `item` is asked; or its gate is false
    condition,  // `condition` holds for the side in question, `item.side`
    answer,     // the answer to `item` is what `condition` means; or another, or it is not asked
  };
  Kind kind = Kind::asked;
  bool wanted = true;
  Item item;
  const Condition* condition = nullptr;
  Side toward = Side::whole;  // of an answer to a compare
};

using Goals = std::vector<Goal>;

// What is settled so far about one item.
struct Settled {
  std::optional<bool> asked;
  std::optional<Values> possible;  // nullopt: no answer is needed
  std::vector<Wanted> wanted;
};

struct State {
  std::map<std::size_t, Settled> by_slot;
  Goals goals;  // the next one last
};

// The answers that end the screen at once.
Values ending(const Prompt& prompt) {
  Values all = every_answer(prompt);
  Values going_on = all;
  for (const RedFlag& flag : prompt.red_flags)
    if (flag.action == FlagAction::stop && flag.conditions.empty())
      going_on = without(going_on, met_by(prompt, flag.match, Side::whole));
  return without(all, going_on);
}

// Tries every way in which one item could be asked.
class Search {
 public:
  // `never` are the prompts known to be out of reach.
  Search(const Protocol& protocol, const std::vector<std::optional<Obstacle>>& never)
      : protocol_(protocol), never_(never) {}

  bool reaches(Item item) {
    State state;
    state.goals.push_back({Goal::Kind::asked, true, item, nullptr, Side::whole});
    return solve(std::move(state));
  }

  // REQUIRES: reaches() was false.
  Obstacle obstacle() const { return failures_ == 1 ? obstacle_ : Obstacle{}; }

 private:
  bool solve(State state) {
    while (!state.goals.empty()) {
      if (++goals_ > most_goals) return true;
      const Goal goal = state.goals.back();
      state.goals.pop_back();
      std::vector<Goals> ways;  // one of them has to work
      if (!settle(state, goal, ways)) return false;
      if (ways.empty()) continue;
      for (std::size_t way = 0; way + 1 < ways.size(); ++way) {
        State next = state;
        next.goals.insert(next.goals.end(), ways[way].rbegin(), ways[way].rend());
        if (solve(std::move(next))) return true;
      }
      state.goals.insert(state.goals.end(), ways.back().rbegin(), ways.back().rend());
    }
    return true;
  }

  // Puts the goal into the state, or says which ways there are to reach it. False: it cannot be.
  bool settle(State& state, const Goal& goal, std::vector<Goals>& ways) {
    switch (goal.kind) {
      case Goal::Kind::asked:
        return settle_asked(state, goal, ways);
      case Goal::Kind::condition:
        take_apart(goal, ways);
        return true;
      case Goal::Kind::answer: {
        const auto asked = [&](bool wanted) {
          return Goal{Goal::Kind::asked, wanted, goal.item, nullptr, Side::whole};
        };
        const std::optional<bool> known = state.by_slot[slot(goal.item)].asked;
        if (goal.wanted && known != true) {
          ways = {{asked(true), goal}};
        } else if (!goal.wanted && !known) {
          // A condition on what is not asked is false, too.
          if (!protocol_.prompts[goal.item.prompt].ask_if.conditions.empty())
            ways.push_back({asked(false)});
          ways.push_back({asked(true), goal});
        } else if (known == true) {
          return narrow(state, goal);
        }
        return true;
      }
    }
    return true;
  }

  bool settle_asked(State& state, const Goal& goal, std::vector<Goals>& ways) {
    std::optional<bool>& asked = state.by_slot[slot(goal.item)].asked;
    if (asked) return *asked == goal.wanted || fail({});
    if (goal.wanted && never_[goal.item.prompt])
      return fail({ObstacleKind::never_asked, goal.item.prompt, {}, {}});
    asked = goal.wanted;
    const Prompt& prompt = protocol_.prompts[goal.item.prompt];
    const auto look = [&](const Condition& condition, bool wanted) {
      return Goal{Goal::Kind::condition, wanted, goal.item, &condition, Side::whole};
    };
    Goals together;
    for (const Condition& condition : prompt.ask_if.conditions) {
      // All have to hold, or any of them: and the other way round where it is not to be asked.
      if (prompt.ask_if.any == goal.wanted) {
        ways.push_back({look(condition, goal.wanted)});
      } else {
        together.push_back(look(condition, goal.wanted));
      }
    }
    if (goal.wanted) {
      for (const Condition& condition : prompt.unsafe_if)
        together.push_back(look(condition, false));
    } else if (prompt.ask_if.conditions.empty()) {
      return fail({});
    }
    if (ways.empty()) ways.push_back({});
    for (Goals& way : ways) way.insert(way.end(), together.begin(), together.end());
    return true;
  }

  // A condition about two sides becomes goals about one answer each.
  void take_apart(const Goal& goal, std::vector<Goals>& ways) {
    const Condition& condition = *goal.condition;
    const bool per_side = protocol_.prompts[condition.prompt].per_side;
    const Side in_question = goal.item.side;
    const auto on = [&](Side side) {
      return Goal{Goal::Kind::answer,
                  goal.wanted,
                  {condition.prompt, per_side ? side : Side::whole},
                  &condition,
                  side};
    };
    switch (condition.side) {
      case ConditionSide::whole:
      case ConditionSide::left:
        ways = {{on(condition.side == ConditionSide::left ? Side::left : Side::whole)}};
        return;
      case ConditionSide::right:
        ways = {{on(Side::right)}};
        return;
      case ConditionSide::same:
      case ConditionSide::other:
        if (in_question == Side::whole) break;
        ways = {{on(condition.side == ConditionSide::same ? in_question : opposite(in_question))}};
        return;
      case ConditionSide::any:
      case ConditionSide::both:
        break;
    }
    if ((condition.side == ConditionSide::both) == goal.wanted) {
      ways = {{on(Side::left), on(Side::right)}};
    } else {
      ways = {{on(Side::left)}, {on(Side::right)}};
    }
  }

  // Leaves only the answers that the goal wants, and that let the screen go on.
  bool narrow(State& state, const Goal& goal) {
    const Prompt& prompt = protocol_.prompts[goal.item.prompt];
    Settled& settled = state.by_slot[slot(goal.item)];
    // Who was stopped by pain is not unsure, and has given no value either.
    if (goal.condition->asks == Asks::unsure && prompt.pain != PainRule::off) return true;
    const Wanted wanted = {goal.condition->match, !goal.wanted, goal.toward};
    Values possible = settled.possible.value_or(every_answer(prompt));
    // Pain and not sure are no values, and only gates for safety ask for them: any value will do.
    if (goal.condition->asks == Asks::value) {
      possible = intersection(possible, values_of(prompt, wanted));
      settled.wanted.push_back(wanted);
    }
    settled.possible = std::move(possible);
    if (settled.possible->empty()) return fail(clash(goal.item.prompt, settled.wanted));
    settled.possible = without(*settled.possible, ending(prompt));
    if (settled.possible->empty())
      return fail({ObstacleKind::ends_screen, goal.item.prompt, wanted, {}});
    return true;
  }

  static Values values_of(const Prompt& prompt, const Wanted& wanted) {
    const Values met = met_by(prompt, wanted.match, wanted.toward);
    return wanted.negated ? without(every_answer(prompt), met) : met;
  }

  // The last thing wanted, and an earlier one that excludes it by itself.
  Obstacle clash(PromptIndex index, const std::vector<Wanted>& wanted) const {
    const Prompt& prompt = protocol_.prompts[index];
    const Values last = values_of(prompt, wanted.back());
    for (const Wanted& earlier : wanted)
      if (intersection(values_of(prompt, earlier), last).empty())
        return {ObstacleKind::clash, index, earlier, wanted.back()};
    Values meant = every_answer(prompt);
    for (const Wanted& one : wanted) meant = intersection(meant, values_of(prompt, one));
    if (meant.empty()) return {};
    return {ObstacleKind::ends_screen, index, wanted.back(), {}};
  }

  bool fail(const Obstacle& obstacle) {
    ++failures_;
    obstacle_ = obstacle;
    return false;
  }

  const Protocol& protocol_;
  const std::vector<std::optional<Obstacle>>& never_;
  int goals_ = 0;
  int failures_ = 0;
  Obstacle obstacle_;
};

}  // namespace

std::vector<std::optional<Obstacle>> obstacles_of(const Protocol& protocol) {
  std::vector<std::optional<Obstacle>> obstacles(protocol.prompts.size());
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (prompt.ask_if.conditions.empty() && prompt.unsafe_if.empty()) continue;
    const auto obstacle_to = [&](Side side) -> std::optional<Obstacle> {
      Search search(protocol, obstacles);
      if (search.reaches({index, side})) return std::nullopt;
      return search.obstacle();
    };
    std::optional<Obstacle> obstacle = obstacle_to(prompt.per_side ? Side::left : Side::whole);
    if (obstacle && prompt.per_side && !obstacle_to(Side::right)) obstacle.reset();
    obstacles[index] = obstacle;
  }
  return obstacles;
}

}  // namespace kneecheck
