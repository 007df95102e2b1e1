// The JSON report: its head, the answers and the warnings, and all parts in their order.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "json_parts.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/report/report.hpp"

namespace kneecheck {
namespace {

void write_head(JsonReport& report, const std::string& program_version) {
  const Protocol& protocol = report.protocol;
  const Sheet& sheet = report.sheet;
  report.key("schema").value("kneecheck.report");
  report.key("schema_version").value(1);

  write_origin(report, protocol, program_version);

  report.key("session").begin_object();
  report.key("person").words_or_null(sheet.person);
  report.key("taken").words_or_null(sheet.taken);
  report.key("taken_with_version")
      .value(sheet.taken_with_version.empty() ? protocol.about.version : sheet.taken_with_version);
  report.key("changes");
  write_list(report, sheet.changes, [&](const std::string& change) { report.value(change); });
  report.end_object();

  report.key("outcome").value(json_word(report.assessment.outcome));
  report.key("labels").begin_object();
  report.key("slight").value(protocol.scoring.labels.slight);
  report.key("moderate").value(protocol.scoring.labels.moderate);
  report.key("strong").value(protocol.scoring.labels.strong);
  report.end_object();
  report.key("label_words").begin_object();
  for (const Label label : {Label::none, Label::slight, Label::moderate, Label::strong}) {
    report.key(*json_word(label)).value(label_name(protocol.scoring, label));
  }
  report.end_object();
}

void write_first(JsonReport& report) {
  const Assessment& assessment = report.assessment;
  write_red_flags(report);
  write_objects(report, "remarks", assessment.remarks, [&](const RaisedRemark& raised) {
    write_item(report, raised.item);
    report.key("says").value(sentence_of(report.protocol, report.sheet.answers, raised));
    write_cite(report, cited_by(report.protocol, raised));
  });
  const bool said = assessment.nothing_stands_out && assessment.plan;
  report.key("nothing").words_or_null(said ? report.protocol.scoring.nothing : "");
}

// The answer's value counts where the item's status says that there is one.
std::optional<int> value_of(const ItemResult& item) {
  const bool has_value = item.status == ItemStatus::answered || item.status == ItemStatus::hurt ||
                         item.status == ItemStatus::pain;
  return has_value ? item.answer.value : std::nullopt;
}

// A text prompt's own words.
std::string words_of(const Sheet& sheet, const Prompt& prompt, ItemStatus status) {
  const auto found = sheet.words.find(prompt.id);
  const bool given = status == ItemStatus::answered && found != sheet.words.end();
  return given ? found->second : "";
}

void write_answers(JsonReport& report) {
  std::vector<ItemResult> pain_stops = report.assessment.items;
  std::erase_if(pain_stops, [](const ItemResult& item) { return item.status != ItemStatus::pain; });
  write_objects(report, "pain_stops", pain_stops, [&](const ItemResult& item) {
    write_item(report, item.item);
    report.key("value").value(item.answer.value);
  });

  write_objects(report, "answers", report.assessment.items, [&](const ItemResult& item) {
    const Prompt& prompt = report.protocol.prompts[item.item.prompt];
    const std::optional<int> value = value_of(item);
    write_item(report, item.item);
    report.key("title").value(prompt.title);
    report.key("kind").value(json_word(prompt.kind));
    report.key("status").value(json_word(item.status));
    report.key("value").value(value);
    report.key("text").words_or_null(value ? own_value(prompt, *value)
                                           : words_of(report.sheet, prompt, item.status));
    report.key("unit").words_or_null(value ? unit_of(prompt) : "");
  });

  report.key("counts").begin_object();
  report.key("asked").value(report.assessment.asked);
  for (const ItemStatus status :
       {ItemStatus::answered, ItemStatus::skipped, ItemStatus::unsure, ItemStatus::pain,
        ItemStatus::hurt, ItemStatus::left_out, ItemStatus::gate_unknown, ItemStatus::not_asked,
        ItemStatus::not_reached, ItemStatus::invalid}) {
    report.key(*json_word(status)).value(report.assessment.counts[status]);
  }
  report.end_object();
}

// How each exercise is done that is named above, by id.
void write_exercises(JsonReport& report) {
  const Assessment& assessment = report.assessment;
  std::set<ExerciseIndex> named;
  for (const PlanItem& item : assessment.plan.value_or(std::vector<PlanItem>()))
    named.insert(item.exercise);
  for (const Station& station : assessment.circuit.value_or(std::vector<Station>()))
    named.insert(station.exercise);
  const Week week = assessment.week.value_or(Week());
  for (const WeekItem& item : week.items)
    if (item.exercise) named.insert(*item.exercise);
  for (const auto* const left_out :
       {&assessment.plan_left_out, &assessment.circuit_left_out, &week.base_left_out})
    for (const LeftOut& one : *left_out) named.insert(one.exercise);
  write_objects(report, "exercises", named, [&](ExerciseIndex index) {
    const Exercise& exercise = report.protocol.exercises[index];
    const auto write_all = [&](std::string_view key, const std::vector<std::string>& words) {
      report.key(key);
      write_list(report, words, [&](const std::string& each) { report.value(each); });
    };
    report.key("id").value(exercise.id);
    report.key("name").value(exercise.name);
    write_all("steps", exercise.steps);
    write_all("equipment", exercise.equipment);
    report.key("easier").words_or_null(exercise.easier);
    report.key("harder").words_or_null(exercise.harder);
    report.key("stop_if").words_or_null(exercise.stop_if);
    report.key("video").words_or_null(exercise.video);
    write_cite(report, exercise.cite);
  });
}

// The answers that were given and do not count, in asking order.
void write_warnings(JsonReport& report) {
  const Course course(report.protocol, report.sheet.answers);
  std::vector<ItemResult> unscored = report.assessment.items;
  std::erase_if(unscored, [&](const ItemResult& item) {
    return item.answer.status == Status::not_reached ||
           course.standing(item.item) == Standing::asked;
  });
  constexpr std::string_view unknown =
      "asked only if an answer says so that is not known; kept, not scored";
  constexpr std::string_view messages[] = {
      "",
      "not asked after the other answers; kept and not scored",
      "left out for safety; the answer is kept and not scored",
      unknown,
      "after the answer that stops the tests; kept and not scored",
      "may be unsafe, which an answer that is missing says; kept, not scored",
      unknown};

  write_objects(report, "warnings", unscored, [&](const ItemResult& item) {
    const Standing standing = course.standing(item.item);
    report.key("code").value(standing == Standing::after_stop ? "A114" : "A112");
    write_item(report, item.item);
    report.key("message").value(phrase_for(standing, messages).str());
  });
}

}  // namespace

std::string json_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                        const std::string& program_version) {
  JsonReport report{{}, protocol, sheet, assessment};
  report.begin_object();
  write_head(report, program_version);
  write_summary(report);
  write_first(report);
  write_answers(report);
  write_results(report);
  write_plan(report);
  write_exercises(report);
  write_cited_sources(report);
  write_warnings(report);
  report.key("disclaimer").value(protocol.about.disclaimer);
  report.end_object();
  return report.text();
}

}  // namespace kneecheck
