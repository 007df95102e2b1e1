// The JSON report: its head, the answers and the warnings, and all parts in their order.
#include <algorithm>
#include <string>
#include <vector>

#include "json_parts.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/report/report.hpp"

namespace kneecheck {
namespace {

void write_head(Writing& writing, const std::string& program_version) {
  Json& json = writing.json;
  const Protocol& protocol = writing.protocol;
  const Sheet& sheet = writing.sheet;
  json.key("schema").value("kneecheck.report");
  json.key("schema_version").value(1);
  json.key("program").begin_object();
  json.key("name").value("kneecheck");
  json.key("version").value(program_version);
  json.end_object();
  json.key("protocol").begin_object();
  json.key("id").value(protocol.about.id);
  json.key("version").value(protocol.about.version);
  json.key("title").value(protocol.about.title);
  json.key("language").value(protocol.about.language);
  json.key("scoring").value(scoring_digest(protocol));
  json.key("wording").value(wording_digest(protocol));
  json.end_object();
  json.key("session").begin_object();
  json.key("person").words_or_null(sheet.person);
  json.key("taken").words_or_null(sheet.taken);
  json.key("taken_with_version")
      .value(sheet.taken_with_version.empty() ? protocol.about.version : sheet.taken_with_version);
  json.key("changes");
  write_list(json, sheet.changes, [&](const std::string& change) { json.value(change); });
  json.end_object();
  json.key("outcome").value(json_word(writing.assessment.outcome));
  json.key("labels").begin_object();
  json.key("slight").value(protocol.scoring.labels.slight);
  json.key("moderate").value(protocol.scoring.labels.moderate);
  json.key("strong").value(protocol.scoring.labels.strong);
  json.end_object();
}

void write_first(Writing& writing) {
  Json& json = writing.json;
  const Assessment& assessment = writing.assessment;
  write_objects(json, "red_flags", assessment.flags, [&](const RaisedFlag& raised) {
    const RedFlag& flag = writing.protocol.prompts[raised.item.prompt].red_flags[raised.flag];
    write_item(writing, raised.item);
    json.key("action").value(json_word(raised.action));
    json.key("urgency").value(json_word(flag.urgency));
    json.key("because").value(raised.unsure ? "unsure" : "answer");
    json.key("says").value(sentence_of(writing.protocol, writing.sheet.answers, raised));
    write_cite(writing, flag.cite);
  });
  write_objects(json, "remarks", assessment.remarks, [&](const RaisedRemark& raised) {
    write_item(writing, raised.item);
    json.key("says").value(sentence_of(writing.protocol, writing.sheet.answers, raised));
    write_cite(writing, cited_by(writing.protocol, raised));
  });
  json.key("nothing").words_or_null(assessment.nothing_stands_out ? writing.protocol.scoring.nothing
                                                                  : "");
}

// The answer's value counts where the item's status says that there is one.
std::optional<int> value_of(const ItemResult& item) {
  const bool has_value = item.status == ItemStatus::answered || item.status == ItemStatus::hurt ||
                         item.status == ItemStatus::pain;
  return has_value ? item.answer.value : std::nullopt;
}

// As plain_value(), in the protocol's own bytes.
std::string own_value(const Prompt& prompt, int value) {
  if (prompt.kind == Kind::choice) return value_words(prompt, value);
  if (prompt.kind != Kind::number) return plain_value(prompt, value).str();
  return value_words(prompt, value) + (prompt.unit.empty() ? "" : " " + prompt.unit);
}

// A text prompt's own words.
std::string words_of(const Sheet& sheet, const Prompt& prompt, ItemStatus status) {
  const auto found = sheet.words.find(prompt.id);
  const bool given = status == ItemStatus::answered && found != sheet.words.end();
  return given ? found->second : "";
}

void write_answers(Writing& writing) {
  Json& json = writing.json;
  std::vector<ItemResult> pain_stops = writing.assessment.items;
  std::erase_if(pain_stops, [](const ItemResult& item) { return item.status != ItemStatus::pain; });
  write_objects(json, "pain_stops", pain_stops, [&](const ItemResult& item) {
    write_item(writing, item.item);
    json.key("value").value(item.answer.value);
  });
  write_objects(json, "answers", writing.assessment.items, [&](const ItemResult& item) {
    const Prompt& prompt = writing.protocol.prompts[item.item.prompt];
    const std::optional<int> value = value_of(item);
    write_item(writing, item.item);
    json.key("kind").value(json_word(prompt.kind));
    json.key("status").value(json_word(item.status));
    json.key("value").value(value);
    json.key("text").words_or_null(value ? own_value(prompt, *value)
                                         : words_of(writing.sheet, prompt, item.status));
    json.key("unit").words_or_null(value ? unit_of(prompt) : "");
  });
  json.key("counts").begin_object();
  json.key("asked").value(writing.assessment.asked);
  for (const ItemStatus status :
       {ItemStatus::answered, ItemStatus::skipped, ItemStatus::unsure, ItemStatus::pain,
        ItemStatus::hurt, ItemStatus::left_out, ItemStatus::gate_unknown, ItemStatus::not_asked,
        ItemStatus::not_reached, ItemStatus::invalid}) {
    json.key(*json_word(status)).value(writing.assessment.counts[status]);
  }
  json.end_object();
}

// The answers that were given and do not count, in asking order.
void write_warnings(Writing& writing) {
  Json& json = writing.json;
  const Course course(writing.protocol, writing.sheet.answers);
  std::vector<ItemResult> unscored = writing.assessment.items;
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
  write_objects(json, "warnings", unscored, [&](const ItemResult& item) {
    const Standing standing = course.standing(item.item);
    json.key("code").value(standing == Standing::after_stop ? "A114" : "A112");
    write_item(writing, item.item);
    json.key("message").value(phrase_for(standing, messages).str());
  });
}

}  // namespace

std::string json_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                        const std::string& program_version) {
  Writing writing{protocol, sheet, assessment};
  Json& json = writing.json;
  json.begin_object();
  write_head(writing, program_version);
  write_first(writing);
  write_answers(writing);
  write_results(writing);
  write_plan(writing);
  write_objects(json, "sources", writing.cited, [&](SourceIndex index) {
    const Source& source = protocol.sources[index];
    json.key("id").value(source.id);
    json.key("text").value(source.text);
    json.key("url").words_or_null(source.url);
    json.key("year").value(source.year);
  });
  write_warnings(writing);
  json.key("disclaimer").value(protocol.about.disclaimer);
  json.end_object();
  return json.text();
}

}  // namespace kneecheck
