// The laws are worth what the random protocols hold: every corner of the format comes up often.
#include <map>
#include <string>

#include "kneecheck/assessment/assessment.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"

using namespace kneecheck;

namespace {

using Corners = std::map<std::string, int>;

void count_findings(const Prompt& prompt, Corners& corners) {
  for (const Finding& finding : prompt.findings) {
    if (finding.points.front().points < 0) ++corners["minus points"];
    if (!finding.conditions.empty()) ++corners["a finding with an if"];
    if (prompt.per_side && finding.aim == Aim::both) ++corners["a finding both sides meet"];
    if (finding.aim == Aim::other) ++corners["a finding for the other side"];
    if (finding.aim == Aim::left) ++corners["a finding that names a side"];
  }
  for (const Difference& difference : prompt.differences) {
    if (!difference.conditions.empty()) ++corners["a difference with an if"];
    if (difference.percent_below && difference.at_least) ++corners["a difference by both measures"];
    if (difference.percent_below) ++corners["a difference by part"];
    if (difference.percent_below && prompt.worse == Worse::high)
      ++corners["a difference by part where more is worse"];
  }
}

void count_protocol(const Protocol& protocol, Corners& corners) {
  std::map<std::string, int> families;
  for (const Prompt& prompt : protocol.prompts) {
    ++corners["kind " + std::to_string(static_cast<int>(prompt.kind))];
    if (!prompt.family.empty() && !prompt.findings.empty() && ++families[prompt.family] == 2)
      ++corners["a family of two"];
    if (prompt.ask_if.conditions.size() == 2 && prompt.ask_if.any) ++corners["ask_if_any"];
    if (prompt.ask_if.conditions.size() == 2 && !prompt.ask_if.any) ++corners["ask_if, two"];
    if (prompt.names_better) ++corners["the better side is named"];
    if (prompt.group) ++corners["a sign of a page"];
    if (prompt.group && !prompt.ask_if.conditions.empty()) ++corners["a page with a gate"];
    count_findings(prompt, corners);
  }
}

void count_assessment(const Protocol& protocol, const Assessment& assessment, Corners& corners) {
  for (const ItemResult& item : assessment.items) {
    ++corners["status " + std::to_string(static_cast<int>(item.status))];
    if (item.status == ItemStatus::pain && item.answer.value &&
        protocol.prompts[item.item.prompt].kind == Kind::hold)
      ++corners["a hold stopped by pain"];
  }
  for (const Result& result : assessment.results) {
    ++corners["verdict " + std::to_string(static_cast<int>(result.verdict))];
    if (result.score.points > 100) ++corners["capped at 100"];
    if (result.score.points < 0) ++corners["capped at 0"];
    if (result.other_side) ++corners["a note on the other side"];
    for (const Evidence& line : result.score.evidence)
      ++corners["evidence " + std::to_string(static_cast<int>(line.type))];
  }
  if (assessment.pain_limit) ++corners["too many pain stops"];
  if (assessment.next) ++corners["a next test"];
  if (assessment.nothing_stands_out) ++corners["nothing stands out"];
  if (assessment.plan && !assessment.plan->empty()) ++corners["a plan"];
  if (assessment.circuit) ++corners["a circuit"];
  for (const LeftOut& out : assessment.plan_left_out) {
    ++corners[out.known ? "an exercise ruled out" : "an exercise that may be ruled out"];
    if (out.instead) ++corners["an exercise in the place of another"];
    const bool hurts = out.reason == ItemStatus::pain || out.reason == ItemStatus::hurt;
    if (out.side != Side::whole && hurts) ++corners["pain leaves a side out"];
  }
}

}  // namespace

TEST_CASE("the random protocols and sheets come to every corner of the format often") {
  Corners corners;
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    count_protocol(protocol, corners);
    count_assessment(protocol, Assessor(protocol).assess(random_answers(protocol, seed)), corners);
  }
  // 8 kinds, 10 statuses, 4 verdicts, 5 types of evidence, and those with a name.
  CHECK(corners.size() == 8 + 10 + 4 + 5 + 28);
  for (const auto& [corner, count] : corners) {
    CAPTURE(corner);
    CHECK(count * 40 >= static_cast<int>(law_cases));
  }
}
