// Reads what asks about the answers of a prompt, and asks the scorer what they give.
#include "effects.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_cases = 20;          // of conditions
constexpr std::size_t most_implied = 10'000;    // conditions times conditions
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
  const DirectPoints points(small, 0, target);
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
        const auto winner = points.winner({small, sheet, course});
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

std::vector<std::vector<Reader>> readers_of_prompts(const Protocol& protocol) {
  std::vector<std::vector<Reader>> readers(protocol.prompts.size());
  const auto add_from = [&](std::size_t from, const std::vector<Condition>& conditions,
                            ReaderKind kind, std::size_t index) {
    for (std::size_t number = 0; number < conditions.size(); ++number)
      readers[conditions[number].prompt].push_back(
          {from, kind, index, number, &conditions[number]});
  };

  for (PromptIndex from = 0; from < protocol.prompts.size(); ++from) {
    const Prompt& prompt = protocol.prompts[from];
    const auto add_all = [&](const auto& parts, ReaderKind kind) {
      for (std::size_t index = 0; index < parts.size(); ++index)
        add_from(from, parts[index].conditions, kind, index);
    };
    // The gate of a page of signs is one gate.
    if (begins_page(protocol, {from, Side::whole}))
      add_from(from, prompt.ask_if.conditions, ReaderKind::ask_if, 0);
    add_from(from, prompt.unsafe_if, ReaderKind::unsafe_if, 0);
    add_all(prompt.findings, ReaderKind::finding);
    add_all(prompt.differences, ReaderKind::difference);
    add_all(prompt.red_flags, ReaderKind::red_flag);
    add_all(prompt.remarks, ReaderKind::remark);
  }
  for (ExerciseIndex from = 0; from < protocol.exercises.size(); ++from)
    add_from(from, protocol.exercises[from].leave_out_if, ReaderKind::leave_out_if, 0);
  return readers;
}

std::vector<const Match*> matches_of(const std::vector<Reader>& readers) {
  std::vector<const Match*> matches;
  for (const Reader& reader : readers) matches.push_back(&reader.condition->match);
  return matches;
}

Prompt bare(const Prompt& whole) {
  Prompt prompt;
  prompt.kind = whole.kind;
  prompt.per_side = whole.per_side;
  prompt.pain = whole.pain;
  prompt.worse = whole.worse;
  prompt.min = whole.min;
  prompt.max = whole.max;
  prompt.names_better = whole.names_better;
  return prompt;
}

bool covers(const Prompt& prompt, const Match& outer, const Match& inner) {
  if (answers_in_words(prompt)) {
    // A match of a compare that is wider toward one side is wider toward the other.
    for (int value = prompt.min; value <= prompt.max; ++value)
      if (inner.holds(value) && !outer.holds(value)) return false;
    return true;
  }
  const auto low = [&](const Match& match) { return match.at_least.value_or(prompt.min); };
  const auto end = [&](const Match& match) { return match.below.value_or(prompt.max + 1); };
  return low(outer) <= low(inner) && end(inner) <= end(outer);
}

bool imply(const Protocol& protocol, const std::vector<Condition>& conditions,
           const std::vector<Condition>& others) {
  if (&conditions == &others) return true;
  if (conditions.size() * others.size() > most_implied) return false;
  return std::ranges::all_of(others, [&](const Condition& other) {
    return std::ranges::any_of(conditions, [&](const Condition& one) {
      return one.prompt == other.prompt && one.side == other.side &&
             covers(protocol.prompts[one.prompt], other.match, one.match);
    });
  });
}

std::vector<Interval> divided(const Prompt& prompt, std::vector<const Match*> more) {
  std::vector<Interval> parts;
  if (answers_in_words(prompt)) {
    for (int value = prompt.min; value <= prompt.max; ++value) parts.push_back({value, value});
    return parts;
  }
  std::vector<int> starts = {prompt.min};
  const auto add = [&](const std::optional<int>& threshold) {
    if (threshold && *threshold > prompt.min && *threshold <= prompt.max)
      starts.push_back(*threshold);
  };

  for (const Finding& finding : prompt.findings) more.push_back(&finding.match);
  for (const Match* match : more) {
    add(match->at_least);
    add(match->below);
  }
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  for (std::size_t i = 0; i < starts.size(); ++i)
    parts.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : prompt.max});
  return parts;
}

std::vector<int> from_best(const Prompt& prompt, const std::vector<Interval>& parts) {
  std::vector<int> values;
  if (prompt.kind == Kind::compare) {
    for (int how_far = 0; how_far <= prompt.max; ++how_far)
      values.push_back(prompt.names_better ? -how_far : how_far);
    return values;
  }
  if (prompt.worse == Worse::low) {
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) values.push_back(part->high);
  } else {
    for (const Interval& part : parts) values.push_back(part.low);
  }
  return values;
}

bool has_bad_end(const Prompt& prompt) {
  if (prompt.kind == Kind::compare) return true;
  const auto aims = [&](Aim aim) {
    return std::ranges::any_of(prompt.findings,
                               [&](const Finding& finding) { return finding.aim == aim; });
  };
  return prompt.worse && !(prompt.kind == Kind::choice && aims(Aim::left) && aims(Aim::right));
}

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
