// A table of answers in: what its header may say, and how its cells are read.
#include <string>
#include <utility>

#include "kneecheck/batch/csv_template.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"
#include "support/signs.hpp"

namespace kneecheck::testing {
namespace {

const Protocol& small() {
  static const Protocol protocol = load_protocol(miniature());
  return protocol;
}

const Protocol& base() {
  static const Protocol protocol = load_protocol(base_protocol());
  return protocol;
}

BatchRun small_batch(std::string_view bytes, const BatchRules& rules = {}) {
  return batch_of(small(), bytes, rules);
}

constexpr std::string_view three_runners =
    "id,taken,warning_signs,hip_flexors.left,hip_flexors.right,quads.left,quads.right,plank,"
    "squat.left,squat.right,stand_up\n"
    "r1,2026-11-20,no,3,8,5,6,32,a little,clearly,right much\n"
    "r2,2026-11-21,no,3,8,5,skip,30 pain,a little,pain,unsure\n"
    "r3,2026-11-22,no,3,88,5,6,32,a little,clearly,right much\n";

TEST_CASE("a table of runners becomes a table of scores, with the bad row told and written") {
  const BatchRun run = small_batch(three_runners);
  REQUIRE(run.rows.size() == 4);
  CHECK(run.rows[0].starts_with(
      "row,line,id,status,outcome,answered,asked,top1,top1_score,top2,top2_score,top3,top3_score,"
      "tight_hip_flexors.left.score,tight_hip_flexors.left.could_be,"));
  CHECK(run.rows[0].ends_with("tight_calves.right.score,tight_calves.right.could_be,error"));
  CHECK(run.rows[1].starts_with("1,2,r1,ok,incomplete,9,13,weak_glute_med.right,100,"));
  CHECK(run.rows[2].starts_with("2,3,r2,ok,incomplete,5,13,tight_hip_flexors.right,80,"));
  CHECK(run.rows[3].starts_with("3,4,r3,error,,,,,"));
  CHECK(run.rows[3].ends_with(",A103 hip_flexors.right: 88 is not on the scale 0 to 10"));
  CHECK(cell(run, 1, "weak_core.score") == "50");
  CHECK(cell(run, 2, "weak_core.score") == "0");
  CHECK(cell(run, 2, "weak_core.could_be") == "50");
  REQUIRE(run.told.size() == 2);
  CHECK(run.told[1] ==
        "4:20 A103 hip_flexors.right: 88 is not on the scale 0 to 10 | write a whole number from 0 "
        "to 10, or - to skip; an empty cell says that the question was not reached");
  CHECK(tally_words(run.tally).str() == "3 rows: 2 scored, 1 error, 0 red flags");
}

TEST_CASE("columns stand in any order, and those that are missing are told once for all rows") {
  const BatchRun run = small_batch("plank,id\n32,r1\n30,r2\n");
  CHECK(run.told ==
        Lines{"1:1 A111 12 answers have no column, and are not reached in every row: "
              "warning_signs, hip_flexors.left, hip_flexors.right, quads.left, quads.right, "
              "hamstrings.left, hamstrings.right, calves.left, ...",
              "1:1 A111 1 question is answered in no row, though a warning sign may be told by it: "
              "warning_signs | ask every runner, and write no where there is none; without that, "
              "nobody is sent to a doctor"});
  CHECK(run.problems[0].level == Level::warning);
  CHECK(cell(run, 1, "id") == "r1");
  CHECK(cell(run, 2, "weak_core.score") == "50");
  CHECK(cell(run, 2, "answered") == "1");
}

TEST_CASE("a wrong header is told whole, with what was meant, before any row is written") {
  const std::pair<const char*, const char*> wrong[] = {
      {"id,plnak",
       "1:4 A101 no question has the name of column 2 (B), \"plnak\" | did you mean plank?"},
      {"quads",
       "1:1 A105 quads is asked left and right; this does not say which side | did you "
       "mean quads.left and quads.right?"},
      {"plank.left", "1:1 A105 plank is asked once, not per side | did you mean plank?"},
      {"quads L",
       "1:1 A101 no question has the name of column 1 (A), \"quads L\" | did you mean "
       "quads.left?"},
      {"quads_R",
       "1:1 A101 no question has the name of column 1 (A), \"quads_R\" | did you mean "
       "quads.right?"},
      {"trainer",
       "1:1 A101 no question has the name of column 1 (A), \"trainer\" | kneecheck show "
       "--template --csv prints the names; a column of your own begins with x_"},
      {"id,,plank",
       "1:4 A101 column 2 (B) has no name | give it one, or take the column out; cells "
       "that were merged share one name"},
      {"plank,id,plank",
       "1:10 A301 column 3 (C) is called \"plank\", as column 1 (A) is | take one of them "
       "out, or give it another name"},
      {"id\tplank",
       "1:1 A101 no question has the name of column 1 (A), \"id plank\" | the columns are "
       "parted by tabs; save the table as CSV, with commas"},
  };
  for (const auto& [header, told] : wrong) {
    const BatchRun run = small_batch(std::string(header) + "\nr1,32,1\n");
    INFO(header);
    CHECK(run.refused);
    CHECK(run.out.empty());
    CHECK(run.told == Lines{told});
  }
  CHECK(small_batch("plnak,quads,x_mine,id,id\n1,2,3,4,5\n").told.size() == 3);
}

TEST_CASE("signs of a page and what is only told are named where their page is no column") {
  const Protocol signs = signs_protocol();
  const BatchRun page = batch_of(signs, signs.groups.front().id + "\n1 2\n");
  REQUIRE(page.refused);
  CHECK(contains(page.told.at(0), "is a page of signs; each has a column of its own | write "));
  CHECK(batch_of(base(), "hello\nx\n").told ==
        Lines{"1:1 A101 hello only tells something; it takes no answer | take the column out"});
}

TEST_CASE("an empty table, one in UTF-16 and one without a header that can be read are refused") {
  CHECK(small_batch("").told == Lines{"0:0  is empty"});
  CHECK(small_batch("\r\n\n").told == Lines{"0:0  is empty"});
  CHECK(small_batch(std::string("\xFF\xFEi\0d\0", 6)).refused);
  CHECK(small_batch("id,\"pla\"nk\n")
            .told.at(0)
            .starts_with("1:9 A302 a quote stands in the middle"));
  CHECK(small_batch(std::string((1 << 20) + 1, 'a')).told.at(0).starts_with("1:1 A303"));
}

TEST_CASE("a header without rows is a table of no rows") {
  const BatchRun run = small_batch("id,plank");
  CHECK_FALSE(run.refused);
  CHECK(run.rows.size() == 1);
  CHECK(tally_words(run.tally).str() == "0 rows: 0 scored, 0 errors, 0 red flags");
}

TEST_CASE("an empty cell is not reached, and - is skipped") {
  const BatchRun run = small_batch("id,plank,quads.left\na,32,\nb,32,   \nc,32,-\nd,32,skip\n");
  CHECK(run.tally.failed == 0);
  for (std::size_t row = 1; row <= 4; ++row) CHECK(cell(run, row, "answered") == "1");
}

TEST_CASE("cells take the words of a line, and nothing that is meant for a person") {
  const std::string header = "id,swollen,calves.left,plank,squat,stand_up,reach.left,story\n";
  CHECK(batch_of(base(), header + "a,Y,7 hurt,0:45,CLEARLY,ll,\"8,5 cm\",'pain\n").tally.failed ==
        0);
  for (const char* const command : {"back", "<", "quit", "review", "?"}) {
    const BatchRun run = batch_of(base(), header + "a," + command + ",7,45,no,l,8,x\n");
    INFO(command);
    CHECK(run.tally.failed == 1);
    CHECK(contains(run.told.back(), " is for a person, not for a table | write an answer"));
  }
}

TEST_CASE("all that is wrong in a row is told with its place, and stands in its last cell") {
  const BatchRun run = small_batch(
      "id,note,plank,quads.left,stand_up\nr1,\"two\nlines\",long,11,n/a\nr2,,32,5,left\n");
  CHECK(run.told.size() == 5);
  CHECK(run.told.at(1).starts_with("3:8 A102 plank: "));
  CHECK(run.told.at(2).starts_with("3:13 A103 quads.left: 11 is not on the scale 0 to 10"));
  CHECK(run.told.at(3).starts_with("3:16 A104 stand_up: "));
  CHECK(contains(run.out, "; A103 quads.left: 11 is not on the scale 0 to 10; A104 stand_up: "));
  CHECK(run.rows.back().starts_with("2,4,r2,ok,"));
}

TEST_CASE("with --lenient a bad answer counts as missing, and the row is scored in part") {
  const std::string table = "id,plank,quads.left\nr1,long,8\nr2,32,8,9\n";
  const BatchRun strict = small_batch(table);
  CHECK(strict.tally.failed == 2);
  CHECK(cell(strict, 1, "tight_quads.left.score").empty());
  const BatchRun run = small_batch(table, {.lenient = true});
  CHECK(cell(run, 1, "status") == "partial");
  CHECK(cell(run, 1, "outcome") == "incomplete");
  CHECK(cell(run, 1, "tight_quads.left.score") == "50");
  CHECK(cell(run, 1, "weak_core.score") == "0");
  CHECK(contains(run.rows.at(1), ",\"A102 plank: "));
  CHECK(run.problems.at(1).level == Level::warning);
  CHECK(cell(run, 2, "status") == "error");  // nobody knows which answers these are
  CHECK(tally_words(run.tally).str() ==
        "2 rows: 1 scored (1 of them in part), 1 error, 0 red flags");
}

TEST_CASE("a warning sign is a result without scores, and is counted") {
  const BatchRun run = small_batch("id,warning_signs,plank\nr1,yes,32\nr2,no,32\n");
  CHECK(cell(run, 1, "status") == "ok");
  CHECK(cell(run, 1, "outcome") == "stopped_red_flag");
  CHECK(cell(run, 1, "top1").empty());
  CHECK(cell(run, 1, "weak_core.score").empty());
  CHECK(cell(run, 2, "weak_core.score") == "50");
  CHECK(tally_words(run.tally).str() == "2 rows: 2 scored, 0 errors, 1 red flag");
}

TEST_CASE("the batch stops at as many bad rows as are allowed, the last of them written") {
  const std::string table = "id,plank\na,x\nb,32\nc,x\nd,x\n";
  const BatchRun first = small_batch(table, {.most_errors = 1});
  CHECK(first.tally.stopped);
  CHECK(first.rows.size() == 2);
  const BatchRun second = small_batch(table, {.most_errors = 2});
  CHECK(second.tally.stopped);
  CHECK(second.rows.size() == 4);
  CHECK_FALSE(small_batch(table, {.most_errors = 4}).tally.stopped);
}

TEST_CASE("a template is a table that can be scored as it is") {
  for (const Protocol* const protocol : {&small(), &base()}) {
    const BatchRun run = batch_of(*protocol, csv_template(*protocol));
    CHECK(run.told.empty());
    CHECK(cell(run, 1, "status") == "ok");
    CHECK(cell(run, 1, "top1").empty());
  }
}

}  // namespace
}  // namespace kneecheck::testing
