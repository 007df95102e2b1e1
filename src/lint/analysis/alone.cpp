#include "alone.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "conditions.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_cases = 20;          // of conditions
constexpr std::size_t most_walked = 2'000'000;  // answers times findings

// The sides of an imbalance, without one that mirrors the other.
std::vector<Side> unmirrored_sides(const Prompt& prompt, const Imbalance& imbalance) {
  if (!imbalance.per_side) return {Side::whole};
  if (prompt.kind == Kind::compare) return {Side::right};
  if (prompt.per_side) return {Side::left};
  return {Side::left, Side::right};
}

// Adds the walks over a protocol of one prompt, made from the feed.
void add_walks(std::vector<Walk>& walks, const Protocol& small, const Feed& feed, Side toward,
               const std::vector<int>& answers) {
  const Prompt& prompt = small.prompts.front();
  const Target target = {0, toward};
  const Course course(small, {});  // the same for all answers: the prompt is always asked
  const std::vector<Item> items = items_aimed_at(small, 0, target);
  for (const Item item : items) {
    std::vector<Answer> others(1);
    if (items.size() > 1)
      for (const int answer : answers) others.push_back({Status::answered, answer});
    for (const Answer& other : others) {
      Walk& walk = walks.emplace_back();
      Answers sheet;
      if (prompt.per_side) sheet.set({0, opposite(item.side)}, other);
      for (const int answer : answers) {
        sheet.set(item, {Status::answered, answer});
        const auto winner = winning_answer({small, sheet, course}, 0, target);
        Step& step = walk.emplace_back(Step{winner->points, {}});
        if (winner->finding != nullptr) {
          const auto place = winner->finding - prompt.findings.data();
          step.finding = feed.findings[static_cast<std::size_t>(place)].index;
        }
      }
    }
  }
}

}  // namespace

std::vector<Feed> feeds_of(const Prompt& prompt) {
  std::map<ImbalanceIndex, Feed> feeds;
  const auto gather = [&](const auto& givers, std::vector<Given> Feed::*given) {
    for (std::size_t index = 0; index < givers.size(); ++index)
      for (const Points& entry : givers[index].points)
        (feeds[entry.imbalance].*given).push_back({index, entry.points});
  };
  gather(prompt.findings, &Feed::findings);
  gather(prompt.differences, &Feed::differences);
  std::vector<Feed> all;
  for (auto& [imbalance, feed] : feeds)
    all.push_back({imbalance, std::move(feed.findings), std::move(feed.differences)});
  return all;
}

int largest(const std::vector<Given>& all) {
  int most = 0;
  for (const Given& given : all) most = std::max(most, given.points);
  return most;
}

std::vector<Side> sides_of(const Imbalance& imbalance) {
  return imbalance.per_side ? std::vector{Side::left, Side::right} : std::vector{Side::whole};
}

Protocol alone(const Protocol& protocol, PromptIndex index, const Feed& feed,
               const std::function<bool(std::vector<Condition>&)>& counts) {
  const Prompt& whole = protocol.prompts[index];
  Protocol small;
  Prompt& prompt = small.prompts.emplace_back(bare(whole));
  const auto add = [&](auto& parts, const auto& all, const std::vector<Given>& given) {
    for (const Given& one : given) {
      auto& part = parts.emplace_back(all[one.index]);
      part.points = {{0, one.points}};
      if (counts(part.conditions)) continue;
      part.points.clear();
      part.conditions.clear();
    }
  };
  add(prompt.findings, whole.findings, feed.findings);
  add(prompt.differences, whole.differences, feed.differences);
  small.imbalances.emplace_back().per_side = protocol.imbalances[feed.imbalance].per_side;
  return small;
}

std::vector<Walk> walks_of(const Protocol& protocol, PromptIndex index, const Feed& feed,
                           const std::vector<int>& answers) {
  const Prompt& prompt = protocol.prompts[index];
  const std::size_t others = prompt.per_side ? answers.size() : 1;
  if (feed.findings.size() * answers.size() * others > most_walked) return {};
  const std::vector<Condition> none;
  std::vector<const std::vector<Condition>*> cases = {&none};
  for (const Given& given : feed.findings) {
    const auto& conditions = prompt.findings[given.index].conditions;
    if (!conditions.empty() && cases.size() < most_cases) cases.push_back(&conditions);
  }
  std::vector<Walk> walks;
  for (const std::vector<Condition>* holding : cases) {
    const Protocol small = alone(protocol, index, feed, [&](std::vector<Condition>& conditions) {
      const bool hold = imply(protocol, *holding, conditions);
      conditions.clear();
      return hold;
    });
    for (const Side toward : unmirrored_sides(prompt, protocol.imbalances[feed.imbalance]))
      add_walks(walks, small, feed, toward, answers);
  }
  return walks;
}

}  // namespace kneecheck
