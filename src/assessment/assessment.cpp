#include "kneecheck/assessment/assessment.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/evidence.hpp"
#include "kneecheck/assessment/plan.hpp"
#include "kneecheck/assessment/ranking.hpp"
#include "kneecheck/assessment/row_assessor.hpp"
#include "kneecheck/assessment/week.hpp"

namespace kneecheck {
namespace {

std::vector<ItemResult> unanswered_items(const Protocol& protocol) {
  std::vector<ItemResult> items;
  for (const Item item : items_of(protocol))
    if (protocol.prompts[item.prompt].kind != Kind::info) items.push_back({item, {}, {}});
  return items;
}

Outcome outcome_of(const Course& course, const Counts& counts) {
  if (course.stop() && course.stop()->kind == StopKind::red_flag) return Outcome::stopped_red_flag;
  if (course.stop() || course.pain_limit()) return Outcome::stopped_pain;
  const bool refers = course.pain_refer() || !course.flags().empty();
  if (refers) return Outcome::referred;
  const int unanswered = counts[ItemStatus::not_reached] + counts[ItemStatus::invalid];
  return unanswered > 0 ? Outcome::incomplete : Outcome::complete;
}

// The sentence of the difference that counts most toward any target; "" if none does.
std::string difference_says(const Answered& answered, PromptIndex prompt) {
  std::string says;
  int most = 0;
  for (const Target target : targets_of(answered.protocol)) {
    if (!has_differences_for(answered.protocol.prompts[prompt], target)) continue;
    const Interval points = DifferencePoints(answered.protocol, prompt, target).points(answered);
    for (const Evidence& line : explain(answered, prompt, true, target, points)) {
      if (line.type == EvidenceType::for_target && line.points > most) {
        says = line.says;
        most = line.points;
      }
    }
  }
  return says;
}

std::vector<SideBySide> side_by_side(const Answered& answered, Explanation explanation) {
  std::vector<SideBySide> pairs;
  for (PromptIndex index = 0; index < answered.protocol.prompts.size(); ++index) {
    const Prompt& prompt = answered.protocol.prompts[index];
    if (!prompt.per_side) continue;
    const std::optional<int> left = plain_answer(answered, {index, Side::left});
    const std::optional<int> right = plain_answer(answered, {index, Side::right});
    if (!left || !right) continue;
    const Side worse = worse_side(prompt, *left, *right);
    pairs.push_back({index, *left, *right, std::abs(*left - *right), worse, {}});
    if (explanation == Explanation::full) pairs.back().says = difference_says(answered, index);
  }
  return pairs;
}

// Fills in what became of the items. REQUIRES: assessment.items are those of the protocol.
void fill_in(const Answered& answered, Assessment& assessment) {
  const Course& course = answered.course;
  assessment.flags = course.flags();
  put_most_urgent_first(answered.protocol, assessment.flags);
  assessment.remarks = course.remarks();
  assessment.pain_limit = course.pain_limit();
  assessment.pain_refer = course.pain_refer();
  assessment.stop = course.stop();
  assessment.counts = {};
  for (ItemResult& item : assessment.items) {
    item.status = status_of(answered, item.item);
    item.answer = answered.answers.get(item.item);
    ++assessment.counts[item.status];
  }
  assessment.asked =
      static_cast<int>(assessment.items.size()) - assessment.counts[ItemStatus::not_asked];
  assessment.outcome = outcome_of(course, assessment.counts);
}

}  // namespace

RowAssessor::RowAssessor(const Protocol& protocol)
    : protocol_(protocol), rules_(protocol), scorer_(protocol), course_(protocol, {}) {
  assessment_.items = unanswered_items(protocol);
}

const Assessment& RowAssessor::assess(const Answers& answers) {
  course_.take(rules_, answers);
  fill_in({protocol_, answers, course_}, assessment_);
  if (course_.stop()) {
    assessment_.results.clear();
    return assessment_;
  }
  scorer_.score(answers, course_, scores_);
  rank_alone(protocol_.scoring, scores_, assessment_.results);
  return assessment_;
}

Assessment Assessor::assess(const Answers& answers, Explanation explanation) const {
  const Course course(protocol_, answers);
  const Answered answered{protocol_, answers, course};
  Assessment assessment;
  assessment.items = unanswered_items(protocol_);
  fill_in(answered, assessment);
  if (course.stop()) return assessment;  // a stopped screen ranks nothing

  assessment.results = rank(answered, scorer_.score(answers, course, explanation));
  assessment.nothing_stands_out =
      std::ranges::none_of(assessment.results, [](const Result& result) {
        return result.verdict == Verdict::sign || result.verdict == Verdict::not_checked;
      });
  assessment.differences = side_by_side(answered, explanation);
  note(answered, assessment.results, assessment.differences);
  assessment.next = next_test(answered, assessment.results);
  const bool withheld =
      assessment.outcome == Outcome::stopped_pain || assessment.outcome == Outcome::referred;
  if (!withheld) {
    std::optional<Offered> circuit = offer_circuit(answered, assessment.results);
    if (circuit) assessment.circuit_left_out = std::move(circuit->left_out);
    if (circuit && circuit->stations.empty()) circuit.reset();
    Planned planned = make_plan(answered, assessment.results, circuit);
    assessment.week = make_week(answered, planned, circuit);
    if (circuit) assessment.circuit = std::move(circuit->stations);
    assessment.plan = std::move(planned.items);
    assessment.plan_left_out = std::move(planned.left_out);
    // What the circuit takes the place of stands in for nothing, unless it is a station.
    const std::vector<Station> stations = assessment.circuit.value_or(std::vector<Station>());
    for (LeftOut& left_out : assessment.plan_left_out) {
      const std::vector<ExerciseIndex>& gone = assessment.week->not_again;
      if (left_out.instead && std::ranges::find(gone, *left_out.instead) != gone.end() &&
          std::ranges::find(stations, *left_out.instead, &Station::exercise) == stations.end())
        left_out.instead.reset();
    }
  }
  return assessment;
}

}  // namespace kneecheck
