// Asks the scorer about all answers that matter, and adds up the most that each prompt gives.
#include "kneecheck/lint/reach.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "effects.hpp"
#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

// The scorer is asked about so many answers, times findings. For more, which nobody writes by hand,
// the most of the findings and of the differences are added as if they could always come together.
constexpr std::size_t most_asked = 200'000;

// The most that one prompt gives to one target.
struct Contribution {
  std::optional<int> direct;      // of its findings; nullopt if none is about the target
  std::optional<int> difference;  // of its differences
  int together = std::numeric_limits<int>::min();  // of the same answers
};

// Asks the scorer about every answer that matters, of a protocol of one prompt and one imbalance.
// Where only the answer of the target's own side matters the other is left open, and of each part
// of the answers the worse end sets the sides furthest apart.
Contribution contribution_to(const Protocol& small, Side toward, const Feed& feed) {
  const Prompt& prompt = small.prompts.front();
  const Target target = {0, toward};
  const Side right_or_left = toward == Side::right ? Side::right : Side::left;
  const Item own = {0, prompt.per_side ? right_or_left : Side::whole};
  const std::vector<Item> aimed = items_aimed_at(small, 0, target);
  const std::vector<const Match*> read = matches_of(readers_of_prompts(small).front());
  const bool in_pairs =
      prompt.per_side && (!read.empty() || (!aimed.empty() && aimed != std::vector{own}));
  std::vector<int> answers;
  for (const Interval& part : divided(prompt, read)) {
    answers.push_back(prompt.worse == Worse::low ? part.low : part.high);
    if (in_pairs && part.width() > 0)
      answers.push_back(prompt.worse == Worse::low ? part.high : part.low);
  }

  Contribution most;
  const bool has_direct = !aimed.empty();
  const bool has_difference = !feed.differences.empty();
  const std::size_t sheets = answers.size() * (in_pairs ? answers.size() : 1);
  if (sheets * (feed.findings.size() + feed.differences.size()) > most_asked) {
    if (has_direct) most.direct = largest(feed.findings);
    if (has_difference) most.difference = largest(feed.differences);
    most.together = most.direct.value_or(0) + most.difference.value_or(0);
    return most;
  }

  const Course course(small, {});  // the same for all answers: the prompt is always asked
  const DirectPoints direct_points(small, 0, target);
  const DifferencePoints difference_points(small, 0, target);
  Answers sheet;
  const auto ask = [&] {
    const Answered answered{small, sheet, course};
    std::optional<int> direct;
    std::optional<int> difference;
    if (has_direct) direct = direct_points.points(answered).high;
    if (has_difference) difference = difference_points.points(answered).high;
    most.direct = std::max(most.direct, direct);
    most.difference = std::max(most.difference, difference);
    most.together = std::max(most.together, direct.value_or(0) + difference.value_or(0));
  };

  for (const int mine : answers) {
    sheet.set(own, {Status::answered, mine});
    if (!in_pairs) {
      ask();
      continue;
    }
    for (const int other : answers) {
      sheet.set({0, opposite(own.side)}, {Status::answered, other});
      ask();
    }
  }
  return most;
}

// What one prompt of a test gives.
struct Member {
  PromptIndex prompt = 0;
  Contribution gives;
};

// The most that the prompts of one test give together: what one gives by the same answers, or the
// direct points of one and the difference of another.
int reach_of_members(const std::vector<Member>& members) {
  const bool any_direct =
      std::ranges::any_of(members, [](const Member& one) { return one.gives.direct.has_value(); });
  // Where there are direct points, those of some prompt count, so no difference comes alone.
  int most = any_direct ? std::numeric_limits<int>::min() : 0;
  for (const Member& one : members) {
    if (one.gives.direct || !any_direct) most = std::max(most, one.gives.together);
    for (const Member& other : members) {
      if (&other == &one || !one.gives.direct || !other.gives.difference) continue;
      most = std::max(most, *one.gives.direct + *other.gives.difference);
    }
  }
  return most;
}

// A prompt, or the first of its family.
using Test = PromptIndex;

// Which test each prompt belongs to.
std::vector<Test> tests_of(const Protocol& protocol) {
  std::map<std::string_view, Test> families;
  std::vector<Test> tests;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const std::string& family = protocol.prompts[index].family;
    tests.push_back(family.empty() ? index : families.try_emplace(family, index).first->second);
  }
  return tests;
}

// What counts of a finding or difference that asks for the answer of another prompt.
using CountsOther = bool(PromptIndex asking, PromptIndex asked);

// What each test can give to each target, as if what counts of the other prompts' answers were
// given.
std::map<std::pair<Target, Test>, std::vector<Member>> members_of(
    const Protocol& protocol, const std::function<CountsOther>& counts) {
  std::map<std::pair<Target, Test>, std::vector<Member>> members;
  const std::vector<Test> tests = tests_of(protocol);
  const std::vector<Target> targets = targets_of(protocol);
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    for (const Feed& feed : feeds_of(protocol.prompts[index])) {
      const Protocol small = alone(protocol, index, feed, [&](std::vector<Condition>& conditions) {
        const bool all = std::ranges::all_of(
            conditions, [&](const Condition& one) { return counts(index, one.prompt); });
        std::erase_if(conditions, [&](const Condition& one) { return one.prompt != index; });
        for (Condition& condition : conditions) condition.prompt = 0;
        return all;
      });
      for (const Target target : targets) {
        if (target.imbalance != feed.imbalance) continue;
        members[{target, tests[index]}].push_back(
            {index, contribution_to(small, target.side, feed)});
      }
    }
  }
  return members;
}

}  // namespace

std::vector<int> reach_by_target(const Protocol& protocol) {
  std::map<Target, int> sums;
  for (const Target target : targets_of(protocol)) sums[target] = 0;
  for (const auto& [key, members] : members_of(protocol, [](auto, auto) { return true; }))
    sums[key.first] += reach_of_members(members);
  std::vector<int> reach;
  for (const auto& [target, sum] : sums) reach.push_back(sum);
  return reach;
}

std::vector<TestReach> reach_by_test(const Protocol& protocol) {
  const std::vector<Test> tests = tests_of(protocol);
  const auto same_test = [&](PromptIndex asking, PromptIndex asked) {
    return tests[asking] == tests[asked];
  };
  std::map<std::pair<ImbalanceIndex, Test>, TestReach> by_imbalance;
  for (auto& [key, members] : members_of(protocol, same_test)) {
    const auto& [target, test] = key;
    TestReach& reach = by_imbalance[{target.imbalance, test}];
    const int points = reach_of_members(members);
    if (points <= reach.points) continue;
    const auto most =
        std::ranges::max_element(members, {}, [](const Member& one) { return one.gives.together; });
    reach = {target.imbalance, most->prompt, members.size() > 1, points};
  }
  std::vector<TestReach> all;
  for (const auto& [key, reach] : by_imbalance) all.push_back(reach);
  return all;
}

}  // namespace kneecheck
