// Closings: what is taken away when a worse answer makes a condition false.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "feeds.hpp"
#include "kneecheck/assessment/direct_points.hpp"
#include "kneecheck/lint/drops.hpp"
#include "ladder.hpp"
#include "looks.hpp"
#include "values.hpp"

namespace kneecheck {
namespace {

using Loss = std::map<ImbalanceIndex, int>;

// The protocol with what every closing needs, gathered once.
class Closer {
 public:
  explicit Closer(const Protocol& protocol)
      : protocol_(protocol), looks_(looks_at_prompts(protocol)) {
    for (const Prompt& prompt : protocol.prompts) {
      feeds_.push_back(feeds_of(prompt));
      if (!prompt.family.empty()) ++family_sizes_[prompt.family];
    }
  }

  std::vector<Closing> find() {
    for (PromptIndex index = 0; index < protocol_.prompts.size(); ++index) {
      if (feeds_[index].empty() || looks_[index].empty()) continue;
      if (has_bad_end(protocol_.prompts[index])) descend(index);
    }
    return std::move(closings_);
  }

 private:
  // Goes from the best answer of the prompt to the worst, and sees what closes at each step.
  void descend(PromptIndex index) {
    const Prompt& prompt = protocol_.prompts[index];
    std::vector<const Match*> matches;
    for (const Finding& finding : prompt.findings) matches.push_back(&finding.match);
    for (const PromptLook& look : looks_[index]) matches.push_back(&look.condition->match);
    const std::vector<int> answers = rungs(prompt, divided(prompt, matches));
    std::set<const Condition*> told;
    std::map<const Feed*, std::vector<Ladder>> ladders;  // only of those that lose something
    for (std::size_t worse = 1; worse < answers.size(); ++worse) {
      Loss all;
      std::vector<std::pair<const PromptLook*, Loss>> parts;
      for (const PromptLook& look : looks_[index]) {
        if (!closes(prompt, *look.condition, answers[worse - 1], answers[worse])) continue;
        parts.emplace_back(&look, loss_by(look));
        for (const auto& [imbalance, points] : parts.back().second) all[imbalance] += points;
      }
      if (parts.empty()) continue;
      for (const Feed& feed : feeds_[index]) {
        const auto lost = all.find(feed.imbalance);
        if (lost == all.end() || !speaks_for_itself(prompt, feed)) continue;
        if (!ladders.contains(&feed)) ladders[&feed] = ladders_for(index, feed, answers);
        if (lost->second <= gain(ladders[&feed], worse)) continue;
        for (const auto& [look, loss] : parts) {
          const auto part = loss.find(feed.imbalance);
          if (part == loss.end() || !told.insert(look->condition).second) continue;
          closings_.push_back({index, feed.imbalance, answers[worse - 1], answers[worse],
                               part->second, what(look->kind), look->from, look->place,
                               look->number});
        }
      }
    }
  }

  static Closing::What what(LookKind kind) {
    if (kind == LookKind::finding) return Closing::What::finding;
    if (kind == LookKind::difference) return Closing::What::difference;
    return Closing::What::prompt;
  }

  // Whether the step can make the condition false, whatever the other side's answer is.
  static bool closes(const Prompt& prompt, const Condition& condition, int better, int worse) {
    if (condition.asks != Asks::value) return false;  // no value answers it
    if (prompt.kind != Kind::compare)
      return condition.match.holds(better) && !condition.match.holds(worse);
    const auto met = [&](int value, Side side) {
      return condition.match.holds(degree(prompt, value, side));
    };
    switch (condition.side) {
      case ConditionSide::other:
        return met(better, Side::left) && !met(worse, Side::left);
      case ConditionSide::any:
        return (met(better, Side::left) || met(better, Side::right)) &&
               !(met(worse, Side::left) || met(worse, Side::right));
      case ConditionSide::both:
        return met(better, Side::left) && met(better, Side::right) &&
               !(met(worse, Side::left) && met(worse, Side::right));
      case ConditionSide::whole:
      case ConditionSide::same:
      case ConditionSide::left:
      case ConditionSide::right:
        break;
    }
    return met(better, Side::right) && !met(worse, Side::right);
  }

  // The most that goes when the look's condition becomes false: a finding, a difference, or a
  // prompt with all it gives and all that looks at it in turn.
  Loss loss_by(const PromptLook& first) const {
    Loss loss;
    std::set<std::tuple<PromptIndex, LookKind, std::size_t>> closed;
    std::vector<const PromptLook*> open = {&first};
    while (!open.empty()) {
      const PromptLook& look = *open.back();
      open.pop_back();
      if (look.kind == LookKind::leave_out_if) continue;  // `from` is an exercise
      if (!closed.insert({look.from, look.kind, look.place}).second) continue;
      const Prompt& prompt = protocol_.prompts[look.from];
      const bool other_side = &look == &first && look.condition->side == ConditionSide::other;
      const auto lose = [&](const std::vector<Points>& points) {
        for (const Points& entry : points)
          // Worse on one side, and less for the other: that is no contradiction.
          if (entry.points > 0 && !(other_side && protocol_.imbalances[entry.imbalance].per_side))
            loss[entry.imbalance] += entry.points;
      };
      switch (look.kind) {
        case LookKind::finding:
          lose(prompt.findings[look.place].points);
          break;
        case LookKind::difference:
          lose(prompt.differences[look.place].points);
          break;
        case LookKind::ask_if:
          for (const Feed& feed : feeds_[look.from])
            if (const int points = at_most(feed); points > 0) loss[feed.imbalance] += points;
          for (const PromptLook& next : looks_[look.from]) open.push_back(&next);
          break;
        case LookKind::unsafe_if:
        case LookKind::red_flag:
        case LookKind::remark:
        case LookKind::leave_out_if:
          break;
      }
    }
    return loss;
  }

  static int at_most(const Feed& feed) {
    int direct = 0;
    int difference = 0;
    for (const Given& given : feed.findings) direct = std::max(direct, given.points);
    for (const Given& given : feed.differences) difference = std::max(difference, given.points);
    return direct + difference;
  }

  // Whether a worse answer speaks for the imbalance on its own side, or for the whole body.
  bool speaks_for_itself(const Prompt& prompt, const Feed& feed) const {
    if (!feed.differences.empty() || !protocol_.imbalances[feed.imbalance].per_side) return true;
    return std::any_of(feed.findings.begin(), feed.findings.end(), [&](const Given& given) {
      return prompt.findings[given.place].aim != Aim::other;
    });
  }

  // What the answers surely give. Nothing where another answer or prompt may give it already.
  std::vector<Ladder> ladders_for(PromptIndex index, const Feed& feed,
                                  const std::vector<int>& answers) const {
    const Prompt& prompt = protocol_.prompts[index];
    const bool per_side = protocol_.imbalances[feed.imbalance].per_side;
    const bool counted_once = !prompt.family.empty() && family_sizes_.at(prompt.family) > 1;
    const bool from_both_sides =
        prompt.per_side &&
        (!per_side ||
         std::any_of(feed.findings.begin(), feed.findings.end(), [&](const Given& given) {
           return prompt.findings[given.place].aim == Aim::other;
         }));
    if (counted_once || from_both_sides) return {};
    const auto climb = [&](Side from, Side toward) {
      return ladders_of(protocol_, index, feed, from, toward, answers);
    };
    const Side from = prompt.per_side ? Side::left : Side::whole;
    if (!per_side) return climb(from, Side::whole);
    if (prompt.kind == Kind::compare) return climb(from, Side::right);
    std::vector<Ladder> ladders = climb(from, Side::left);
    if (!prompt.per_side)
      for (Ladder& ladder : climb(from, Side::right)) ladders.push_back(std::move(ladder));
    return ladders;
  }

  // What the step surely adds.
  static int gain(const std::vector<Ladder>& ladders, std::size_t worse) {
    std::optional<int> least;
    for (const Ladder& ladder : ladders) {
      const int more = ladder[worse].points - ladder[worse - 1].points;
      least = least ? std::min(*least, more) : more;
    }
    return std::max(0, least.value_or(0));
  }

  const Protocol& protocol_;
  std::vector<std::vector<PromptLook>> looks_;
  std::vector<std::vector<Feed>> feeds_;  // by prompt
  std::map<std::string, int> family_sizes_;
  std::vector<Closing> closings_;
};

}  // namespace

std::vector<Closing> closings_of(const Protocol& protocol) { return Closer(protocol).find(); }

}  // namespace kneecheck
