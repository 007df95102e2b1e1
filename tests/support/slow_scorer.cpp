// Scores are added up from the least and the most that every prompt gives.
#include "support/slow_scorer.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "support/slow_intervals.hpp"

namespace kneecheck {
namespace {

// Every interval of one target, and their sum with families counted once.
struct Sum {
  std::vector<SlowInterval> intervals;  // prompt by prompt, direct before difference
  SlowInterval points;
};

Sum sum_of(const Protocol& protocol, const SlowIntervals& sheet, Target target) {
  Sum sum;
  std::map<std::pair<std::string, bool>, SlowInterval> merged;
  const auto add = [&](PromptIndex index, bool difference, std::optional<SlowInterval> interval) {
    if (!interval) return;
    sum.intervals.push_back(*interval);
    const std::string& family = protocol.prompts[index].family;
    const std::string name = family.empty() ? "prompt " + std::to_string(index) : family;
    const auto [place, is_new] = merged.try_emplace({name, difference}, *interval);
    if (is_new) return;
    place->second.low = std::max(place->second.low, interval->low);
    place->second.high = std::max(place->second.high, interval->high);
  };
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    if (!has_values(protocol.prompts[index])) continue;
    add(index, false, sheet.direct(index, target));
    if (protocol.prompts[index].per_side) add(index, true, sheet.difference(index, target));
  }
  for (const auto& [name, interval] : merged) {
    sum.points.low += interval.low;
    sum.points.high += interval.high;
  }
  return sum;
}

}  // namespace

std::vector<SlowScore> slow_scores(const Protocol& protocol, const Answers& answers) {
  const Answers nothing;
  const SlowIntervals start(protocol, nothing);
  const SlowIntervals now(protocol, answers);
  std::vector<SlowScore> scores;
  for (const Target target : targets_of(protocol)) {
    const Sum before = sum_of(protocol, start, target);
    const Sum sum = sum_of(protocol, now, target);
    SlowScore score;
    score.target = target;
    score.points = sum.points.low;
    score.could_be_points = sum.points.high;
    score.score = std::clamp(sum.points.low, 0, 100);
    score.could_be = std::clamp(sum.points.high, 0, 100);
    int width_before = 0;
    int width_now = 0;
    for (std::size_t place = 0; place < before.intervals.size(); ++place) {
      width_before += before.intervals[place].width();
      width_now += sum.intervals[place].width();
      if (before.intervals[place].width() == 0) continue;
      ++score.checks_total;
      if (sum.intervals[place].width() == 0) ++score.checks_done;
    }
    score.coverage = width_before == 0 ? 100 : 100 * (width_before - width_now) / width_before;
    scores.push_back(score);
  }
  return scores;
}

}  // namespace kneecheck
