#include "json_parts.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "kneecheck/report/json_words.hpp"

namespace kneecheck {
namespace {

void write_target(Writing& writing, Target target) {
  writing.json.key("imbalance").value(writing.protocol().imbalances[target.imbalance].id);
  writing.json.key("side").value(json_word(target.side));
}

void write_evidence(Writing& writing, const Evidence& evidence) {
  Json& json = writing.json;
  json.key("type").value(json_word(evidence.type));
  json.key("prompt");
  evidence.prompt ? json.value(writing.protocol().prompts[*evidence.prompt].id) : json.null();
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
  json.key("name").value(writing.protocol().imbalances[score.target.imbalance].name);
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
  json.key("other_side");
  if (result.other_side) {
    json.begin_object();
    json.key("status").value(json_word(result.other_side->verdict));
    json.key("reason").value(reason_word(result.other_side->reason));
    json.end_object();
  } else {
    json.null();
  }
  json.key("evidence");
  write_objects(json, score.evidence,
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
  const Exercise& exercise = writing.protocol().exercises[item.exercise];
  json.key("exercise").value(exercise.id);
  json.key("name").value(exercise.name);
  json.key("kind").value(json_word(exercise.kind));
  json.key("sides");
  write_objects(json, item.sides, [&](const SideSets& sides) {
    json.key("side").value(json_word(sides.side));
    json.key("sets").value(sides.sets);
  });
  write_dose(json, exercise.dose);
  json.key("because");
  write_objects(json, item.because, [&](const Target& target) { write_target(writing, target); });
  write_cite(writing, exercise.cite);
}

void write_left_out(Writing& writing) {
  Json& json = writing.json;
  const Protocol& protocol = writing.protocol();
  std::vector<LeftOut> all = writing.assessment().plan_left_out;
  std::ranges::copy(left_out_of_circuit_only(writing.assessment()), std::back_inserter(all));
  json.key("left_out");
  write_objects(json, all, [&](const LeftOut& left_out) {
    json.key("exercise").value(protocol.exercises[left_out.exercise].id);
    json.key("side").value(json_word(left_out.side));
    json.key("prompt").value(protocol.prompts[left_out.because.front().prompt].id);
    json.key("reason").value(reason_word(left_out.reason));
    json.key("instead").words_or_null(left_out.instead ? protocol.exercises[*left_out.instead].id
                                                       : std::string());
  });
}

void write_exercises(Writing& writing) {
  Json& json = writing.json;
  json.key("plan");
  if (!writing.assessment().plan) return json.null();
  json.begin_object();
  json.key("items");
  write_objects(json, *writing.assessment().plan,
                [&](const PlanItem& item) { write_plan_item(writing, item); });
  write_left_out(writing);
  json.key("retest_days").value(writing.protocol().plan.retest_days);
  json.end_object();
}

void write_circuit(Writing& writing) {
  Json& json = writing.json;
  json.key("circuit");
  if (!writing.assessment().circuit || !writing.protocol().circuit) return json.null();
  const CircuitRules& circuit = *writing.protocol().circuit;
  json.begin_object();
  json.key("title").value(circuit.title);
  json.key("warm_up").words_or_null(circuit.warm_up);
  json.key("rounds").value(circuit.rounds);
  json.key("work_s").value(circuit.work_s);
  json.key("change_s").value(circuit.change_s);
  json.key("rest_s").value(circuit.rest_s);
  const std::vector<Station>& stations = *writing.assessment().circuit;
  json.key("minutes").value(circuit_minutes(circuit, stations.size()));
  json.key("stations");
  write_objects(json, stations, [&](const Station& station) {
    const Exercise& exercise = writing.protocol().exercises[station.exercise];
    json.key("exercise").value(exercise.id);
    json.key("name").value(exercise.name);
    json.key("side").value(json_word(station.side));
  });
  json.end_object();
}

}  // namespace

void write_cite(Writing& writing, const std::vector<SourceIndex>& cite) {
  writing.cited.insert(cite.begin(), cite.end());
  writing.json.key("cite");
  write_list(writing.json, cite, [&](SourceIndex source) {
    writing.json.value(writing.protocol().sources[source].id);
  });
}

void write_item(Writing& writing, Item item) {
  writing.json.key("prompt").value(writing.protocol().prompts[item.prompt].id);
  writing.json.key("side").value(json_word(item.side));
}

void write_results(Writing& writing) {
  Json& json = writing.json;
  const Assessment& assessment = writing.assessment();
  json.key("results");
  write_objects(json, assessment.results,
                [&](const Result& result) { write_result(writing, result); });
  json.key("differences");
  write_objects(json, assessment.differences, [&](const SideBySide& sides) {
    json.key("prompt").value(writing.protocol().prompts[sides.prompt].id);
    json.key("left").value(sides.left);
    json.key("right").value(sides.right);
    json.key("difference").value(sides.difference);
    json.key("worse").value(json_word(sides.worse));
    json.key("says").words_or_null(sides.says);
  });
  json.key("next");
  if (assessment.next) {
    json.begin_object();
    write_item(writing, *assessment.next);
    json.end_object();
  } else {
    json.null();
  }
}

void write_plan(Writing& writing) {
  write_exercises(writing);
  write_circuit(writing);
}

}  // namespace kneecheck
