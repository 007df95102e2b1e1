// The JSON of the history: the protocols that score, and every session of every person whole.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json_parts.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/report/history.hpp"
#include "kneecheck/report/json_words.hpp"
#include "report/history/history_parts.hpp"

namespace kneecheck {
namespace {

void write_target(Json& json, const Protocol& protocol, Target target) {
  json.key("imbalance").value(protocol.imbalances[target.imbalance].id);
  json.key("side").value(json_word(target.side));
}

void write_measures(Json& json, const PastSession& session) {
  std::vector<ItemResult> measures;
  if (session.assessment) measures = session.assessment->items;
  std::erase_if(measures, [&](const ItemResult& result) {
    return !is_measure(session.protocol->prompts[result.item.prompt]);
  });
  write_objects(json, "measures", measures, [&](const ItemResult& result) {
    const Prompt& prompt = session.protocol->prompts[result.item.prompt];
    const GivenAnswer given = given_answer(result);
    const std::optional<int> value = given.value();
    json.key("prompt").value(prompt.id);
    json.key("side").value(json_word(result.item.side));
    json.key("status").value(json_word(given.status));
    json.key("value").value(value);
    json.key("text").words_or_null(value ? own_value(prompt, *value) : "");
  });
}

// In the order of the protocol's targets, which is the same in every session.
void write_scores(Json& json, const PastSession& session) {
  std::vector<const Result*> results;
  if (session.assessment) {
    for (const Result& result : session.assessment->results) results.push_back(&result);
  }
  std::ranges::sort(results, {}, [](const Result* result) { return result->score.target; });
  write_objects(json, "scores", results, [&](const Result* result) {
    const Target target = result->score.target;
    write_target(json, *session.protocol, target);
    json.key("score").value(result->score.score);
    json.key("could_be").value(result->score.could_be);
    json.key("label").value(json_word(result->label));
    json.key("verdict").value(json_word(result->verdict));
  });
}

void write_pain(Json& json, std::string_view key, std::optional<Pain> pain) {
  json.key(key);
  pain ? json.value(pain->value) : json.null();
}

void write_session(Json& json, const PastSession& session) {
  const auto& assessment = session.assessment;
  json.key("name").value(session.name);
  json.key("taken").words_or_null(session.head.taken);
  json.key("day").words_or_null(session.day);
  json.key("protocol").words_or_null(session.head.protocol);
  json.key("taken_with_version").words_or_null(session.version);
  json.key("scored_by").words_or_null(assessment ? session.protocol->about.version : "");
  json.key("state").words_or_null(session.head.state);
  json.key("questions_answered").value(session.head.answers);
  json.key("outcome").value(assessment ? json_word(assessment->outcome) : std::nullopt);
  json.key("nothing_stands_out")
      .value(assessment ? std::optional(assessment->nothing_stands_out) : std::nullopt);
  json.key("pain").begin_object();
  write_pain(json, "before", pain_in(session, Role::pain_before));
  write_pain(json, "after", pain_in(session, Role::pain_after));
  json.end_object();
  write_objects(json, "top", top_results(session), [&](const Result* result) {
    write_target(json, *session.protocol, result->score.target);
  });
  write_measures(json, session);
  write_scores(json, session);
}

// In the order of their first session.
std::vector<const Protocol*> protocols_of(const History& history) {
  std::vector<const Protocol*> protocols;
  for (const PastSession& session : history.sessions) {
    const bool is_new = std::ranges::find(protocols, session.protocol) == protocols.end();
    if (session.assessment && is_new) protocols.push_back(session.protocol);
  }
  return protocols;
}

// What the numbers of the sessions are of, once for all of them.
void write_followed(Json& json, const Protocol& protocol) {
  std::vector<Prompt> followed = protocol.prompts;
  std::erase_if(followed, [](const Prompt& prompt) { return !is_measure(prompt); });
  write_objects(json, "measures", followed, [&](const Prompt& prompt) {
    json.key("prompt").value(prompt.id);
    json.key("title").value(prompt.title);
    json.key("kind").value(json_word(prompt.kind));
    json.key("per_side").value(prompt.per_side);
    json.key("min").value(prompt.min);
    json.key("max").value(prompt.max);
    json.key("decimals").value(prompt.decimals);
    json.key("unit").words_or_null(unit_of(prompt));
  });
  write_objects(json, "imbalances", protocol.imbalances, [&](const Imbalance& imbalance) {
    json.key("imbalance").value(imbalance.id);
    json.key("name").value(imbalance.name);
    json.key("per_side").value(imbalance.per_side);
  });
}

}  // namespace

std::string json_history(const History& history, const std::string& program_version) {
  Json json;
  json.begin_object();
  json.key("schema").value("kneecheck.history");
  json.key("schema_version").value(1);
  json.key("program").begin_object();
  json.key("name").value("kneecheck");
  json.key("version").value(program_version);
  json.end_object();
  json.key("since").words_or_null(history.since);
  json.key("undated_left_out").value(history.undated);
  json.key("other_people").value(history.other_people);
  write_objects(json, "protocols", protocols_of(history), [&](const Protocol* protocol) {
    json.key("id").value(protocol->about.id);
    json.key("version").value(protocol->about.version);
    json.key("title").value(protocol->about.title);
    json.key("language").value(protocol->about.language);
    json.key("scoring").value(scoring_digest(*protocol));
    json.key("wording").value(wording_digest(*protocol));
    write_followed(json, *protocol);
  });
  write_objects(json, "people", by_person(history.sessions), [&](const auto& person) {
    json.key("person").words_or_null(person.first);
    write_objects(json, "sessions", person.second,
                  [&](const PastSession* session) { write_session(json, *session); });
  });
  json.end_object();
  return json.text();
}

}  // namespace kneecheck
