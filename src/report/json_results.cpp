#include "kneecheck/report/json_parts.hpp"
#include "kneecheck/report/json_words.hpp"

namespace kneecheck {
namespace {

void write_evidence(Writing& writing, const Evidence& evidence) {
  Json& json = writing.json;
  json.key("type").value(json_word(evidence.type));
  json.key("prompt");
  evidence.prompt ? json.value(writing.protocol().prompts[*evidence.prompt].id) : json.null();
  json.key("side").value(json_word(evidence.side));
  json.key("points").value(evidence.points);
  json.key("could_add").value(evidence.could_add);
  json.key("says").words_or_null(evidence.says);
  json.key("reason").value(json_word(evidence.reason));
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
    json.key("reason").value(json_word(result.other_side->reason));
    json.end_object();
  } else {
    json.null();
  }
  json.key("evidence");
  write_objects(json, score.evidence,
                [&](const Evidence& evidence) { write_evidence(writing, evidence); });
}

}  // namespace

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

}  // namespace kneecheck
