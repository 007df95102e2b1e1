#include "kneecheck/assessment/scorer.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

// What counts of the checks of one family: the largest low end and the largest high end, and the
// earliest check that has each.
struct Counted {
  Interval points{std::numeric_limits<int>::min(), std::numeric_limits<int>::min()};
  std::size_t low_from = 0;
  std::size_t high_from = 0;
};

// One entry a check; only the entry at the first check of a family is filled.
std::vector<Counted> counted_once(const std::vector<Check>& checks,
                                  const std::vector<Interval>& points) {
  std::vector<Counted> families(checks.size());
  for (std::size_t at = 0; at < checks.size(); ++at) {
    Counted& family = families[checks[at].first_of_family];
    if (points[at].low > family.points.low) {
      family.points.low = points[at].low;
      family.low_from = at;
    }
    if (points[at].high > family.points.high) {
      family.points.high = points[at].high;
      family.high_from = at;
    }
  }
  return families;
}

Evidence rule_line(std::string says) {
  Evidence rule;
  rule.type = EvidenceType::rule;
  rule.says = std::move(says);
  return rule;
}

// The lines of one check, without points that another check of its family gives already. If none is
// left, one line tells with which prompt it was counted.
std::vector<Evidence> lines_of(const Answered& answered, Target target,
                               const std::vector<Check>& checks, std::size_t at, Interval points,
                               const Counted& family) {
  const bool low = family.low_from == at;
  std::vector<Evidence> lines;
  for (Evidence& line :
       explain(answered, checks[at].prompt, checks[at].difference, target, points)) {
    if (line.type == EvidenceType::open || line.could_add > 0) {
      line.could_add = family.high_from == at ? family.points.width() : 0;
      if (!low) line.points = 0;
      if (line.could_add == 0 && line.points == 0) continue;
    } else if (!low) {
      continue;
    }
    lines.push_back(std::move(line));
  }
  if (lines.empty()) {
    const Check& carrier = checks[low ? family.high_from : family.low_from];
    Evidence rule =
        rule_line("counted once with \"" + answered.protocol.prompts[carrier.prompt].title + "\"");
    rule.prompt = checks[at].prompt;
    rule.difference = checks[at].difference;
    lines.push_back(std::move(rule));
  }
  return lines;
}

// All lines of one score: those of the checks by type, then what the sum itself says.
std::vector<Evidence> evidence_of(const Answered& answered, const TargetScore& score,
                                  const std::vector<Check>& checks,
                                  const std::vector<Interval>& points,
                                  const std::vector<Counted>& families) {
  std::vector<Evidence> all;
  for (std::size_t at = 0; at < checks.size(); ++at) {
    const bool never_counts = checks[at].width_at_start == 0 && points[at] == Interval{};
    if (never_counts) continue;
    const Counted& family = families[checks[at].first_of_family];
    for (Evidence& line : lines_of(answered, score.target, checks, at, points[at], family))
      all.push_back(std::move(line));
  }
  if (score.points > 100) all.push_back(rule_line("capped at 100"));
  if (score.points < 0) all.push_back(rule_line("counted as 0, the lowest score"));
  std::ranges::stable_sort(all,
                           [](const Evidence& a, const Evidence& b) { return a.type < b.type; });
  return all;
}

}  // namespace

Scorer::Scorer(const Protocol& protocol) : protocol_(protocol), targets_(targets_of(protocol)) {
  const Answers nothing;
  const Course course(protocol, nothing);
  const Answered answered{protocol, nothing, course};
  for (const Target target : targets_) {
    std::vector<Check>& checks = checks_.emplace_back();
    std::map<std::pair<std::string_view, bool>, std::size_t> families;
    const auto add = [&](PromptIndex prompt, bool difference, Interval points) {
      const std::string& family = protocol.prompts[prompt].family;
      std::size_t first = checks.size();
      if (!family.empty()) first = families.try_emplace({family, difference}, first).first->second;
      checks.push_back({prompt, difference, points.width(), first});
    };
    for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
      if (has_findings_for(protocol.prompts[prompt], target))
        add(prompt, false, direct_points(answered, prompt, target));
      if (has_differences_for(protocol.prompts[prompt], target))
        add(prompt, true, difference_points(answered, prompt, target));
    }
  }
}

std::vector<TargetScore> Scorer::score(const Answers& answers, const Course& course,
                                       Explanation explanation) const {
  const Answered answered{protocol_, answers, course};
  std::vector<TargetScore> scores;
  for (std::size_t index = 0; index < targets_.size(); ++index) {
    const std::vector<Check>& checks = checks_[index];
    TargetScore score;
    score.target = targets_[index];

    std::vector<Interval> points;
    int width_at_start = 0;
    int width = 0;
    for (const Check& check : checks) {
      points.push_back(check.difference ? difference_points(answered, check.prompt, score.target)
                                        : direct_points(answered, check.prompt, score.target));
      width_at_start += check.width_at_start;
      width += points.back().width();
      if (check.width_at_start > 0) {
        ++score.checks_total;
        if (points.back().width() == 0) ++score.checks_done;
      }
    }
    score.coverage =
        width_at_start == 0
            ? 100
            : static_cast<int>(std::int64_t{100} * (width_at_start - width) / width_at_start);

    int highest = 0;
    const std::vector<Counted> families = counted_once(checks, points);
    for (std::size_t at = 0; at < checks.size(); ++at) {
      if (checks[at].first_of_family != at) continue;
      score.points += families[at].points.low;
      highest += families[at].points.high;
    }
    score.score = std::clamp(score.points, 0, 100);
    score.could_be = std::clamp(highest, 0, 100);
    if (explanation == Explanation::full)
      score.evidence = evidence_of(answered, score, checks, points, families);
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace kneecheck
