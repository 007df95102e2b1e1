// The text report and the JSON report say the same: a walk over both finds each fact of one in the
// other.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/json_value.hpp"
#include "support/printed.hpp"

namespace kneecheck::testing {
namespace {

// What is for programs: ids and digests, how the sum came about, and what a word of text says
// otherwise (statuses, kinds, verdicts). A fact below such a key is not looked for in the text.
const std::set<std::string> exempt = {
    "schema",    "schema_version", "program",        "language", "scoring",
    "wording",   "changes",        "outcome",        "labels",   "label_words",
    "action",    "because",        "urgency",        "status",   "kind",
    "type",      "reason",         "verdict",        "id",       "prompt",
    "imbalance", "exercise",       "could_be_label", "label",    "counts",
    "coverage",  "points",         "could_add",      "could_be", "score",
    "worse",     "difference",     "value",          "left",     "right",
    "sets",      "cite",           "warnings",       "title",    "taken_with_version",
    "in_days",   "retest_days",    "side",           "rank",     "unit",
    "code",      "message",        "taken",          "instead"};

// All words of the report that are facts for a reader, with the way to them.
void collect(const JsonValue& value, const std::string& way, std::vector<std::string>& facts) {
  for (std::size_t at = 0; at < value.items.size(); ++at) {
    const bool is_object = value.type == JsonValue::Type::object;
    if (is_object && exempt.contains(value.keys[at])) continue;
    collect(value.items[at], is_object ? way + "." + value.keys[at] : way, facts);
  }
  if (value.type == JsonValue::Type::words && !value.words.empty()) facts.push_back(value.words);
}

// Every sentence and name of the protocol that a report may print.
std::set<std::string> sentences_of(const Protocol& protocol) {
  std::set<std::string> all;
  for (const Prompt& prompt : protocol.prompts) all.insert(prompt.title);
  for (const Imbalance& imbalance : protocol.imbalances) {
    all.insert(imbalance.name);
    all.insert(imbalance.about);
  }
  for (const Exercise& exercise : protocol.exercises) all.insert(exercise.name);
  for (const Source& source : protocol.sources) {
    all.insert(source.text);
    all.insert(source.url);
  }
  all.insert(protocol.safety.refer);
  all.insert(protocol.scoring.nothing);
  all.insert(protocol.about.title);
  all.insert(protocol.about.disclaimer);
  all.erase("");
  return all;
}

std::string lower(std::string words) {
  std::ranges::transform(words, words.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return words;
}

constexpr Look very_wide{.width = 1000};

}  // namespace

TEST_CASE("Every fact of the JSON report that is for a reader is in the text report") {
  for (const ReportCase& each : report_cases()) {
    const std::string text = lower(printed(each.protocol, each.sheet, very_wide, all_parts));
    std::vector<std::string> facts;
    collect(JsonReader::read(printed_json(each.protocol, each.sheet)), "", facts);
    CHECK(facts.size() > 3);
    for (const std::string& fact : facts) {
      INFO(each.name << ": " << fact << "\n" << text);
      CHECK(contains(text, lower(fact)));
    }
  }
}

TEST_CASE("Every sentence of the protocol that the text report prints is in the JSON report") {
  for (const ReportCase& each : report_cases()) {
    const std::string text = printed(each.protocol, each.sheet, very_wide, all_parts);
    const std::string json = printed_json(each.protocol, each.sheet);
    int found = 0;
    for (const std::string& sentence : sentences_of(each.protocol)) {
      if (!contains(text, sentence)) continue;
      ++found;
      INFO(each.name << ": " << sentence);
      CHECK(contains(json, sentence));
    }
    CHECK(found > 3);
  }
}

}  // namespace kneecheck::testing
