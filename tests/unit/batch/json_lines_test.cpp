// JSON Lines in and out: the same rows as objects.
#include <fmt/format.h>

#include <string>
#include <utility>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/report/report.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/json_value.hpp"
#include "support/miniature.hpp"

namespace kneecheck::testing {
namespace {

const Protocol& jsoned() {
  static const Protocol protocol = load_protocol(miniature());
  return protocol;
}

BatchRun json_batch(std::string_view bytes, const BatchRules& rules = {}) {
  return batch_of(jsoned(), bytes, rules);
}

// The told problem of a row with these answers, without its line.
std::string told_of(const std::string& answers) {
  const BatchRun run = json_batch("{\"answers\":" + answers + "}\n");
  CHECK(run.tally.failed == 1);
  return run.told.empty() ? "" : run.told.front().substr(2);
}

TEST_CASE("an object a line becomes an object a line, with every key always there") {
  const BatchRun run = json_batch(
      R"({"id":"r12","taken":"2026-11-22","answers":{"warning_signs":"no","hip_flexors":{"left":3,"right":8},"plank":{"value":30,"stopped":"pain"},"stand_up":"unsure"},"x_club":"HM"})"
      "\n\n"
      R"({"id":"r13","answers":{"plank":999}})");
  REQUIRE(run.rows.size() == 2);
  const JsonValue first = JsonReader::read(run.rows[0]);
  CHECK(first["row"].number == 1);
  CHECK(first["line"].number == 1);
  CHECK(first["id"].words == "r12");
  CHECK(first["status"].words == "ok");
  CHECK(first["outcome"].words == "incomplete");
  CHECK(first["answered"].number == 3);
  CHECK(first["asked"].number == 13);
  CHECK(first["top"].items.at(0).words == "tight_hip_flexors.right");
  CHECK(first["scores"]["tight_hip_flexors.right"].items.at(0).number == 80);
  CHECK(first["scores"]["weak_core"].items.at(1).number == 50);
  CHECK(first["note"].type == JsonValue::Type::null);
  CHECK(first["x_club"].words == "HM");
  CHECK(first["errors"].items.empty());
  CHECK(first["warnings"].items.empty());
  const JsonValue second = JsonReader::read(run.rows[1]);
  CHECK(second["line"].number == 3);
  CHECK(second["status"].words == "error");
  CHECK(second["outcome"].type == JsonValue::Type::null);
  CHECK(second["scores"].keys.empty());
  CHECK(second["errors"].items.at(0).words ==
        "A103 plank: 999 is more than 45, where the clock stops");
}

TEST_CASE("what is wrong in an object is told where it stands, and the stream goes on") {
  const std::pair<const char*, const char*> wrong[] = {
      {R"({"plnak":30})", "13 A101 no prompt is called \"plnak\" | did you mean plank?"},
      {R"({"quads":5})",
       "13 A105 quads is asked left and right; this does not say which side | such as \"quads\": "
       "{\"left\": ..., \"right\": ...}"},
      {R"({"quads":{"rihgt":5}})",
       "13 A101 quads, which is asked left and right, has no key \"rihgt\" | such as \"quads\": "
       "{\"left\": ..., \"right\": ...}"},
      {R"({"plank":{"left":5}})",
       "22 A105 plank is not asked per side | write one value, without "
       "left and right"},
      {R"({"quads":{}})",
       "13 A106 quads has neither left nor right | such as \"quads\": {\"left\": "
       "..., \"right\": ...}"},
  };
  for (const auto& [answers, told] : wrong) {
    INFO(answers);
    CHECK(told_of(answers) == told);
  }
  CHECK(told_of(R"({"plank":[30]})").starts_with("13 A102 plank cannot be a list | "));
  CHECK(told_of(R"({"quads":{"left":88}})").starts_with("22 A103 quads.left: 88 is not on the"));
}

TEST_CASE("a line that is no object is an error of its row") {
  for (const char* const line :
       {"{", "[]", "7", "\"x\"", "{\"answers\":{}} 7", "{\"answers\":{\"plank\":030}}", "{'a':1}",
        "{\"answers\":{},\"answers\":{}}", "{\"answers\":{\"plank\":1,\"plank\":2}}",
        "{\"answers\":[]}", "{\"id\":[1],\"answers\":{}}", "{\"anwers\":{}}", "{}",
        "{\"id\":\"\xFF\",\"answers\":{}}", "{\"id\":\"\\ud800\",\"answers\":{}}"}) {
    const BatchRun run = json_batch(std::string(line) + "\n{\"id\":\"next\",\"answers\":{}}\n",
                                    {.in = RowFormat::json_lines});
    INFO(line);
    CHECK(run.tally.rows == 2);
    CHECK(run.tally.failed == 1);
    CHECK(run.told.at(0).starts_with("1:"));
    CHECK(contains(run.rows.at(1), "\"id\":\"next\",\"status\":\"ok\""));
  }
  CHECK(json_batch("{\"answers\":{}}{").told.at(0).starts_with("1:15 A302 is not JSON: "));
}

TEST_CASE("what is null is not there, and a number may be an id") {
  const BatchRun run = json_batch(
      "{\"id\":null,\"note\":null,\"answers\":{\"plank\":null,\"quads\":{\"left\":null,\"right\":3}"
      "},"
      "\"x_a\":null,\"x_b\":[1.10,null,{\"c\":null}]}\n{\"id\":12,\"answers\":{}}\n");
  CHECK(run.tally.failed == 0);
  CHECK(contains(run.rows.at(0), "\"id\":null"));
  CHECK(contains(run.rows.at(0), "\"answered\":1"));
  CHECK(contains(run.rows.at(0), "\"x_a\":null,\"x_b\":[1.10,null,{\"c\":null}]"));
  CHECK(contains(run.rows.at(1), "\"id\":\"12\""));
}

TEST_CASE("an object that is deep, huge or full of keys costs no more than its bytes") {
  const std::string deep = "{\"answers\":{},\"x_a\":" + std::string(400'000, '[');
  const std::string huge = "{\"answers\":{},\"x_a\":\"" + std::string(2 << 20, 'x') + "\"}";
  std::string many = "{\"answers\":{";
  for (int key = 0; key < 60'000; ++key) many += fmt::format("\"x_{}\":1,", key);
  many += "\"plank\":30}}";
  for (const std::size_t at_once : {std::size_t{8192}, std::string::npos}) {
    const BatchRun run =
        batch_of(jsoned(), deep + "\n" + huge + "\n" + many + "\n{\"id\":\"r\",\"answers\":{}}", {},
                 at_once);
    CHECK(run.tally.rows == 4);
    CHECK(run.tally.failed == 2);
    CHECK(run.told.at(0).starts_with("1:"));
    CHECK(run.told.at(1).starts_with("2:1 A303 this row is longer than 1 MiB"));
    CHECK(contains(run.rows.at(3), "\"line\":4,\"id\":\"r\",\"status\":\"ok\""));
  }
}

TEST_CASE("with --lenient a bad value counts as missing, and its object is scored in part") {
  const BatchRun run =
      json_batch("{\"answers\":{\"plank\":30,\"quads\":{\"left\":88,\"right\":8},\"plnak\":1}}\n",
                 {.lenient = true});
  CHECK(contains(run.rows.at(0), "\"status\":\"partial\""));
  CHECK(contains(run.rows.at(0), "\"tight_quads.right\":[50,"));
  CHECK(run.told.size() == 3);
}

TEST_CASE("answers that do not count are told with their row") {
  const BatchRun run = json_batch(
      "{\"answers\":{\"warning_signs\":\"yes\",\"plank\":30,\"quads\":{\"left\":1,\"right\":1}}}"
      "\n");
  CHECK(contains(run.rows.at(0), "\"outcome\":\"stopped_red_flag\""));
  CHECK(contains(run.rows.at(0), "\"scores\":{}"));
  CHECK(contains(run.rows.at(0), "\"warnings\":[\"A114 3 answers after a stop are not scored\"]"));
}

TEST_CASE("a table in and objects out, and the other way about, say the same") {
  const std::string table = "id,note,plank,quads.left,x_club\nr1,\"a \"\"b\"\"\",30 pain,8,=HM\n";
  const std::string object =
      "{\"id\":\"r1\",\"note\":\"a \\\"b\\\"\",\"answers\":{\"plank\":{\"value\":30,\"stopped\":"
      "\"pain\"},\"quads\":{\"left\":8}},\"x_club\":\"=HM\"}\n";
  const BatchRules to_json = {.out = RowFormat::json_lines};
  const BatchRules to_csv = {.out = RowFormat::csv};
  const std::string from_table = json_batch(table, to_json).rows.at(0);
  CHECK(contains(from_table, "\"note\":\"a \\\"b\\\"\",\"x_club\":\"=HM\""));
  // Only the line is another one, because of the header.
  CHECK(with(from_table, "\"line\":2", "\"line\":1") == json_batch(object).rows.at(0));
  const BatchRun csv = json_batch(object, to_csv);
  CHECK(csv.rows.at(0).ends_with(",note,error"));
  CHECK(csv.rows.at(1).ends_with(",\"a \"\"b\"\"\","));
}

TEST_CASE("with --full a row carries the report of its sheet, key for key") {
  const BatchRun run = json_batch(
      "{\"id\":\"r1\",\"taken\":\"2026-11-22\",\"answers\":{\"plank\":30}}\n{\"answers\":{"
      "\"plank\":\"x\"}}\n",
      {.full = true, .program_version = "1.0.0"});
  Sheet sheet;
  sheet.taken = "2026-11-22";
  for (const Item item : items_of(jsoned())) {
    if (jsoned().prompts[item.prompt].id == "plank")
      sheet.answers.set(item, {Status::answered, 30});
  }
  const Assessment assessment = Assessor(jsoned()).assess(sheet.answers);
  std::string report = json_report(jsoned(), sheet, assessment, "1.0.0");
  std::erase_if(report, [](char c) { return c == '\n' || c == ' '; });
  std::string row = run.rows.at(0);
  std::erase(row, ' ');
  CHECK(contains(row, "\"report\":" + report + "}"));
  CHECK_NOTHROW(JsonReader::read(run.rows.at(0)));
  CHECK(run.rows.at(1).ends_with("\"report\":null}"));
}

TEST_CASE("however the bytes of JSON Lines arrive, the rows are the same") {
  const std::string lines =
      "\xEF\xBB\xBF  "
      "{\"id\":\"a\",\"answers\":{}}\r\n\r\n{\"id\":\"\xC3\xBC\"}\n{\"answers\":{\"plank\":3}}";
  const BatchRun whole = json_batch(lines);
  CHECK(whole.tally.rows == 3);
  for (std::size_t at_once = 1; at_once < 20; ++at_once) {
    const BatchRun run = batch_of(jsoned(), lines, {}, at_once);
    CAPTURE(at_once);
    CHECK(run.out == whole.out);
    CHECK(run.told == whole.told);
  }
}

}  // namespace
}  // namespace kneecheck::testing
