// Asks the scorer for answers that are worse and give less, and for conditions that they close.
#include "kneecheck/lint/drops.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "effects.hpp"

namespace kneecheck {
namespace {

// Each answer to the prompt has to give at least the most that a better answer gives.
void add_drops(std::vector<Drop>& all, const Protocol& protocol, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  if (prompt.findings.empty() || !has_bad_end(prompt)) return;
  const std::vector<int> answers = from_best(prompt, divided(prompt));

  std::map<std::optional<std::size_t>, Drop> drops;  // by the finding to be mended
  for (const Feed& feed : feeds_of(prompt)) {
    for (const Walk& walk : walks_of(protocol, index, feed, answers)) {
      std::size_t top = 0;
      for (std::size_t here = 0; here < walk.size(); ++here) {
        const Step& better = walk[top];
        const Step& worse = walk[here];
        if (worse.points > better.points) top = here;
        if (worse.points >= better.points) continue;
        drops.try_emplace(better.finding ? better.finding : worse.finding,
                          Drop{index, answers[top], answers[here], better.points, worse.points,
                               better.finding, worse.finding});
      }
    }
  }
  for (const auto& [finding, drop] : drops) all.push_back(drop);
}

using Loss = std::map<ImbalanceIndex, int>;

constexpr std::size_t most_descended = 1'000'000;  // answers times readers; nobody writes so many

// Looks for closings in one protocol.
struct Closer {
  const Protocol& protocol;
  std::vector<std::vector<Reader>> readers;  // by prompt
  std::vector<std::vector<Feed>> feeds;      // by prompt
  std::vector<Closing> closings = {};
  std::map<std::tuple<PromptIndex, ReaderKind, std::size_t, bool>, Loss> losses = {};

  // Goes from the best answer of the prompt to the worst, and sees what closes at each step.
  void descend(PromptIndex index) {
    const Prompt& prompt = protocol.prompts[index];
    const std::vector<int> answers = from_best(prompt, divided(prompt, matches_of(readers[index])));
    if (readers[index].size() * answers.size() > most_descended) return;
    std::set<const Condition*> told;
    std::map<const Feed*, std::vector<Walk>> walks;  // only of those that lose something
    for (std::size_t worse = 1; worse < answers.size(); ++worse) {
      Loss all;
      std::vector<std::pair<const Reader*, const Loss*>> parts;
      for (const Reader& reader : readers[index]) {
        const Condition& condition = *reader.condition;
        if (!may_hold(prompt, condition, answers[worse - 1]) ||
            may_hold(prompt, condition, answers[worse]))
          continue;
        parts.emplace_back(&reader, &loss_by(reader));
        for (const auto& [imbalance, points] : *parts.back().second) all[imbalance] += points;
      }

      for (const Feed& feed : feeds[index]) {
        const auto lost = all.find(feed.imbalance);
        if (lost == all.end() || !speaks_for_itself(prompt, feed)) continue;
        if (!walks.contains(&feed)) walks[&feed] = walks_of(protocol, index, feed, answers);
        if (prompt.family.empty() && lost->second <= gain(walks[&feed], worse)) continue;
        for (const auto& [reader, loss] : parts) {
          const auto part = loss->find(feed.imbalance);
          if (part == loss->end() || !told.insert(reader->condition).second) continue;
          closings.push_back(
              {index, feed.imbalance, answers[worse - 1], answers[worse], part->second, *reader});
        }
      }
    }
  }

  // Whether the answer makes the condition true, given a fitting answer on the other side. On a
  // compare the side in question is the right one.
  static bool may_hold(const Prompt& prompt, const Condition& condition, int value) {
    if (condition.asks != Asks::value) return false;  // such a condition asks for no value
    if (prompt.kind != Kind::compare) return condition.match.holds(value);
    const bool left = condition.match.holds(degree(prompt, value, Side::left));
    const bool right = condition.match.holds(degree(prompt, value, Side::right));
    if (condition.side == ConditionSide::other) return left;
    if (condition.side == ConditionSide::any) return left || right;
    return condition.side == ConditionSide::both ? left && right : right;
  }

  // The most that is lost when the reader's condition becomes false: the points of a finding or a
  // difference, or all that a prompt gives, and what is lost with the conditions that read it.
  const Loss& loss_by(const Reader& first) {
    // It is no contradiction that an answer that is worse on one side gives less to the other.
    const bool other_side = first.condition->side == ConditionSide::other;
    const auto [known, is_new] =
        losses.try_emplace({first.from, first.kind, first.index, other_side});
    Loss& loss = known->second;
    if (!is_new) return loss;
    std::set<std::tuple<PromptIndex, ReaderKind, std::size_t>> closed;
    std::vector<const Reader*> open = {&first};
    while (!open.empty()) {
      const Reader& reader = *open.back();
      open.pop_back();
      if (reader.kind == ReaderKind::leave_out_if) continue;  // `from` is an exercise
      if (!closed.insert({reader.from, reader.kind, reader.index}).second) continue;

      const Prompt& prompt = protocol.prompts[reader.from];
      const auto lose = [&](const std::vector<Points>& points) {
        const bool per_side_stays = other_side && &reader == &first;
        for (const Points& entry : points)
          if (entry.points > 0 &&
              !(per_side_stays && protocol.imbalances[entry.imbalance].per_side))
            loss[entry.imbalance] += entry.points;
      };

      if (reader.kind == ReaderKind::finding) lose(prompt.findings[reader.index].points);
      if (reader.kind == ReaderKind::difference) lose(prompt.differences[reader.index].points);
      if (reader.kind == ReaderKind::ask_if) {
        for (const Item one : page_of(protocol, {reader.from, Side::whole})) {
          for (const Feed& feed : feeds[one.prompt])
            if (const int points = largest(feed.findings) + largest(feed.differences); points > 0)
              loss[feed.imbalance] += points;
          for (const Reader& next : readers[one.prompt]) open.push_back(&next);
        }
      }
    }
    return loss;
  }

  // Whether a worse answer speaks for the imbalance on its own side, or for the whole body.
  bool speaks_for_itself(const Prompt& prompt, const Feed& feed) const {
    if (!feed.differences.empty() || !protocol.imbalances[feed.imbalance].per_side) return true;
    return std::ranges::any_of(feed.findings, [&](const Given& given) {
      return prompt.findings[given.index].aim != Aim::other;
    });
  }

  // The points that the step to the worse answer adds, whatever else is answered.
  static int gain(const std::vector<Walk>& walks, std::size_t worse) {
    std::optional<int> least;
    for (const Walk& walk : walks) {
      const int more = walk[worse].points - walk[worse - 1].points;
      least = least ? std::min(*least, more) : more;
    }
    return std::max(0, least.value_or(0));
  }
};

}  // namespace

std::vector<Drop> drops_of(const Protocol& protocol) {
  std::vector<Drop> all;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    add_drops(all, protocol, index);
  }
  return all;
}

std::vector<Closing> closings_of(const Protocol& protocol) {
  Closer closer{protocol, readers_of_prompts(protocol), {}};
  for (const Prompt& prompt : protocol.prompts) closer.feeds.push_back(feeds_of(prompt));
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    if (closer.feeds[index].empty() || closer.readers[index].empty()) continue;
    if (has_bad_end(protocol.prompts[index])) closer.descend(index);
  }
  return std::move(closer.closings);
}

}  // namespace kneecheck
