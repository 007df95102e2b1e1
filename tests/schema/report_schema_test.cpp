// The schema of the JSON report, held against reports by a validator that is not ours.
#include <algorithm>
#include <set>

#include "kneecheck/report/schema.hpp"
#include "support/json_value.hpp"
#include "support/miniature.hpp"
#include "support/printed.hpp"
#include "support/random_protocol.hpp"
#include "support/report_cases.hpp"
#include "support/schema_check.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

std::vector<std::string> reports_of_cases() {
  std::vector<std::string> reports;
  for (const ReportCase& each : report_cases()) {
    reports.push_back(printed_json(each.protocol, each.sheet));
  }
  return reports;
}

void collect_keys(const JsonValue& value, std::set<std::string>& keys) {
  keys.insert(value.keys.begin(), value.keys.end());
  for (const JsonValue& item : value.items) collect_keys(item, keys);
}

}  // namespace

TEST_CASE("The schema of reports names every key and word that reports have") {
  SchemaCheck check(report_schema());
  check.strict();
  for (const ReportCase& each : report_cases()) {
    check.fits(each.name, printed_json(each.protocol, each.sheet));
  }
  check.check();
}

TEST_CASE("The schema of reports fits the report of every session, as the program prints it") {
  SchemaCheck check(report_schema());
  check.strict();
  for (const Session& session : all_sessions()) {
    std::vector<std::string> arguments = session.arguments;
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = run(arguments, Bytes{session.typed()});
    INFO(session.path << outcome.err);
    REQUIRE(outcome.status == session.status);
    check.fits(session.path, outcome.out);
  }
  check.check();
}

TEST_CASE("The schema of reports fits whatever protocol and answers, and scores are their lines") {
  constexpr std::uint64_t cases = sanitized ? 30 : 300;
  SchemaCheck check(report_schema());
  check.strict();
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Protocol protocol = random_protocol(seed, {});
    Sheet sheet;
    sheet.answers = random_answers(protocol, seed);
    const std::string json = printed_json(protocol, sheet);
    CHECK(printed_json(protocol, sheet) == json);
    check.fits("random protocol " + std::to_string(seed), json);
    const JsonValue report = JsonReader::read(json);
    for (const JsonValue& result : report["results"].items) {
      long points = 0;
      long could_add = 0;
      for (const JsonValue& line : result["evidence"].items) {
        points += line["points"].number;
        could_add += line["could_add"].number;
      }
      CHECK(std::clamp(points, 0L, 100L) == result["score"].number);
      CHECK(std::clamp(points + could_add, 0L, 100L) == result["could_be"].number);
    }
  }
  check.check();
}

TEST_CASE("A report without one of its keys does not fit the schema") {
  SchemaCheck check(report_schema());
  std::set<std::string> tried;
  for (const std::string& report : reports_of_cases()) {
    std::set<std::string> keys;
    collect_keys(JsonReader::read(report), keys);
    for (const std::string& key : keys) {
      if (!tried.insert(key).second) continue;
      check.is_refused(key, with(report, "\"" + key + "\": ", "\"x_" + key + "\": "));
    }
  }
  CHECK(tried.size() > 80);
  check.check();
}

TEST_CASE("A report with a word that is not in its list does not fit the schema") {
  const std::set<std::string> listed = {"outcome", "status",  "label",  "could_be_label", "verdict",
                                        "side",    "type",    "reason", "worse",          "action",
                                        "urgency", "because", "schema"};
  SchemaCheck check(report_schema());
  std::set<std::string> tried;
  for (const std::string& report : reports_of_cases()) {
    for (const std::string& key : listed) {
      const std::string words = "\"" + key + "\": \"";
      if (report.find(words) == std::string::npos) continue;
      tried.insert(key);
      check.is_refused(key, with(report, words, words + "un"));
    }
  }
  CHECK(tried == listed);
  check.check();
}

TEST_CASE("A report with a decimal, or a score above 100, does not fit the schema") {
  const std::string report = reports_of_cases().front();
  SchemaCheck check(report_schema());
  check.is_refused("decimal", with(report, "\"score\": 100", "\"score\": 99.5"));
  check.is_refused("too much", with(report, "\"score\": 100", "\"score\": 101"));
  check.is_refused("a text", with(report, "\"score\": 100", "\"score\": \"100\""));
  check.fits("more keys", with(report, "\"score\": 100", "\"score\": 100, \"more\": 1"));
  check.check();
}

TEST_CASE("A report that stopped at a warning sign may have neither results nor a plan") {
  std::string report;
  for (const ReportCase& each : report_cases()) {
    if (each.name == "stop") report = printed_json(each.protocol, each.sheet);
  }
  const std::string plan = R"("plan": {"items": [], "retest_days": 14})";
  SchemaCheck check(report_schema());
  check.fits("as it is", report);
  check.is_refused("with a plan", with(report, "\"plan\": null", plan));
  check.is_refused("with results", with(report, "\"results\": []", "\"results\": [1]"));
  check.check();
}

}  // namespace kneecheck::testing
