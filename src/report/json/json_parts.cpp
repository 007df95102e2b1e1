// The results, the plan and the circuit as JSON.
#include "json_parts.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

void write_target(Writing& writing, Target target) {
  writing.json.key("imbalance").value(writing.protocol.imbalances[target.imbalance].id);
  writing.json.key("side").value(json_word(target.side));
}

void write_evidence(Writing& writing, const Evidence& evidence) {
  Json& json = writing.json;
  json.key("type").value(json_word(evidence.type));
  json.key("prompt");
  evidence.prompt ? json.value(writing.protocol.prompts[*evidence.prompt].id) : json.null();
  json.key("side").value(json_word(evidence.side));
  json.key("points").value(evidence.points);
  json.key("could_add").value(evidence.could_add);
  json.key("says").words_or_null(evidence.says);
  json.key("reason").value(reason_word(evidence.reason));
  write_cite(writing, evidence.cite);
}

void write_result(Writing& writing, const Result& result) {
  Json& json = writing.json;
  const TargetScore& score = result.score;
  json.key("rank").value(result.rank);
  write_target(writing, score.target);
  json.key("name").value(writing.protocol.imbalances[score.target.imbalance].name);
  json.key("score").value(score.score);
  json.key("could_be").value(score.could_be);
  json.key("points").value(score.points);
  json.key("label").value(json_word(result.label));
  json.key("could_be_label").value(json_word(result.could_be_label));
  json.key("settled").value(result.settled);
  json.key("verdict").value(json_word(result.verdict));
  json.key("coverage").value(score.coverage);
  json.key("checks").begin_object();
  json.key("done").value(score.checks_done);
  json.key("total").value(score.checks_total);
  json.end_object();
  write_object_or_null(json, "other_side", result.other_side, [&](const OtherSide& other) {
    json.key("status").value(json_word(other.verdict));
    json.key("reason").value(reason_word(other.reason));
  });
  write_objects(json, "evidence", score.evidence,
                [&](const Evidence& evidence) { write_evidence(writing, evidence); });
}

void write_dose(Json& json, const Dose& dose) {
  json.key("dose").begin_object();
  json.key("hold_s").value(dose.hold_s);
  json.key("reps").value(dose.reps);
  json.key("rest_s").value(dose.rest_s);
  json.key("per_week").value(dose.per_week);
  json.end_object();
}

void write_plan_item(Writing& writing, const PlanItem& item) {
  Json& json = writing.json;
  const Exercise& exercise = writing.protocol.exercises[item.exercise];
  json.key("exercise").value(exercise.id);
  json.key("name").value(exercise.name);
  json.key("kind").value(json_word(exercise.kind));
  write_objects(json, "sides", item.sides, [&](const SideSets& sides) {
    json.key("side").value(json_word(sides.side));
    json.key("sets").value(sides.sets);
  });
  write_dose(json, exercise.dose);
  write_objects(json, "because", item.because,
                [&](const Target& target) { write_target(writing, target); });
  write_cite(writing, exercise.cite);
}

void write_left_out(Writing& writing) {
  Json& json = writing.json;
  const Protocol& protocol = writing.protocol;
  std::vector<LeftOut> all = writing.assessment.plan_left_out;
  std::ranges::copy(left_out_of_circuit_only(writing.assessment), std::back_inserter(all));
  write_objects(json, "left_out", all, [&](const LeftOut& left_out) {
    json.key("exercise").value(protocol.exercises[left_out.exercise].id);
    json.key("side").value(json_word(left_out.side));
    json.key("prompt").value(protocol.prompts[left_out.because.front().prompt].id);
    json.key("reason").value(reason_word(left_out.reason));
    json.key("instead").words_or_null(left_out.instead ? protocol.exercises[*left_out.instead].id
                                                       : std::string());
  });
}

// REQUIRES: the protocol has a circuit.
void write_circuit(Writing& writing, const std::vector<Station>& stations) {
  Json& json = writing.json;
  const CircuitRules& circuit = writing.protocol.circuit.value();
  json.key("title").value(circuit.title);
  json.key("warm_up").words_or_null(circuit.warm_up);
  json.key("rounds").value(circuit.rounds);
  json.key("work_s").value(circuit.work_s);
  json.key("change_s").value(circuit.change_s);
  json.key("rest_s").value(circuit.rest_s);
  json.key("minutes").value(circuit_minutes(circuit, stations.size()));
  write_objects(json, "stations", stations, [&](const Station& station) {
    const Exercise& exercise = writing.protocol.exercises[station.exercise];
    json.key("exercise").value(exercise.id);
    json.key("name").value(exercise.name);
    json.key("side").value(json_word(station.side));
  });
}

}  // namespace

void write_cite(Writing& writing, const std::vector<SourceIndex>& cite) {
  writing.cited.insert(cite.begin(), cite.end());
  writing.json.key("cite");
  write_list(writing.json, cite,
             [&](SourceIndex source) { writing.json.value(writing.protocol.sources[source].id); });
}

void write_item(Writing& writing, Item item) {
  writing.json.key("prompt").value(writing.protocol.prompts[item.prompt].id);
  writing.json.key("side").value(json_word(item.side));
}

void write_results(Writing& writing) {
  Json& json = writing.json;
  const Assessment& assessment = writing.assessment;
  write_objects(json, "results", assessment.results,
                [&](const Result& result) { write_result(writing, result); });
  write_objects(json, "differences", assessment.differences, [&](const SideBySide& sides) {
    json.key("prompt").value(writing.protocol.prompts[sides.prompt].id);
    json.key("left").value(sides.left);
    json.key("right").value(sides.right);
    json.key("difference").value(sides.difference);
    json.key("worse").value(json_word(sides.worse));
    json.key("says").words_or_null(sides.says);
  });
  write_object_or_null(json, "next", assessment.next,
                       [&](Item item) { write_item(writing, item); });
}

void write_plan(Writing& writing) {
  Json& json = writing.json;
  const Assessment& assessment = writing.assessment;
  write_object_or_null(json, "plan", assessment.plan, [&](const std::vector<PlanItem>& plan) {
    write_objects(json, "items", plan,
                  [&](const PlanItem& item) { write_plan_item(writing, item); });
    write_left_out(writing);
    json.key("retest_days").value(writing.protocol.plan.retest_days);
  });
  write_object_or_null(
      json, "circuit", assessment.circuit,
      [&](const std::vector<Station>& stations) { write_circuit(writing, stations); });
}

}  // namespace kneecheck
