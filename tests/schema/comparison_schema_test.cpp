// The schema of the JSON comparison, held against comparisons by a validator that is not ours.
#include <set>

#include "kneecheck/report/schema.hpp"
#include "support/comparison_cases.hpp"
#include "support/json_value.hpp"
#include "support/miniature.hpp"
#include "support/random_protocol.hpp"
#include "support/schema_check.hpp"

namespace kneecheck::testing {
namespace {

std::string compared_json(const ComparisonCase& each) {
  std::string json;
  with_comparison(each,
                  [&](const ComparedSessions& about) { json = json_comparison(about, "1.0.0"); });
  return json;
}

void collect_names(const JsonValue& value, std::set<std::string>& names) {
  names.insert(value.keys.begin(), value.keys.end());
  for (const JsonValue& item : value.items) collect_names(item, names);
}

}  // namespace

TEST_CASE("The schema of comparisons names every key and word that comparisons have") {
  SchemaCheck check(comparison_schema());
  check.strict();
  for (const ComparisonCase& each : comparison_cases()) check.fits(each.name, compared_json(each));
  for (std::uint64_t seed = 1; seed <= (sanitized ? 30U : 300U); ++seed) {
    ComparisonCase each{"random " + std::to_string(seed), random_protocol(seed, {}), {}, {}};
    each.then.answers = random_answers(each.protocol, seed);
    each.now.answers = random_answers(each.protocol, seed + 1);
    const std::string json = compared_json(each);
    CHECK(compared_json(each) == json);
    check.fits(each.name, json);
  }
  check.check();
}

TEST_CASE("A comparison without one of its keys, or with another word, does not fit the schema") {
  SchemaCheck check(comparison_schema());
  std::set<std::string> tried;
  for (const ComparisonCase& each : comparison_cases()) {
    const std::string json = compared_json(each);
    std::set<std::string> names;
    collect_names(JsonReader::read(json), names);
    for (const std::string& name : names) {
      if (!tried.insert(name).second) continue;
      check.is_refused(name, with(json, "\"" + name + "\": ", "\"x_" + name + "\": "));
    }
    for (const char* name : {"change", "overall", "word", "outcome", "verdict", "label"}) {
      const std::string words = std::string("\"") + name + "\": \"";
      if (json.find(words) != std::string::npos) {
        check.is_refused(name, with(json, words, words + "un_"));
      }
    }
  }
  CHECK(tried.size() > 40);
  check.check();
}

}  // namespace kneecheck::testing
