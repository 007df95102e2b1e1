// The text report and the JSON report say the same: a walk over both finds each fact of one in the
// other.
#include <algorithm>
#include <cctype>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/json_value.hpp"
#include "support/printed.hpp"
#include "vignettes/some_answers.hpp"

namespace kneecheck::testing {
namespace {

// What is for programs: versions, ids and digests, how a sum came about, and what the text says in
// other words (statuses, kinds, doses) or only where it matters (scores of what is no sign). What
// stands below such a key is not looked for in the text.
const std::set<std::string> exempt = {
    // versions, ids, digests
    "schema", "schema_version", "program", "language", "scoring", "wording", "changes", "id",
    "prompt", "imbalance", "exercise", "trained_by_circuit", "done_by_circuit", "cite", "code",
    "message", "warnings", "taken_with_version",
    // words that the text says otherwise
    "outcome", "labels", "label_words", "label", "could_be_label", "action", "because", "urgency",
    "status", "day", "kind", "type", "reason", "verdict", "side", "worse", "instead", "unit",
    "per_week", "taken", "counts",
    // how a sum came about, and scores of what is no sign
    "score", "could_be", "points", "could_add", "coverage", "checks", "rank", "signs",
    // said where it counts, as a sentence or a word: answers that were not reached have no line
    "title", "value", "left", "right", "difference", "differences", "text", "sets", "rest_s",
    // sources and steps of what the text only names; remarks after a stop, where only safety is
    // told
    "sources", "remarks", "exercises", "in_days", "retest_days", "retest_on", "name", "about"};

// How the score of what is no sign came about stands in JSON alone, and several signs of a page
// that were left open are one sentence of the text.
bool is_told_otherwise(const JsonValue& value) {
  const auto says = [&](const std::string& key, const std::string& words) {
    return std::ranges::find(value.keys, key) != value.keys.end() && value[key].words == words;
  };
  const bool is_result = std::ranges::find(value.keys, "verdict") != value.keys.end();
  return (is_result && !says("verdict", "sign")) || says("because", "unsure");
}

// All words and numbers of the report that are facts for a reader.
void collect(const JsonValue& value, std::set<std::string>& facts) {
  if (is_told_otherwise(value)) return;
  for (std::size_t at = 0; at < value.items.size(); ++at) {
    const bool is_object = value.type == JsonValue::Type::object;
    if (!is_object || !exempt.contains(value.keys[at])) collect(value.items[at], facts);
  }
  if (value.type == JsonValue::Type::words && !value.words.empty()) facts.insert(value.words);
  if (value.type == JsonValue::Type::number) facts.insert(std::to_string(value.number));
}

// Every name and sentence of the protocol that a report may print.
std::set<std::string> sentences_of(const Protocol& protocol) {
  std::set<std::string> all = {protocol.safety.refer, protocol.scoring.nothing,
                               protocol.about.title, protocol.about.disclaimer};
  for (const Prompt& prompt : protocol.prompts) {
    all.insert(prompt.title);
    for (const Choice& choice : prompt.choices) all.insert(choice.text);
    for (const RedFlag& flag : prompt.red_flags) all.insert(flag.says);
    for (const Remark& remark : prompt.remarks) all.insert(remark.says);
  }
  for (const Imbalance& imbalance : protocol.imbalances)
    all.merge(std::set{imbalance.name, imbalance.about});
  for (const Exercise& exercise : protocol.exercises) {
    all.merge(std::set{exercise.name, exercise.easier, exercise.harder, exercise.stop_if});
    all.insert(exercise.steps.begin(), exercise.steps.end());
  }
  for (const Source& source : protocol.sources) all.merge(std::set{source.text, source.url});
  return all;
}

std::string lower(std::string words) {
  std::ranges::transform(words, words.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return words;
}

// Without line ends, in which a sentence may be broken.
constexpr Look one_line{.width = 100'000, .unicode = false};

void check_same_facts(const Protocol& protocol, const Sheet& sheet) {
  const std::string text = printed(protocol, sheet, one_line, all_parts);
  const std::string json = printed_json(protocol, sheet);
  std::set<std::string> facts;
  collect(JsonReader::read(json), facts);
  const std::string said = lower(text);
  for (const std::string& fact : facts) {
    if (contains(said, lower(fact))) continue;
    INFO(text);
    FAIL_CHECK("the text does not say: " << fact);
  }
  std::set<std::string> known;
  const std::function<void(const JsonValue&)> all_words = [&](const JsonValue& value) {
    if (value.type == JsonValue::Type::words) known.insert(value.words);
    for (const JsonValue& item : value.items) all_words(item);
  };
  all_words(JsonReader::read(json));
  for (const std::string& sentence : sentences_of(protocol)) {
    if (sentence.size() < 8 || !contains(text, sentence)) continue;
    const bool is_known = std::ranges::any_of(
        known, [&](const std::string& words) { return contains(words, sentence); });
    if (is_known) continue;
    INFO(text);
    FAIL_CHECK("JSON does not say: " << sentence);
  }
}

}  // namespace

TEST_CASE("text and JSON tell the same facts of the example reports") {
  for (const ReportCase& each : report_cases()) {
    INFO(each.name);
    check_same_facts(each.protocol, each.sheet);
  }
}

TEST_CASE("text and JSON tell the same facts of what was answered to the shipped protocols") {
  for (const std::string_view name : shipped_names) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      INFO(name << ", seed " << seed);
      Sheet sheet;
      sheet.answers = some_answers(shipped(name), seed);
      sheet.taken = "2026-11-22T07:00:00Z";
      check_same_facts(shipped(name), sheet);
    }
  }
}

}  // namespace kneecheck::testing
