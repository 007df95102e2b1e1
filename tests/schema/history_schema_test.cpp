// The schema of the JSON history, held against histories by a validator that is not ours.
#include <set>
#include <string>

#include "kneecheck/report/history.hpp"
#include "kneecheck/report/schema.hpp"
#include "support/histories.hpp"
#include "support/json_value.hpp"
#include "support/random_protocol.hpp"
#include "support/schema_check.hpp"

namespace kneecheck::testing {
namespace {

// With everything that a history may have: sessions that are scored, stopped, unfinished, unscored.
std::string whole_history() { return SavedYear().history({"--all", "--format", "json"}).out; }

void keys_within(const JsonValue& value, std::set<std::string>& keys) {
  keys.insert(value.keys.begin(), value.keys.end());
  for (const JsonValue& item : value.items) keys_within(item, keys);
}

}  // namespace

TEST_CASE("The schema of histories names every key that histories have") {
  SchemaCheck check(history_schema());
  check.strict();
  check.fits("a year", whole_history());
  const SavedYear year;
  check.fits("no session", year.history({"--since", "2099-01-01", "--format", "json"}).out);
  check.check();
}

TEST_CASE("The schema of histories fits whatever protocol and answers") {
  constexpr std::uint64_t cases = sanitized ? 10 : 100;
  SchemaCheck check(history_schema());
  check.strict();
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {});
    History history;
    for (std::uint64_t number = 0; number < 3; ++number) {
      PastSession session{.name = "one", .day = "", .head = {}, .version = "1.0.0"};
      session.head.state = "complete";
      session.protocol = &protocol;
      session.assessment =
          Assessor(protocol).assess(random_answers(protocol, seed + number), Explanation::none);
      history.sessions.push_back(session);
    }
    check.fits("random protocol " + std::to_string(seed), json_history(history, "1.0.0"));
  }
  check.check();
}

TEST_CASE("A history without one of its keys, or with an unknown word, does not fit the schema") {
  const std::string history = whole_history();
  std::set<std::string> keys;
  keys_within(JsonReader::read(history), keys);
  CHECK(keys.size() > 30);
  SchemaCheck check(history_schema());
  for (const std::string& key : keys) {
    check.is_refused(key, with(history, "\"" + key + "\": ", "\"x_" + key + "\": "));
  }
  for (const char* key : {"state", "outcome", "status", "label", "verdict", "schema"}) {
    const std::string words = "\"" + std::string(key) + "\": \"";
    check.is_refused(key, with(history, words, words + "un"));
  }
  check.is_refused("too much", with(history, "\"score\": ", "\"score\": 1000"));
  check.check();
}

}  // namespace kneecheck::testing
