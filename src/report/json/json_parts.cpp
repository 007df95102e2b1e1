// What several JSON documents have alike, and the results.
#include "json_parts.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

void write_evidence(JsonReport& report, const Evidence& evidence) {
  report.key("type").value(json_word(evidence.type));
  report.key("prompt");
  evidence.prompt ? report.value(report.protocol.prompts[*evidence.prompt].id) : report.null();
  report.key("side").value(json_word(evidence.side));
  report.key("points").value(evidence.points);
  report.key("could_add").value(evidence.could_add);
  report.key("says").words_or_null(evidence.says);
  report.key("reason").value(reason_word(evidence.reason));
  write_cite(report, evidence.cite);
}

void write_result(JsonReport& report, const Result& result) {
  const TargetScore& score = result.score;
  report.key("rank").value(result.rank);
  write_target(report, score.target);
  const Imbalance& imbalance = report.protocol.imbalances[score.target.imbalance];
  report.key("name").value(imbalance.name);
  // Told of what is a sign, as in the text.
  const bool told = result.verdict == Verdict::sign;
  report.key("about").words_or_null(told ? imbalance.about : std::string());
  write_cite(report,
             told && !imbalance.about.empty() ? imbalance.cite : std::vector<SourceIndex>());
  report.key("score").value(score.score);
  report.key("could_be").value(score.could_be);
  report.key("points").value(score.points);
  report.key("label").value(json_word(result.label));
  report.key("could_be_label").value(json_word(result.could_be_label));
  report.key("settled").value(result.settled);
  report.key("verdict").value(json_word(result.verdict));
  report.key("noted").value(result.noted);

  report.key("coverage").value(score.coverage);
  report.key("checks").begin_object();
  report.key("done").value(score.checks_done);
  report.key("total").value(score.checks_total);
  report.end_object();
  write_object_or_null(report, "other_side", result.other_side, [&](const OtherSide& other) {
    report.key("status").value(json_word(other.verdict));
    report.key("reason").value(reason_word(other.reason));
  });
  write_objects(report, "evidence", score.evidence,
                [&](const Evidence& evidence) { write_evidence(report, evidence); });
}

}  // namespace

void write_origin(Json& json, const Protocol& protocol, const std::string& program_version) {
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
}

void write_red_flags(JsonReport& report) {
  write_objects(report, "red_flags", report.assessment.flags, [&](const RaisedFlag& raised) {
    const RedFlag& flag = report.protocol.prompts[raised.item.prompt].red_flags[raised.flag];
    write_item(report, raised.item);
    report.key("action").value(json_word(raised.action));
    report.key("urgency").value(json_word(flag.urgency));
    report.key("because").value(raised.unsure ? "unsure" : "answer");
    report.key("says").value(sentence_of(report.protocol, report.sheet.answers, raised));
    write_cite(report, flag.cite);
  });
}

void write_cited_sources(JsonReport& report) {
  write_objects(report, "sources", report.cited, [&](SourceIndex index) {
    const Source& source = report.protocol.sources[index];
    report.key("id").value(source.id);
    report.key("text").value(source.text);
    report.key("url").words_or_null(source.url);
    report.key("year").value(source.year);
  });
}

std::string own_value(const Prompt& prompt, int value) {
  if (prompt.kind == Kind::choice) return value_words(prompt, value);
  if (prompt.kind != Kind::number) return plain_value(prompt, value).str();
  return value_words(prompt, value) + (prompt.unit.empty() ? "" : " " + prompt.unit);
}

void write_cite(JsonReport& report, const std::vector<SourceIndex>& cite) {
  report.cited.insert(cite.begin(), cite.end());
  report.key("cite");
  write_list(report, cite,
             [&](SourceIndex source) { report.value(report.protocol.sources[source].id); });
}

void write_item(JsonReport& report, Item item) {
  report.key("prompt").value(report.protocol.prompts[item.prompt].id);
  report.key("side").value(json_word(item.side));
}

void write_target(JsonReport& report, Target target) {
  report.key("imbalance").value(report.protocol.imbalances[target.imbalance].id);
  report.key("side").value(json_word(target.side));
}

void write_results(JsonReport& report) {
  const Assessment& assessment = report.assessment;
  write_objects(report, "results", assessment.results,
                [&](const Result& result) { write_result(report, result); });
  write_objects(report, "differences", assessment.differences, [&](const SideBySide& sides) {
    report.key("prompt").value(report.protocol.prompts[sides.prompt].id);
    report.key("left").value(sides.left);
    report.key("right").value(sides.right);
    report.key("difference").value(sides.difference);
    report.key("worse").value(json_word(sides.worse));
    report.key("says").words_or_null(sides.says);
  });
  write_object_or_null(report, "next", assessment.next,
                       [&](Item item) { write_item(report, item); });
}

}  // namespace kneecheck
