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

// What explaining a score needs to know of its checks: one entry each; of `families` only those at
// the first check of a family are filled.
struct Worked {
  std::vector<Interval> points;
  std::vector<Counted> families;
};

// Adds up what the checks give, each family once.
void add_up(const Answered& answered, const TargetChecks& of, TargetScore& score, Worked* worked) {
  score.target = of.target;
  score.points = 0;
  score.checks_done = 0;
  score.checks_total = of.total;
  int highest = 0;
  int width = 0;
  std::size_t first = 0;
  for (const Check& lead : of.checks) {
    const std::size_t here = first++;
    if (lead.first_of_family != here) continue;
    Counted family;
    const Check* check = &lead;
    for (std::size_t at = here;; check = &of.checks[at]) {
      const Interval points = check->points(answered);
      width += points.width();
      if (check->width_at_start > 0 && points.width() == 0) ++score.checks_done;
      if (points.low > family.points.low) {
        family.points.low = points.low;
        family.low_from = at;
      }
      if (points.high > family.points.high) {
        family.points.high = points.high;
        family.high_from = at;
      }
      if (worked != nullptr) worked->points[at] = points;
      if (check->next_of_family == at) break;
      at = check->next_of_family;
    }
    score.points += family.points.low;
    highest += family.points.high;
    if (worked != nullptr) worked->families[here] = family;
  }
  score.score = std::clamp(score.points, 0, 100);
  score.could_be = std::clamp(highest, 0, 100);
  score.coverage =
      of.width_at_start == 0
          ? 100
          : static_cast<int>(std::int64_t{100} * (of.width_at_start - width) / of.width_at_start);
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
       explain(answered, checks[at].prompt, checks[at].is_difference(), target, points)) {
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
    rule.difference = checks[at].is_difference();
    lines.push_back(std::move(rule));
  }
  return lines;
}

// All lines of one score: those of the checks by type, then what the sum itself says.
std::vector<Evidence> evidence_of(const Answered& answered, const TargetScore& score,
                                  const std::vector<Check>& checks, const Worked& worked) {
  std::vector<Evidence> all;
  for (std::size_t at = 0; at < checks.size(); ++at) {
    const Interval points = worked.points[at];
    const bool never_counts = checks[at].width_at_start == 0 && points == Interval{};
    if (never_counts) continue;
    const Counted& family = worked.families[checks[at].first_of_family];
    for (Evidence& line : lines_of(answered, score.target, checks, at, points, family))
      all.push_back(std::move(line));
  }
  if (score.points > 100) all.push_back(rule_line("capped at 100"));
  if (score.points < 0) all.push_back(rule_line("counted as 0, the lowest score"));
  std::ranges::stable_sort(all,
                           [](const Evidence& a, const Evidence& b) { return a.type < b.type; });
  return all;
}

}  // namespace

Interval Check::points(const Answered& answered) const {
  return std::visit([&](const auto& points) { return points.points(answered); }, table);
}

Scorer::Scorer(const Protocol& protocol) : protocol_(protocol) {
  const Answers nothing;
  const Course course(protocol, nothing);
  const Answered answered{protocol, nothing, course};
  for (const Target target : targets_of(protocol)) {
    TargetChecks& of = targets_.emplace_back(TargetChecks{target, {}, 0, 0});
    std::map<std::pair<std::string_view, bool>, std::size_t> latest;  // check of a family
    const auto add = [&](PromptIndex prompt, auto table) {
      const std::size_t at = of.checks.size();
      Check& check = of.checks.emplace_back(Check{prompt, std::move(table), 0, at, at});
      check.width_at_start = check.points(answered).width();
      of.width_at_start += check.width_at_start;
      if (check.width_at_start > 0) ++of.total;
      const std::string& family = protocol.prompts[prompt].family;
      if (family.empty()) return;
      const auto [before, is_first] = latest.try_emplace({family, check.is_difference()}, at);
      if (is_first) return;
      Check& one_before = of.checks[before->second];
      check.first_of_family = one_before.first_of_family;
      one_before.next_of_family = at;
      before->second = at;
    };
    for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
      if (has_findings_for(protocol.prompts[prompt], target))
        add(prompt, DirectPoints(protocol, prompt, target));
      if (has_differences_for(protocol.prompts[prompt], target))
        add(prompt, DifferencePoints(protocol, prompt, target));
    }
  }
}

void Scorer::score(const Answers& answers, const Course& course,
                   std::vector<TargetScore>& scores) const {
  scores.resize(targets_.size());
  for (std::size_t at = 0; at < targets_.size(); ++at)
    add_up({protocol_, answers, course}, targets_[at], scores[at], nullptr);
}

std::vector<TargetScore> Scorer::score(const Answers& answers, const Course& course,
                                       Explanation explanation) const {
  std::vector<TargetScore> scores;
  if (explanation == Explanation::none) {
    score(answers, course, scores);
    return scores;
  }
  const Answered answered{protocol_, answers, course};
  for (const TargetChecks& of : targets_) {
    TargetScore& one = scores.emplace_back();
    Worked worked{std::vector<Interval>(of.checks.size()), std::vector<Counted>(of.checks.size())};
    add_up(answered, of, one, &worked);
    one.evidence = evidence_of(answered, one, of.checks, worked);
  }
  return scores;
}

}  // namespace kneecheck
