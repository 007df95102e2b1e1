// The JSON report has every key in every report, and says what the text report says.
#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/answers/digest.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "support/catch.hpp"
#include "support/json_value.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

std::string json_of(const Protocol& protocol, const Sheet& sheet) {
  return printed_json(protocol, sheet, "1.2.3");
}

JsonValue value_of(const Protocol& protocol, const Sheet& sheet) {
  return JsonReader::read(json_of(protocol, sheet));
}

using Type = JsonValue::Type;
using Keys = std::vector<std::string>;

void check_keys(const JsonValue& list, const Keys& keys) {
  for (const JsonValue& item : list.items) CHECK(item.keys == keys);
}

// A complete sheet whose first answer stops the screen: the others are kept and not scored.
Sheet stopped_too_late(const Protocol& protocol) {
  Sheet sheet = complete_sheet(protocol);
  sheet.answers.set({0, Side::whole}, {Status::answered, 1});
  return sheet;
}

// Every run of digits.
std::vector<std::string> numbers_in(const std::string& words) {
  std::vector<std::string> numbers(1);
  for (const char each : words) {
    if (each >= '0' && each <= '9') {
      numbers.back() += each;
    } else if (!numbers.back().empty()) {
      numbers.emplace_back();
    }
  }
  if (numbers.back().empty()) numbers.pop_back();
  return numbers;
}

}  // namespace

TEST_CASE("Every JSON report is one strict JSON object that ends in a line feed") {
  for (const ReportCase& each : report_cases()) {
    INFO(each.name);
    const std::string json = json_of(each.protocol, each.sheet);
    CHECK(JsonReader::read(json).type == Type::object);
    CHECK(json.back() == '\n');
    CHECK(json_of(each.protocol, each.sheet) == json);
  }
}

TEST_CASE("Every key of the JSON report is there in every report, in the order of the format") {
  std::vector<ReportCase> cases = report_cases();
  cases.push_back({"warnings", miniature_protocol(), stopped_too_late(miniature_protocol())});
  for (const ReportCase& each : cases) {
    INFO(each.name);
    const JsonValue report = value_of(each.protocol, each.sheet);
    CHECK(report.keys == Keys{"schema",      "schema_version", "program",  "protocol",
                              "session",     "outcome",        "labels",   "label_words",
                              "summary",     "red_flags",      "remarks",  "nothing",
                              "pain_stops",  "answers",        "counts",   "results",
                              "differences", "next",           "plan",     "circuit",
                              "exercises",   "sources",        "warnings", "disclaimer"});
    CHECK(report["summary"].keys ==
          Keys{"refer", "act", "also", "signs", "stands_out", "test_again"});
    CHECK(report["program"].keys == Keys{"name", "version"});
    CHECK(report["protocol"].keys ==
          Keys{"id", "version", "title", "language", "scoring", "wording"});
    CHECK(report["session"].keys == Keys{"person", "taken", "taken_with_version", "changes"});
    CHECK(report["counts"].keys == Keys{"asked", "answered", "skipped", "unsure", "pain", "hurt",
                                        "left_out", "gate_unknown", "not_asked", "not_reached",
                                        "invalid"});
    check_keys(report["red_flags"],
               {"prompt", "side", "action", "urgency", "because", "says", "cite"});
    check_keys(report["pain_stops"], {"prompt", "side", "value"});
    check_keys(report["answers"],
               {"prompt", "side", "title", "kind", "status", "value", "text", "unit"});
    check_keys(report["results"],
               {"rank", "imbalance", "side", "name", "about", "cite", "score", "could_be", "points",
                "label", "could_be_label", "settled", "verdict", "noted", "coverage", "checks",
                "other_side", "evidence"});
    for (const JsonValue& result : report["results"].items)
      check_keys(result["evidence"],
                 {"type", "prompt", "side", "points", "could_add", "says", "reason", "cite"});
    check_keys(report["differences"], {"prompt", "left", "right", "difference", "worse", "says"});
    check_keys(report["sources"], {"id", "text", "url", "year"});
    check_keys(report["warnings"], {"code", "prompt", "side", "message"});
    if (report["plan"].type == Type::object) {
      CHECK(report["plan"].keys ==
            Keys{"items", "left_out", "retest_days", "retest_on", "week", "phases", "base"});
      check_keys(report["plan"]["items"],
                 {"exercise", "name", "kind", "sides", "dose", "because", "cite"});
    }
    if (report["circuit"].type == Type::object)
      CHECK(report["circuit"].keys == Keys{"title", "warm_up", "rounds", "work_s", "change_s",
                                           "rest_s", "minutes", "stations"});
  }
}

TEST_CASE("The points of a result's evidence, held between 0 and 100, are its score") {
  for (const ReportCase& each : report_cases()) {
    const JsonValue report = value_of(each.protocol, each.sheet);
    for (const JsonValue& result : report["results"].items) {
      long points = 0;
      for (const JsonValue& line : result["evidence"].items) points += line["points"].number;
      CHECK(points == result["points"].number);
      CHECK(std::clamp(points, 0L, 100L) == result["score"].number);
    }
  }
}

TEST_CASE("A screen with gaps has its statuses, pain stops, other sides and reasons in JSON") {
  const Protocol protocol = miniature_protocol();
  const JsonValue report = value_of(protocol, gaps_sheet(protocol));
  CHECK(report["outcome"].words == "incomplete");
  CHECK(report["counts"]["answered"].number == 5);
  CHECK(report["counts"]["not_reached"].number == 4);
  REQUIRE(report["pain_stops"].items.size() == 2);
  CHECK(report["pain_stops"].items[0]["prompt"].words == "plank");
  CHECK(report["pain_stops"].items[0]["side"].type == Type::null);
  CHECK(report["pain_stops"].items[0]["value"].number == 30);
  CHECK(report["pain_stops"].items[1]["side"].words == "right");
  CHECK(report["pain_stops"].items[1]["value"].type == Type::null);
  CHECK(report["answers"].items[3]["text"].words == "5 of 10");
  CHECK(report["answers"].items[4]["status"].words == "skipped");
  CHECK(report["answers"].items[4]["text"].type == Type::null);
  CHECK(report["answers"].items[9]["unit"].words == "s");
  const JsonValue& second = report["results"].items[1];
  CHECK(second["imbalance"].words == "weak_glute_med");
  CHECK(second["side"].words == "left");
  CHECK(second["score"].number == 30);
  CHECK(second["could_be"].number == 70);
  CHECK(second["coverage"].number == 60);
  CHECK(second["checks"]["total"].number == 3);
  CHECK(second["other_side"]["status"].words == "not_checked");
  CHECK(second["other_side"]["reason"].words == "pain");
  REQUIRE(second["evidence"].items.size() == 3);
  const JsonValue& open = second["evidence"].items[1];
  CHECK(open["type"].words == "open");
  CHECK(open["prompt"].words == "squat");
  CHECK(open["side"].type == Type::null);
  CHECK(open["could_add"].number == 20);
  CHECK(open["reason"].words == "pain");
  CHECK(open["says"].type == Type::null);
  CHECK(report["next"]["prompt"].words == "stand_up");
  CHECK(report["results"].items.size() == targets_of(protocol).size());
}

TEST_CASE("After a warning sign the JSON report has the flag, and neither results nor a plan") {
  const Protocol protocol = miniature_protocol();
  const JsonValue report = value_of(protocol, typed(protocol, {"yes"}));
  CHECK(report["outcome"].words == "stopped_red_flag");
  REQUIRE(report["red_flags"].items.size() == 1);
  CHECK(report["red_flags"].items[0]["action"].words == "stop");
  CHECK(report["red_flags"].items[0]["urgency"].words == "today");
  CHECK(report["red_flags"].items[0]["because"].words == "answer");
  CHECK(report["results"].items.empty());
  CHECK(report["differences"].items.empty());
  CHECK(report["next"].type == Type::null);
  CHECK(report["plan"].type == Type::null);
  REQUIRE(report["sources"].items.size() == 1);
  CHECK(report["sources"].items[0]["id"].words == "gcare");
}

TEST_CASE("Sources in JSON are those that anything in the report cites") {
  for (const ReportCase& each : report_cases()) {
    const std::string json = json_of(each.protocol, each.sheet);
    const JsonValue report = JsonReader::read(json);
    for (const Source& source : each.protocol.sources) {
      const bool listed =
          std::any_of(report["sources"].items.begin(), report["sources"].items.end(),
                      [&](const JsonValue& item) { return item["id"].words == source.id; });
      const std::string name = '"' + source.id + '"';
      const std::size_t first = json.find(name);
      const std::size_t sources = json.find("\"sources\"");
      CHECK(listed == (first < sources));
    }
  }
}

TEST_CASE("Every number that the text report prints is in the JSON report") {
  for (const ReportCase& each : report_cases()) {
    const Assessment assessment = Assessor(each.protocol).assess(each.sheet.answers);
    const std::vector<std::string> known = numbers_in(json_of(each.protocol, each.sheet));
    const std::string text = text_report(each.protocol, each.sheet, assessment, {}).str();
    for (const std::string& number : numbers_in(text)) {
      INFO(each.name << ": " << number);
      CHECK(std::ranges::find(known, number) != known.end());
    }
  }
}

TEST_CASE("An answer that is kept and not scored is a warning in JSON, with its item and why") {
  const Protocol protocol = miniature_protocol();
  CHECK(value_of(protocol, complete_sheet(protocol))["warnings"].items.empty());
  const JsonValue report = value_of(protocol, stopped_too_late(protocol));
  REQUIRE(report["warnings"].items.size() == 12);
  const JsonValue& first = report["warnings"].items[0];
  CHECK(first["code"].words == "A114");
  CHECK(first["prompt"].words == "hip_flexors");
  CHECK(first["side"].words == "left");
}

TEST_CASE("What changed in the protocol since a sheet was taken is told in JSON") {
  const Protocol protocol = miniature_protocol();
  const std::string same = "format = 1\n[answers]\n[session]\nversion = \"1.0.0\"\n";
  CHECK(value_of(protocol, read_sheet(protocol, same).sheet)["session"]["changes"].items.empty());
  const Sheet old = read_sheet(protocol,
                               "format = 1\n[answers]\n[session]\nversion = \"0.9.0\"\n"
                               "wording = \"0123456789abcdef\"\n"
                               "scoring = \"" +
                                   scoring_digest(protocol) + "\"\n")
                        .sheet;
  const JsonValue changes = value_of(protocol, old)["session"]["changes"];
  REQUIRE(changes.items.size() == 2);
  CHECK(changes.items[0].words == "version");
  CHECK(changes.items[1].words == "wording");
}

TEST_CASE("Nothing, plan and circuit are null exactly where there is none") {
  const Protocol protocol = miniature_protocol();
  CHECK(value_of(protocol, good_sheet(protocol))["nothing"].words == protocol.scoring.nothing);
  const JsonValue complete = value_of(protocol, complete_sheet(protocol));
  CHECK(complete["nothing"].type == Type::null);
  CHECK(complete["plan"]["items"].items.size() == 8);
  CHECK(complete["circuit"]["stations"].items.size() == 6);
  CHECK(value_of(protocol, good_sheet(protocol))["circuit"].type == Type::null);
}

TEST_CASE(
    "Person, day and version are those of the sheet, null or the protocol's where it has none") {
  const Protocol protocol = miniature_protocol();
  Sheet sheet = complete_sheet(protocol);
  CHECK(value_of(protocol, sheet)["session"]["person"].type == Type::null);
  CHECK(value_of(protocol, sheet)["session"]["taken_with_version"].words == "1.0.0");
  sheet.person = "K.M.";
  sheet.taken.clear();
  sheet.taken_with_version = "0.9.0";
  const JsonValue report = value_of(protocol, sheet);
  CHECK(report["session"]["person"].words == "K.M.");
  CHECK(report["session"]["taken"].type == Type::null);
  CHECK(report["session"]["taken_with_version"].words == "0.9.0");
  CHECK(report["program"]["version"].words == "1.2.3");
}
