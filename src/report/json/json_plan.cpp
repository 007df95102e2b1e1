// The plan and its week, the base routine and the circuit as JSON.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "json_parts.hpp"
#include "kneecheck/assessment/week.hpp"
#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

// "exercise", "name", "kind"
void write_exercise(JsonReport& report, ExerciseIndex index) {
  const Exercise& exercise = report.protocol.exercises[index];
  report.key("exercise").value(exercise.id);
  report.key("name").value(exercise.name);
  report.key("kind").value(json_word(exercise.kind));
}

void write_sides(JsonReport& report, const std::vector<SideSets>& all) {
  write_objects(report, "sides", all, [&](const SideSets& sides) {
    report.key("side").value(json_word(sides.side));
    report.key("sets").value(sides.sets);
  });
}

void write_dose(JsonReport& report, const Dose& dose) {
  report.key("dose").begin_object();
  report.key("hold_s").value(dose.hold_s);
  report.key("reps").value(dose.reps);
  report.key("rest_s").value(dose.rest_s);
  report.key("per_week").value(dose.per_week);
  report.end_object();
}

void write_plan_item(JsonReport& report, const PlanItem& item) {
  const Exercise& exercise = report.protocol.exercises[item.exercise];
  write_exercise(report, item.exercise);
  write_sides(report, item.sides);
  write_dose(report, exercise.dose);
  write_objects(report, "because", item.because,
                [&](const Target& target) { write_target(report, target); });
  write_cite(report, exercise.cite);
}

void write_left_out(JsonReport& report) {
  const Protocol& protocol = report.protocol;
  std::vector<LeftOut> all = left_out_of_plan(report.assessment);
  std::ranges::copy(left_out_of_circuit_only(report.assessment), std::back_inserter(all));
  write_objects(report, "left_out", all, [&](const LeftOut& left_out) {
    report.key("exercise").value(protocol.exercises[left_out.exercise].id);
    report.key("side").value(json_word(left_out.side));
    report.key("prompt").value(protocol.prompts[left_out.because.front().prompt].id);
    report.key("reason").value(reason_word(left_out.reason));
    report.key("instead").words_or_null(left_out.instead ? protocol.exercises[*left_out.instead].id
                                                         : std::string());
  });
}

// REQUIRES: the protocol has a circuit.
void write_circuit(JsonReport& report, const std::vector<Station>& stations) {
  const CircuitRules circuit =
      circuit_in(report.protocol.circuit.value(), phase_of(report.protocol.plan, 1));
  report.key("title").value(circuit.title);
  report.key("warm_up").words_or_null(circuit.warm_up);
  report.key("rounds").value(circuit.rounds);
  report.key("work_s").value(circuit.work_s);
  report.key("change_s").value(circuit.change_s);
  report.key("rest_s").value(circuit.rest_s);
  report.key("minutes").value(circuit_minutes(circuit, stations.size()));
  write_objects(report, "stations", stations, [&](const Station& station) {
    const Exercise& exercise = report.protocol.exercises[station.exercise];
    report.key("exercise").value(exercise.id);
    report.key("name").value(exercise.name);
    report.key("side").value(json_word(station.side));
  });
}

void write_day(JsonReport& report, const Week& week, std::size_t day, bool runs) {
  constexpr std::string_view names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const Phase* const first = phase_of(report.protocol.plan, 1);
  report.key("day").value(names[day]);
  report.key("minutes").value(
      minutes_on(report.protocol, report.assessment, static_cast<int>(day), first));
  report.key("runs").value(runs);
  std::vector<WeekItem> items = week.items;
  std::erase_if(items, [day](const WeekItem& item) { return item.days[day] == 0; });
  write_objects(report, "items", items, [&](const WeekItem& item) {
    report.key("what").value(!item.exercise ? "circuit" : item.base ? "base" : "exercise");
    report.key("exercise")
        .words_or_null(item.exercise ? report.protocol.exercises[*item.exercise].id
                                     : std::string());
    report.key("times").value(item.days[day]);
    write_sides(report, item.exercise ? sets_in(report.protocol, item, first) : item.sides);
  });
}

void write_week(JsonReport& report, const Week& week) {
  const Protocol& protocol = report.protocol;
  const Days runs = run_days(protocol, week);
  report.key("week").begin_object();
  report.key("minutes").value(
      minutes_a_week(protocol, report.assessment, phase_of(protocol.plan, 1)));
  std::vector<std::size_t> days;
  for (std::size_t day = 0; day < runs.size(); ++day) days.push_back(day);
  write_objects(report, "days", days,
                [&](std::size_t day) { write_day(report, week, day, runs[day] > 0); });
  report.key("trained_by_circuit");
  write_list(report, week.by_circuit,
             [&](ImbalanceIndex imbalance) { report.value(protocol.imbalances[imbalance].id); });
  report.key("done_by_circuit");
  write_list(report, week.not_again,
             [&](ExerciseIndex exercise) { report.value(protocol.exercises[exercise].id); });
  write_objects(report, "unserved", week.unserved, [&](const Unserved& one) {
    write_target(report, one.target);
    report.key("reason").value(json_word(one.why));
  });
  report.end_object();
}

void write_phases(JsonReport& report) {
  const Protocol& protocol = report.protocol;
  const Assessment& assessment = report.assessment;
  std::vector<Phase> phases = protocol.plan.phases;
  if (!grows(protocol, assessment.week.value())) phases.clear();
  write_objects(report, "phases", phases, [&](const Phase& phase) {
    report.key("from").value(phase.weeks.from);
    report.key("to").value(phase.weeks.to);
    report.key("says").words_or_null(phase.says);
    report.key("minutes").value(minutes_a_week(protocol, assessment, &phase));
    std::optional<CircuitRules> circuit;
    if (assessment.circuit) circuit = circuit_in(*protocol.circuit, &phase);
    write_object_or_null(report, "circuit", circuit, [&](const CircuitRules& rules) {
      report.key("rounds").value(rules.rounds);
      report.key("work_s").value(rules.work_s);
      report.key("change_s").value(rules.change_s);
    });
    std::vector<WeekItem> items = assessment.week->items;
    std::erase_if(items, [](const WeekItem& item) { return item.base || !item.exercise; });
    write_objects(report, "items", items, [&](const WeekItem& item) {
      report.key("exercise").value(protocol.exercises[*item.exercise].id);
      write_sides(report, sets_in(protocol, item, &phase));
      const Dose dose = dose_in(protocol, item, &phase);
      report.key("hold_s").value(dose.hold_s);
      report.key("reps").value(dose.reps);
    });
  });
}

void write_base(JsonReport& report, const Week& week) {
  std::vector<WeekItem> items = week.items;
  std::erase_if(items, [](const WeekItem& item) { return !item.base; });
  write_objects(report, "base", items, [&](const WeekItem& item) {
    write_exercise(report, *item.exercise);
    write_sides(report, item.sides);
    write_dose(report, dose_in(report.protocol, item, nullptr));
    write_cite(report, report.protocol.exercises[*item.exercise].cite);
  });
}

}  // namespace

void write_plan(JsonReport& report) {
  const Assessment& assessment = report.assessment;
  write_object_or_null(report, "plan", assessment.plan, [&](const std::vector<PlanItem>& plan) {
    write_objects(report, "items", plan,
                  [&](const PlanItem& item) { write_plan_item(report, item); });
    write_left_out(report);
    report.key("retest_days").value(report.protocol.plan.retest_days);
    report.key("retest_on").words_or_null(retest_day(report.protocol, report.sheet));
    write_week(report, assessment.week.value());
    write_phases(report);
    write_base(report, assessment.week.value());
  });
  write_object_or_null(
      report, "circuit", assessment.circuit,
      [&](const std::vector<Station>& stations) { write_circuit(report, stations); });
}

}  // namespace kneecheck
