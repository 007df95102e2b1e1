// Whatever the protocol and the answers: a row of a table is scored as its sheet is, and a sheet
// made of a row says what the row said.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/row_assessor.hpp"
#include "kneecheck/report/json_words.hpp"
#include "laws/law.hpp"
#include "support/answer_table.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

constexpr std::uint64_t batch_protocols = law_cases / 20;  // 100 of them
constexpr int batch_rows = 250;                            // for each protocol

// Answers that a cell can say.
Answers sayable(const Protocol& protocol, std::uint64_t seed) {
  Answers answers = random_answers(protocol, seed);
  for (const Item item : answered_items(protocol)) {
    if (answers.get(item).status == Status::invalid) answers.set(item, {});
  }
  return answers;
}

}  // namespace

TEST_CASE("every row of a table has the scores, ranks and outcome of its sheet's report") {
  for (std::uint64_t seed = 1; seed <= batch_protocols; ++seed) {
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    std::string table = header_of(protocol);
    for (std::uint64_t row = 1; row <= batch_rows; ++row)
      table += row_of(protocol, sayable(protocol, seed * batch_rows + row));
    const BatchRun run = batch_of(protocol, table);
    CAPTURE(seed, table.substr(0, 400));
    REQUIRE(run.tally.failed == 0);
    REQUIRE(run.tally.rows == batch_rows);
    for (std::uint64_t row = 1; row <= batch_rows; ++row) {
      CAPTURE(row);
      const Answers answers = sayable(protocol, seed * batch_rows + row);
      const Assessment assessment = Assessor(protocol).assess(answers);
      REQUIRE(cell(run, row, "outcome") == *json_word(assessment.outcome));
      REQUIRE(cell(run, row, "asked") == std::to_string(assessment.asked));
      REQUIRE(cell(run, row, "answered") ==
              std::to_string(assessment.counts[ItemStatus::answered]));
      std::size_t place = 1;
      for (const Result& result : assessment.results) {
        const Target target = result.score.target;
        const std::string name = sided_name(protocol.imbalances[target.imbalance].id, target.side);
        REQUIRE(cell(run, row, name + ".score") == std::to_string(result.score.score));
        REQUIRE(cell(run, row, name + ".could_be") == std::to_string(result.score.could_be));
        if (result.verdict == Verdict::sign && place <= 3)
          REQUIRE(cell(run, row, "top" + std::to_string(place++)) == name);
      }
      if (place <= 3) REQUIRE(cell(run, row, "top" + std::to_string(place)).empty());
    }
  }
}

TEST_CASE("from a table to a sheet and back again, no answer is lost") {
  for (std::uint64_t seed = 1; seed <= law_cases / 4; ++seed) {
    const Protocol protocol = random_protocol(seed, {});
    const Answers answers = sayable(protocol, seed);
    Sheet sheet;
    sheet.answers = answers;
    for (const Item item : answered_items(protocol)) {
      const bool in_words = protocol.prompts[item.prompt].kind == Kind::text;
      if (in_words && answers.get(item).status == Status::answered)
        sheet.words[protocol.prompts[item.prompt].id] = "some words";
    }
    const std::string written = written_sheet(protocol, sheet, "kneecheck 1.0.0");
    const Sheet read = read_sheet(protocol, written).sheet;
    CAPTURE(seed, written);
    REQUIRE(read.answers == answers);
    const std::string row = row_of(protocol, read.answers);
    REQUIRE(row == row_of(protocol, answers));
    const BatchRun from_row =
        batch_of(protocol, header_of(protocol) + row, {.out = RowFormat::json_lines, .full = true});
    REQUIRE(from_row.tally.failed == 0);
    // What the row says is what the sheet said, answer by answer.
    const Assessment assessment = Assessor(protocol).assess(answers);
    for (const ItemResult& item : assessment.items) {
      const std::string status(*json_word(item.status));
      REQUIRE(from_row.out.find("\"status\":\"" + status + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("what a row tells of its answers is what their assessment tells") {
  for (std::uint64_t seed = 1; seed <= law_cases; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {});
    const Answers answers = random_answers(protocol, seed);
    Assessment whole = Assessor(protocol).assess(answers, Explanation::none);
    for (Result& result : whole.results) {
      result.other_side.reset();
      result.noted = false;
    }
    whole.nothing_stands_out = false;
    whole.differences.clear();
    whole.next.reset();
    whole.plan.reset();
    whole.plan_left_out.clear();
    whole.circuit.reset();
    whole.circuit_left_out.clear();
    whole.week.reset();
    REQUIRE(RowAssessor(protocol).assess(answers) == whole);
  }
}
