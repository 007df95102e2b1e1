#include "kneecheck/lint/reach.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

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
  int together = 0;               // of the same answers
};

// The matches of the conditions by which a prompt that stands alone reads its own answers.
std::vector<const Match*> read_matches(const Prompt& prompt) {
  std::vector<const Match*> matches;
  const auto add = [&](const auto& parts) {
    for (const auto& part : parts)
      for (const Condition& condition : part.conditions) matches.push_back(&condition.match);
  };
  add(prompt.findings);
  add(prompt.differences);
  return matches;
}

// Asks the scorer about every answer that matters, of a protocol of one prompt and one imbalance.
// Where only the answer of the target's own side matters the other is left open, and of each part
// of the answers the worse end sets the sides furthest apart.
Contribution contribution_to(const Protocol& small, Side toward, const Feed& feed) {
  const Prompt& prompt = small.prompts.front();
  const Target target = {0, toward};
  const Side right_or_left = toward == Side::right ? Side::right : Side::left;
  const Item own = {0, prompt.per_side ? right_or_left : Side::whole};
  const std::vector<Item> aimed = items_aimed_at(small, 0, target);
  const std::vector<const Match*> read = read_matches(prompt);
  const bool in_pairs =
      prompt.per_side && (!read.empty() || (!aimed.empty() && aimed != std::vector{own}));
  std::vector<int> answers;
  for (const Interval& part : divided(prompt, read)) {
    answers.push_back(prompt.worse == Worse::low ? part.low : part.high);
    if (in_pairs && part.width() > 0)
      answers.push_back(prompt.worse == Worse::low ? part.high : part.low);
  }

  Contribution most;
  if (!aimed.empty()) most.direct = largest(feed.findings);
  if (!feed.differences.empty()) most.difference = largest(feed.differences);
  most.together = most.direct.value_or(0) + most.difference.value_or(0);
  const std::size_t sheets = answers.size() * (in_pairs ? answers.size() : 1);
  if (sheets * (feed.findings.size() + feed.differences.size()) > most_asked) return most;

  constexpr int least = std::numeric_limits<int>::min();
  if (most.direct) most.direct = least;
  if (most.difference) most.difference = least;
  most.together = least;
  const Course course(small, {});  // the same for all answers: the prompt is always asked
  Answers sheet;
  const auto ask = [&] {
    const Sitting sitting{small, sheet, course};
    const int direct = most.direct ? direct_points(sitting, 0, target).high : 0;
    const int difference = most.difference ? difference_points(sitting, 0, target).high : 0;
    if (most.direct) most.direct = std::max(*most.direct, direct);
    if (most.difference) most.difference = std::max(*most.difference, difference);
    most.together = std::max(most.together, direct + difference);
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

// The most that the prompts of one family give together: the largest direct points of any and the
// largest difference of any, and where both are one prompt's, what that gives by the same answers.
int reach_of_family(const std::vector<Contribution>& members) {
  std::optional<int> direct;
  std::optional<int> second;  // direct points of another prompt
  for (const Contribution& one : members) {
    if (one.direct > direct) {
      second = direct;
      direct = one.direct;
    } else if (one.direct > second) {
      second = one.direct;
    }
  }
  int most = direct.value_or(0);
  for (const Contribution& one : members) {
    if (!one.difference) continue;
    const std::optional<int> another = one.direct == direct ? second : direct;
    if (one.direct || !direct) most = std::max(most, one.together);
    if (another) most = std::max(most, *another + *one.difference);
  }
  return most;
}

}  // namespace

std::vector<int> reach_by_target(const Protocol& protocol) {
  std::map<Target, int> sums;
  for (const Target target : targets_of(protocol)) sums[target] = 0;
  std::map<std::pair<std::string, Target>, std::vector<Contribution>> families;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    for (const Feed& feed : feeds_of(prompt)) {
      const Protocol small = alone(protocol, index, feed, [&](std::vector<Condition>& conditions) {
        std::erase_if(conditions, [&](const Condition& one) { return one.prompt != index; });
        for (Condition& condition : conditions) condition.prompt = 0;
        return true;
      });
      for (const Side side : sides_of(protocol.imbalances[feed.imbalance])) {
        const Contribution one = contribution_to(small, side, feed);
        if (prompt.family.empty()) {
          sums[{feed.imbalance, side}] += one.together;
        } else {
          families[{prompt.family, {feed.imbalance, side}}].push_back(one);
        }
      }
    }
  }
  for (const auto& [family, members] : families) sums[family.second] += reach_of_family(members);
  std::vector<int> reach;
  for (const auto& [target, sum] : sums) reach.push_back(sum);
  return reach;
}

}  // namespace kneecheck
