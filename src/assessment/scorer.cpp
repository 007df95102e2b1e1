#include "kneecheck/assessment/scorer.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

// What one check gives now.
struct CheckPoints {
  PromptIndex prompt = 0;
  bool difference = false;
  int width_at_start = 0;
  Interval points;
};

// Checks of one family about the same thing count once: the largest low end and the largest high
// end.
struct Merged {
  Interval points;
  const CheckPoints* carries_low = nullptr;   // the earliest with the largest low end
  const CheckPoints* carries_high = nullptr;  // the earliest with the largest high end
};

bool same_family(const Protocol& protocol, const CheckPoints& a, const CheckPoints& b) {
  const std::string& family = protocol.prompts[a.prompt].family;
  return &a == &b || (a.difference == b.difference && !family.empty() &&
                      family == protocol.prompts[b.prompt].family);
}

Merged merge(const Protocol& protocol, const std::vector<CheckPoints>& all,
             const CheckPoints& one) {
  Merged merged;
  for (const CheckPoints& other : all) {
    if (!same_family(protocol, one, other)) continue;
    if (merged.carries_low == nullptr || other.points.low > merged.points.low) {
      merged.points.low = other.points.low;
      merged.carries_low = &other;
    }
    if (merged.carries_high == nullptr || other.points.high > merged.points.high) {
      merged.points.high = other.points.high;
      merged.carries_high = &other;
    }
  }
  return merged;
}

// The lines of one check, with what its family already says taken out.
std::vector<Evidence> lines_of(const Sitting& sitting, Target target, const CheckPoints& one,
                               const Merged& merged) {
  std::vector<Evidence> lines;
  const bool low = merged.carries_low == &one;
  const bool high = merged.carries_high == &one && merged.points.width() > 0;
  for (Evidence& line : explain(sitting, one.prompt, one.difference, target, one.points)) {
    if (line.type == EvidenceType::open || line.could_add > 0) {
      line.could_add = high ? merged.points.width() : 0;
      if (!low) line.points = 0;
      if (line.could_add == 0 && line.points == 0) continue;
    } else if (!low) {
      continue;
    }
    lines.push_back(std::move(line));
  }
  if (lines.empty()) {
    const PromptIndex carrier =
        merged.carries_low == &one ? merged.carries_high->prompt : merged.carries_low->prompt;
    Evidence rule;
    rule.type = EvidenceType::rule;
    rule.prompt = one.prompt;
    rule.difference = one.difference;
    rule.says = "counted once with \"" + sitting.protocol.prompts[carrier].title + "\"";
    lines.push_back(std::move(rule));
  }
  return lines;
}

Evidence sum_rule(std::string says) {
  Evidence rule;
  rule.type = EvidenceType::rule;
  rule.says = std::move(says);
  return rule;
}

}  // namespace

Scorer::Scorer(const Protocol& protocol) : protocol_(protocol), targets_(targets_of(protocol)) {
  const Answers nothing;
  const Course course(protocol, nothing);
  const Sitting sitting{protocol, nothing, course};
  for (const Target target : targets_) {
    std::vector<Check>& checks = checks_.emplace_back();
    for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
      if (has_findings_for(protocol.prompts[prompt], target))
        checks.push_back({prompt, false, direct_points(sitting, prompt, target).width()});
      if (has_differences_for(protocol.prompts[prompt], target))
        checks.push_back({prompt, true, difference_points(sitting, prompt, target).width()});
    }
  }
}

std::vector<TargetScore> Scorer::score(const Answers& answers, const Course& course) const {
  const Sitting sitting{protocol_, answers, course};
  std::vector<TargetScore> scores;
  for (std::size_t index = 0; index < targets_.size(); ++index) {
    TargetScore score;
    score.target = targets_[index];

    std::vector<CheckPoints> checks;
    int width_at_start = 0;
    int width = 0;
    for (const Check& check : checks_[index]) {
      const Interval points = check.difference
                                  ? difference_points(sitting, check.prompt, score.target)
                                  : direct_points(sitting, check.prompt, score.target);
      checks.push_back({check.prompt, check.difference, check.width_at_start, points});
      width_at_start += check.width_at_start;
      width += points.width();
      if (check.width_at_start > 0) {
        ++score.checks_total;
        if (points.width() == 0) ++score.checks_done;
      }
    }
    score.coverage =
        width_at_start == 0
            ? 100
            : static_cast<int>(std::int64_t{100} * (width_at_start - width) / width_at_start);

    int highest = 0;
    for (const CheckPoints& one : checks) {
      const Merged merged = merge(protocol_, checks, one);
      if (merged.carries_low == &one) score.points += merged.points.low;
      if (merged.carries_high == &one) highest += merged.points.high;
      const bool never_counts = one.width_at_start == 0 && one.points == Interval{};
      if (never_counts) continue;
      for (Evidence& line : lines_of(sitting, score.target, one, merged))
        score.evidence.push_back(std::move(line));
    }
    score.score = std::clamp(score.points, 0, 100);
    score.could_be = std::clamp(highest, 0, 100);
    if (score.points > 100) score.evidence.push_back(sum_rule("capped at 100"));
    if (score.points < 0) score.evidence.push_back(sum_rule("counted as 0, the lowest score"));
    std::stable_sort(score.evidence.begin(), score.evidence.end(),
                     [](const Evidence& a, const Evidence& b) { return a.type < b.type; });
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace kneecheck
