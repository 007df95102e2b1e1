// Contributions: what one prompt gives to each target, the first half of reach.hpp.
#include <algorithm>
#include <limits>
#include <utility>

#include "feeds.hpp"
#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"
#include "kneecheck/lint/reach.hpp"
#include "values.hpp"

namespace kneecheck {
namespace {

// Findings looked at for pairs of answers to one prompt. Beyond, which nobody writes by hand, the
// most of each part is summed, as if they could always come together.
constexpr std::size_t most_work = 200'000;

void raise(std::optional<int>& most, int points) { most = most ? std::max(*most, points) : points; }

bool about_others(const std::vector<Condition>& conditions, PromptIndex index) {
  return std::any_of(conditions.begin(), conditions.end(),
                     [&](const Condition& condition) { return condition.prompt != index; });
}

// The prompt as if there were no other: it is asked, and its conditions on others are met, or what
// has some is left out.
Protocol alone(const Protocol& protocol, PromptIndex index, OtherAnswers others) {
  Prompt prompt = protocol.prompts[index];
  prompt.ask_if = {};
  prompt.unsafe_if.clear();
  prompt.red_flags.clear();
  prompt.remarks.clear();
  const auto keep_own_conditions = [&](auto& parts) {
    if (others == OtherAnswers::none)
      std::erase_if(parts, [&](const auto& part) { return about_others(part.conditions, index); });
    for (auto& part : parts) {
      std::erase_if(part.conditions,
                    [&](const Condition& condition) { return condition.prompt != index; });
      for (Condition& condition : part.conditions) condition.prompt = 0;
    }
  };
  keep_own_conditions(prompt.findings);
  keep_own_conditions(prompt.differences);
  Protocol small;
  small.prompts.push_back(std::move(prompt));
  return small;
}

// What one prompt gives, worked out feed by feed.
class PromptReach {
 public:
  PromptReach(const Protocol& protocol, PromptIndex index, OtherAnswers others)
      : protocol_(protocol), index_(index), others_(others), prompt_(protocol.prompts[index]) {
    std::vector<const Match*> matches;
    const auto look_at = [&](const auto& part) {
      for (const Condition& condition : part.conditions)
        if (condition.prompt == index) matches.push_back(&condition.match);
    };
    for (const Finding& finding : prompt_.findings) {
      matches.push_back(&finding.match);
      look_at(finding);
    }
    for (const Difference& difference : prompt_.differences) look_at(difference);
    parts_ = divided(prompt_, matches);
  }

  std::vector<Contribution> contributions() const {
    std::vector<Contribution> all;
    std::vector<Contribution> entangled;
    for (Feed& feed : feeds_of(prompt_)) {
      if (others_ == OtherAnswers::none) drop_what_needs_others(feed);
      for (const Side side : sides_of(protocol_.imbalances[feed.imbalance])) {
        const Contribution one = simple(feed, {feed.imbalance, side});
        if (!one.direct && !one.difference) continue;
        (is_entangled(feed) ? entangled : all).push_back(one);
      }
    }
    try_all(entangled);
    all.insert(all.end(), entangled.begin(), entangled.end());
    return all;
  }

 private:
  void drop_what_needs_others(Feed& feed) const {
    std::erase_if(feed.findings, [&](const Given& given) {
      return about_others(prompt_.findings[given.place].conditions, index_);
    });
    std::erase_if(feed.differences, [&](const Given& given) {
      return about_others(prompt_.differences[given.place].conditions, index_);
    });
  }

  // Whether what one answer gives depends on the prompt's other answer.
  bool is_entangled(const Feed& feed) const {
    const auto about_itself = [&](const std::vector<Condition>& conditions) {
      return std::any_of(conditions.begin(), conditions.end(),
                         [&](const Condition& condition) { return condition.prompt == index_; });
    };
    return std::any_of(feed.findings.begin(), feed.findings.end(),
                       [&](const Given& given) {
                         const Finding& finding = prompt_.findings[given.place];
                         return (prompt_.per_side && finding.aim == Aim::both) ||
                                about_itself(finding.conditions);
                       }) ||
           std::any_of(feed.differences.begin(), feed.differences.end(), [&](const Given& given) {
             return about_itself(prompt_.differences[given.place].conditions);
           });
  }

  // What the answer of one side gives, by part of the answers; empty if its findings aim elsewhere.
  std::vector<int> points_from(const Feed& feed, Side from, Side toward) const {
    constexpr int nothing = std::numeric_limits<int>::min();
    std::vector<int> points;
    for (const Given& given : feed.findings) {
      const Finding& finding = prompt_.findings[given.place];
      if (!aims_at(prompt_, finding, from, toward)) continue;
      points.resize(is_small(feed) ? parts_.size() : 1, nothing);
      if (!is_small(feed)) {
        points.front() = std::max(points.front(), given.points);
        continue;
      }
      for (std::size_t part = 0; part < parts_.size(); ++part)
        if (meets(prompt_, finding, parts_[part].low, toward))
          points[part] = std::max(points[part], given.points);
    }
    std::replace(points.begin(), points.end(), nothing, 0);
    return points;
  }

  // Otherwise only the most that any answer gives is worked out.
  bool is_small(const Feed& feed) const {
    return parts_.size() * feed.findings.size() <= 10 * most_work;
  }

  int difference_of(const Feed& feed, int worse, int better) const {
    int most = 0;
    for (const Given& given : feed.differences)
      if (given.points > most && holds(prompt_, prompt_.differences[given.place], worse, better))
        most = given.points;
    return most;
  }

  int worst(Interval part) const { return prompt_.worse == Worse::low ? part.low : part.high; }
  int best(Interval part) const { return prompt_.worse == Worse::low ? part.high : part.low; }

  Contribution simple(const Feed& feed, Target target) const {
    Contribution most = {index_, target, {}, {}, 0};
    const Side mine = !prompt_.per_side            ? Side::whole
                      : target.side == Side::right ? Side::right
                                                   : Side::left;
    const std::vector<int> own = points_from(feed, mine, target.side);
    std::vector<int> others;
    if (prompt_.per_side) others = points_from(feed, opposite(mine), target.side);
    for (const int points : own) raise(most.direct, points);
    for (const int points : others) raise(most.direct, points);
    if (!feed.differences.empty()) {
      const Interval all = {prompt_.min, prompt_.max};
      most.difference = difference_of(feed, worst(all), best(all));
    }
    most.together = most.direct.value_or(0) + most.difference.value_or(0);
    const bool exact =
        is_small(feed) && parts_.size() * parts_.size() * feed.differences.size() <= most_work;
    if (exact && most.direct && most.difference) most.together = of_pairs(feed, own, others);
    return most;
  }

  // The most that two answers give together. Of a part, that which sets the sides furthest apart.
  int of_pairs(const Feed& feed, const std::vector<int>& own,
               const std::vector<int>& others) const {
    int most = std::numeric_limits<int>::min();
    for (std::size_t mine = 0; mine < parts_.size(); ++mine) {
      for (std::size_t other = 0; other < parts_.size(); ++other) {
        std::optional<int> direct;
        if (!own.empty()) raise(direct, own[mine]);
        if (!others.empty()) raise(direct, others[other]);
        most = std::max(most, direct.value_or(0) +
                                  difference_of(feed, worst(parts_[mine]), best(parts_[other])));
      }
    }
    return most;
  }

  // Asks the scorer about every pair of answers that matters.
  void try_all(std::vector<Contribution>& entangled) const {
    const std::size_t answers = 2 * parts_.size();
    const std::size_t sheets = prompt_.per_side ? answers * answers : answers;
    const std::size_t parts = prompt_.findings.size() + prompt_.differences.size();
    if (entangled.empty() || sheets * parts * entangled.size() > most_work) return;
    const Protocol small = alone(protocol_, index_, others_);
    for (Contribution& one : entangled) {
      one.direct = one.direct ? std::optional(std::numeric_limits<int>::min()) : std::nullopt;
      one.difference = one.difference ? std::optional(0) : std::nullopt;
      one.together = std::numeric_limits<int>::min();
    }
    const auto answer = [&](int left_or_only, std::optional<int> right) {
      Answers sheet;
      sheet.set({0, right ? Side::left : Side::whole}, {Status::answered, left_or_only});
      if (right) sheet.set({0, Side::right}, {Status::answered, right});
      const Course course(small, sheet);
      const Sitting sitting{small, sheet, course};
      for (Contribution& one : entangled) {
        const int direct = one.direct ? direct_points(sitting, 0, one.target).high : 0;
        const int difference = one.difference ? difference_points(sitting, 0, one.target).high : 0;
        if (one.direct) raise(one.direct, direct);
        if (one.difference) raise(one.difference, difference);
        one.together = std::max(one.together, direct + difference);
      }
    };
    std::vector<int> ends;
    for (const Interval& part : parts_) {
      ends.push_back(part.low);
      if (part.high != part.low) ends.push_back(part.high);
    }
    for (const int one : ends) {
      if (!prompt_.per_side) {
        answer(one, std::nullopt);
        continue;
      }
      for (const int other : ends) answer(one, other);
    }
  }

  const Protocol& protocol_;
  PromptIndex index_;
  OtherAnswers others_;
  const Prompt& prompt_;
  Values parts_;
};

}  // namespace

std::vector<Contribution> contributions_of(const Protocol& protocol, OtherAnswers others) {
  std::vector<Contribution> all;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (prompt.findings.empty() && prompt.differences.empty()) continue;
    const std::vector<Contribution> more = PromptReach(protocol, index, others).contributions();
    all.insert(all.end(), more.begin(), more.end());
  }
  std::stable_sort(all.begin(), all.end(), [](const Contribution& one, const Contribution& two) {
    return one.target < two.target;
  });
  return all;
}

}  // namespace kneecheck
