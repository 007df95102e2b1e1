// The comparison of two sessions as JSON.
#include <optional>
#include <string>

#include "comparison_parts.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/json_words.hpp"
#include "report/json/json_parts.hpp"

namespace kneecheck {

template <>
inline constexpr auto json_words<Change> = std::to_array<std::string_view>(
    {"unchanged", "better", "worse", "within_noise", "changed", "not_comparable"});
// Where nothing obstructs there is no word.
constexpr std::string_view obstruction_words[] = {"", "missing", "hurt", "pain"};
template <>
inline constexpr auto json_words<Overall> =
    std::to_array<std::string_view>({"better", "worse", "mixed", "same", "unknown"});
template <>
inline constexpr auto json_words<Advice> =
    std::to_array<std::string_view>({"better", "same", "worse", "see_somebody", "none"});
template <>
inline constexpr auto json_words<Role> =
    std::to_array<std::string_view>({"age", "knee", "pain_before", "pain_after"});

namespace {

void put_session(Json& json, std::string_view key, const Protocol& protocol,
                 const std::string& name, const Scored& scored) {
  const Sheet& sheet = scored.sheet;
  json.key(key).begin_object();
  json.key("name").words_or_null(name);
  json.key("person").words_or_null(sheet.person);
  json.key("taken").words_or_null(sheet.taken);
  json.key("taken_with_version")
      .value(sheet.taken_with_version.empty() ? protocol.about.version : sheet.taken_with_version);
  json.key("changes");
  write_list(json, sheet.changes, [&](const std::string& change) { json.value(change); });
  json.key("outcome").value(json_word(scored.assessment.outcome));
  json.end_object();
}

void put_reading(Json& json, std::string_view key, const Prompt& prompt,
                 const GivenAnswer& reading) {
  // What pain stopped may say how far it came.
  const bool told = reading.value() || reading.status == ItemStatus::pain;
  std::optional<int> value;
  if (told) value = reading.answer.value;
  json.key(key).begin_object();
  json.key("status").value(json_word(reading.status));
  json.key("value").value(value);
  json.key("text").words_or_null(value ? own_value(prompt, *value) : "");
  json.end_object();
}

void put_measure(JsonReport& report, const Measure& measure) {
  const Prompt& prompt = report.protocol.prompts[measure.item.prompt];
  write_item(report, measure.item);
  report.key("kind").value(json_word(prompt.kind));
  report.key("title").value(prompt.title);
  report.key("role").value(prompt.role ? json_word(*prompt.role) : std::nullopt);
  report.key("unit").words_or_null(unit_of(prompt));
  put_reading(report, "then", prompt, measure.then);
  put_reading(report, "now", prompt, measure.now);
  report.key("change").value(json_word(measure.change));
  report.key("by").value(measure.by);
  report.key("beyond_noise").value(measure.beyond_noise);
  write_object_or_null(report, "real_change", prompt.real_change, [&](const RealChange& least) {
    report.key("at_least").value(least.at_least);
    report.key("percent").value(least.percent);
  });
  report.key("reason").words_or_null(
      obstruction_words[static_cast<std::size_t>(measure.obstruction)]);
  write_cite(report, prompt.real_change ? prompt.real_change->cite : std::vector<SourceIndex>{});
}

void put_found(Json& json, const Found& found) {
  json.key("score").value(found.score);
  json.key("could_be").value(found.could_be);
  json.key("label").value(json_word(found.label));
  json.key("verdict").value(json_word(found.verdict));
}

void put_target_change(JsonReport& report, const TargetChange& change) {
  const Imbalance& imbalance = report.protocol.imbalances[change.target.imbalance];
  const auto write = [&](const Found& found) { put_found(report, found); };
  report.key("imbalance").value(imbalance.id);
  report.key("side").value(json_word(change.target.side));
  report.key("name").value(imbalance.name);
  write_object_or_null(report, "then", change.then, write);
  write_object_or_null(report, "now", change.now, write);
  report.key("change").value(json_word(change.change));
}

}  // namespace

std::string json_comparison(const ComparedSessions& about, const std::string& program_version) {
  const Comparison& comparison = about.comparison;
  // The warning signs and sources are those of the later session.
  JsonReport report{{}, about.protocol, about.now.sheet, about.now.assessment};
  report.begin_object();
  report.key("schema").value("kneecheck.comparison");
  report.key("schema_version").value(1);
  write_origin(report, about.protocol, program_version);
  put_session(report, "then", about.protocol, about.then_name, about.then);
  put_session(report, "now", about.protocol, about.now_name, about.now);
  report.key("days").value(days_between(about.then.sheet, about.now.sheet));
  write_red_flags(report);

  report.key("overall").value(json_word(comparison.overall));
  report.key("changed").value(has_changed(comparison));
  report.key("advice").begin_object();
  report.key("word").value(json_word(comparison.advice));
  report.key("says").words_or_null(advice_words(about));
  report.end_object();
  write_objects(report, "measures", comparison.measures,
                [&](const Measure& measure) { put_measure(report, measure); });
  write_objects(report, "imbalances", comparison.targets,
                [&](const TargetChange& change) { put_target_change(report, change); });
  write_cited_sources(report);
  report.key("disclaimer").value(about.protocol.about.disclaimer);
  report.end_object();
  return report.text();
}

}  // namespace kneecheck
