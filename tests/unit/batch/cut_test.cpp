// Tables that were cut: between rows, so that many processes share them, or anywhere, because what
// wrote them died.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/protocol/loader.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"

namespace kneecheck::testing {
namespace {

// Good rows and bad ones, a line each.
struct CutTable {
  std::string header;
  Lines lines;

  std::string whole() const {
    std::string all = header;
    for (const std::string& line : lines) all += line;
    return all;
  }
};

const CutTable cut_csv = {
    "id,plank,note,x_age\n",
    {"a,32,\"say \"\"ah\"\"\",30\n", "b,x,,\r\n", "c,30 pain,\"q,\",\n", "d,,,\n", "e,1,2,3,4\n",
     "f,5\" step,,\n", "g,\xC3\xBC,,\n", "h,45,=1,-2\n"}};

const CutTable cut_objects = {
    "",
    {R"({"id":"a","answers":{"plank":32},"note":"say \"ah\""})"
     "\n",
     R"({"id":"b","answers":{"plank":"x"}})"
     "\r\n",
     R"({"id":"c","answers":{"plank":{"value":30,"stopped":"pain"}},"x_a":[1,{"b":null}]})"
     "\n",
     "{\"id\":\"d\"}\n", "[]\n", "{\"id\":\"\xC3\xBC\",\"answers\":{}}\n"}};

BatchRun cut_run(std::string_view bytes, RowFormat format) {
  static const Protocol protocol = load_protocol(miniature());
  return batch_of(protocol, bytes, {.in = format});
}

// Of the rows, without their number and line.
Lines by_id_only(const BatchRun& run, RowFormat format) {
  const auto begin = run.rows.begin() + (format == RowFormat::csv ? 1 : 0);
  Lines rows(begin, run.rows.end());
  for (std::string& row : rows) row.erase(0, row.find(',', row.find(',') + 1));
  return rows;
}

const std::pair<const CutTable*, RowFormat> cut_tables[] = {{&cut_csv, RowFormat::csv},
                                                            {&cut_objects, RowFormat::json_lines}};

TEST_CASE("cut between any two rows, CSV and JSON Lines give the same rows as one table") {
  for (const auto& [table, format] : cut_tables) {
    const Lines whole = by_id_only(cut_run(table->whole(), format), format);
    REQUIRE(whole.size() == table->lines.size());
    for (std::size_t cut = 0; cut <= table->lines.size(); ++cut) {
      CutTable parts[2] = {{table->header, {}}, {table->header, {}}};
      for (std::size_t line = 0; line < table->lines.size(); ++line)
        parts[line < cut ? 0 : 1].lines.push_back(table->lines[line]);
      Lines joined;
      for (const CutTable& part : parts) {
        const Lines rows = by_id_only(cut_run(part.whole(), format), format);
        joined.insert(joined.end(), rows.begin(), rows.end());
      }
      CAPTURE(cut);
      CHECK(joined == whole);
    }
  }
}

TEST_CASE("cut after any byte, the rows before the cut are those of the whole table") {
  for (const auto& [table, format] : cut_tables) {
    const std::string bytes = table->whole();
    const BatchRun whole = cut_run(bytes, format);
    for (std::size_t cut = table->header.size(); cut <= bytes.size(); ++cut) {
      const BatchRun run = cut_run(bytes.substr(0, cut), format);
      const auto ended = std::count(bytes.begin(), bytes.begin() + static_cast<long>(cut), '\n');
      CAPTURE(cut);
      REQUIRE(run.rows.size() >= static_cast<std::size_t>(ended));
      CHECK(std::equal(run.rows.begin(), run.rows.begin() + ended, whole.rows.begin()));
    }
  }
}

TEST_CASE("a part of JSON Lines with no row in it is no mistake") {
  for (const char* const nothing : {"", "\n\r\n"}) {
    const BatchRun run = cut_run(nothing, RowFormat::json_lines);
    CHECK_FALSE(run.refused);
    CHECK(run.out.empty());
    CHECK(run.told.empty());
  }
}

TEST_CASE("a NUL in an object makes its row an error, and the next line goes on") {
  const BatchRun run =
      cut_run(std::string("{\"id\":\"a\0\",\"answers\":{}}\n{\"id\":\"b\",\"answers\":{}}\n", 49),
              RowFormat::json_lines);
  CHECK(run.tally.rows == 2);
  CHECK(run.told.front() ==
        "1:9 A113 U+0000 (control character) | a row is one object on one line: "
        "{\"id\": \"r1\", \"answers\": {...}}");
  CHECK(contains(run.rows.at(1), "\"id\":\"b\",\"status\":\"ok\""));
}

TEST_CASE("what the rows are said to be counts more than what they begin like") {
  const BatchRun run = cut_run("{,plank\nr1,32\n", RowFormat::csv);
  CHECK(run.refused);
  CHECK(run.told.at(0).starts_with("1:1 A101 no question has the name of column 1 (A), \"{\""));
  const BatchRun objects = cut_run("id,plank\n", RowFormat::json_lines);
  CHECK_FALSE(objects.refused);
  CHECK(objects.told.at(0).starts_with("1:1 A302 is not JSON: "));
}

}  // namespace
}  // namespace kneecheck::testing
