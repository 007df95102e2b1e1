#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/report/circuit_words.hpp"
#include "kneecheck/report/json_parts.hpp"
#include "kneecheck/report/json_words.hpp"

namespace kneecheck {
namespace {

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

// Of the plan, then of the circuit what the plan did not name.
std::vector<LeftOut> all_left_out(const Assessment& assessment) {
  std::vector<LeftOut> all = assessment.plan_left_out;
  for (const LeftOut& more : assessment.circuit_left_out) {
    const auto is_told = [&](const LeftOut& told) {
      return told.exercise == more.exercise && told.side == more.side;
    };
    if (std::none_of(all.begin(), all.end(), is_told)) all.push_back(more);
  }
  return all;
}

void write_left_out(Writing& writing) {
  Json& json = writing.json;
  const Protocol& protocol = writing.protocol();
  json.key("left_out");
  write_objects(json, all_left_out(writing.assessment()), [&](const LeftOut& left_out) {
    json.key("exercise").value(protocol.exercises[left_out.exercise].id);
    json.key("side").value(json_word(left_out.side));
    json.key("prompt").value(protocol.prompts[left_out.because.front().prompt].id);
    json.key("reason").value(json_word(left_out.reason));
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

void write_plan(Writing& writing) {
  write_exercises(writing);
  write_circuit(writing);
}

}  // namespace kneecheck
