#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/schema.hpp"
#include "kneecheck/report/words.hpp"
#include "schema_parts.hpp"

namespace kneecheck {
namespace {

// The word lists are those that the report is written with: of each list, up to its `last` word.
template <typename Value>
Schema words_up_to(Value last) {
  std::vector<std::string_view> all;
  for (int at = 0; at <= static_cast<int>(last); ++at) {
    all.push_back(json_word(static_cast<Value>(at)));
  }
  return one_of_words(all);
}

Schema reasons() {
  std::vector<std::string_view> all;
  for (int at = 0; at < static_cast<int>(Reason::none); ++at) {
    all.push_back(*json_word(static_cast<Reason>(at)));
  }
  all.push_back("other_side");  // may be given within this version, though no report does yet
  return or_null(one_of_words(all));
}

Schema any_text() { return of_type("string"); }
Schema count() { return whole_from(0); }
Schema cite() { return list_of(defined("id")); }

SchemaEntries item_and(SchemaEntries more) {
  SchemaEntries all = {{"prompt", defined("id")}, {"side", defined("side")}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

SchemaEntries report_definitions() {
  return {
      {"id", matching(id_pattern)},
      {"side", or_null(one_of_words({"left", "right"}))},
      {"percent", whole(0, 100)},
      {"label", words_up_to(Label::strong)},
      {"reason", reasons()},
      {"red_flag", full_record(item_and({{"action", words_up_to(FlagAction::refer)},
                                         {"urgency", words_up_to(Urgency::soon)},
                                         {"because", one_of_words({"answer", "unsure"})},
                                         {"says", any_text()},
                                         {"cite", cite()}}))},
      {"remark", full_record(item_and({{"says", any_text()}, {"cite", cite()}}))},
      {"pain_stop", full_record(item_and({{"value", or_null(of_type("integer"))}}))},
      {"answer", full_record(item_and({{"kind", words_up_to(Kind::text)},
                                       {"status", words_up_to(ItemStatus::invalid)},
                                       {"value", or_null(of_type("integer"))},
                                       {"text", or_null(any_text())},
                                       {"unit", or_null(any_text())}}))},
      {"result",
       full_record(
           {{"rank", whole_from(1)},
            {"imbalance", defined("id")},
            {"side", defined("side")},
            {"name", any_text()},
            {"score", defined("percent")},
            {"could_be", with(defined("percent"), "description", words(upper_bound))},
            {"points", of_type("integer")},
            {"label", defined("label")},
            {"could_be_label", defined("label")},
            {"settled", of_type("boolean")},
            {"verdict", words_up_to(Verdict::not_checked)},
            {"coverage", defined("percent")},
            {"checks", full_record({{"done", count()}, {"total", count()}})},
            {"other_side", or_null(full_record({{"status", words_up_to(Verdict::not_checked)},
                                                {"reason", defined("reason")}}))},
            {"evidence", list_of(defined("evidence"))}})},
      {"evidence", full_record({{"type", words_up_to(EvidenceType::rule)},
                                {"prompt", or_null(defined("id"))},
                                {"side", defined("side")},
                                {"points", of_type("integer")},
                                {"could_add", count()},
                                {"says", or_null(any_text())},
                                {"reason", defined("reason")},
                                {"cite", cite()}})},
      {"difference", full_record({{"prompt", defined("id")},
                                  {"left", of_type("integer")},
                                  {"right", of_type("integer")},
                                  {"difference", count()},
                                  {"worse", defined("side")},
                                  {"says", or_null(any_text())}})},
      {"plan", full_record({{"items", list_of(defined("plan_item"))},
                            {"left_out", list_of(defined("left_out"))},
                            {"retest_days", whole_from(1)}})},
      {"left_out", full_record({{"exercise", defined("id")},
                                {"side", defined("side")},
                                {"prompt", defined("id")},
                                {"reason", defined("reason")},
                                {"instead", or_null(defined("id"))}})},
      {"plan_item",
       full_record(
           {{"exercise", defined("id")},
            {"name", any_text()},
            {"kind", words_up_to(ExerciseKind::core)},
            {"sides", list_of(full_record({{"side", defined("side")}, {"sets", whole_from(1)}}))},
            {"dose", full_record({{"hold_s", or_null(whole_from(1))},
                                  {"reps", or_null(whole_from(1))},
                                  {"rest_s", count()},
                                  {"per_week", whole_from(1)}})},
            {"because",
             list_of(full_record({{"imbalance", defined("id")}, {"side", defined("side")}}))},
            {"cite", cite()}})},
      {"circuit", full_record({{"title", any_text()},
                               {"warm_up", or_null(any_text())},
                               {"rounds", whole_from(1)},
                               {"work_s", whole_from(1)},
                               {"change_s", count()},
                               {"rest_s", count()},
                               {"minutes", whole_from(1)},
                               {"stations", list_of(full_record({{"exercise", defined("id")},
                                                                 {"name", any_text()},
                                                                 {"side", defined("side")}}))}})},
      {"source", full_record({{"id", defined("id")},
                              {"text", any_text()},
                              {"url", or_null(matching("^https://"))},
                              {"year", or_null(of_type("integer"))}})},
      {"warning", full_record({{"code", matching("^A[0-9]{3}$")},
                               {"prompt", or_null(defined("id"))},
                               {"side", defined("side")},
                               {"message", any_text()}})},
  };
}

Schema counts() {
  SchemaEntries entries = {{"asked", count()}};
  for (const std::string_view status : {"answered", "skipped", "unsure", "pain", "hurt", "left_out",
                                        "gate_unknown", "not_asked", "not_reached", "invalid"}) {
    entries.push_back({std::string(status), count()});
  }
  return full_record(entries);
}

// What a stop or a referral leaves out: no plan, and after a stop for good no results.
Schema after(const std::vector<std::string_view>& outcomes, SchemaEntries left_out) {
  const Schema when = record({{"outcome", one_of_words(outcomes)}}, {});
  return with(with({Schema::Object{}}, "if", when), "then", record(std::move(left_out), {}));
}

Schema root() {
  return full_record({
      {"schema", constant(words("kneecheck.report"))},
      {"schema_version", constant(number(1))},
      {"program", full_record({{"name", constant(words("kneecheck"))}, {"version", any_text()}})},
      {"protocol", full_record({{"id", any_text()},
                                {"version", any_text()},
                                {"title", any_text()},
                                {"language", any_text()},
                                {"scoring", matching(digest_pattern)},
                                {"wording", matching(digest_pattern)}})},
      {"session",
       full_record({{"person", or_null(any_text())},
                    {"taken", or_null(any_text())},
                    {"taken_with_version", any_text()},
                    {"changes", list_of(one_of_words({"version", "scoring", "wording"}))}})},
      {"outcome", words_up_to(Outcome::complete)},
      {"labels",
       full_record(
           {{"slight", whole(1, 100)}, {"moderate", whole(1, 100)}, {"strong", whole(1, 100)}})},
      {"red_flags", list_of(defined("red_flag"))},
      {"remarks", list_of(defined("remark"))},
      {"nothing", or_null(any_text())},
      {"pain_stops", list_of(defined("pain_stop"))},
      {"answers", list_of(defined("answer"))},
      {"counts", counts()},
      {"results", list_of(defined("result"))},
      {"differences", list_of(defined("difference"))},
      {"next", or_null(full_record(item_and({})))},
      {"plan", or_null(defined("plan"))},
      {"circuit", or_null(defined("circuit"))},
      {"sources", list_of(defined("source"))},
      {"warnings", list_of(defined("warning"))},
      {"disclaimer", any_text()},
  });
}

}  // namespace

std::string report_schema() {
  const Schema nothing = of_type("null");
  const Schema empty = with(of_type("array"), "maxItems", number(0));
  const Schema rules = {
      Schema::List{after({"stopped_red_flag", "stopped_pain", "referred"}, {{"plan", nothing}}),
                   after({"stopped_red_flag"},
                         {{"results", empty}, {"differences", empty}, {"next", nothing}})}};
  return schema_text("kneecheck.report v1", with(root(), "allOf", rules), report_definitions());
}

}  // namespace kneecheck
