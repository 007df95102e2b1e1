// The mistakes that a table from a spreadsheet has, each with what it is told to change.
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"
#include "support/signs.hpp"

namespace kneecheck::testing {
namespace {

const Protocol& coached() {
  static const Protocol protocol = load_protocol(miniature());
  return protocol;
}

BatchRun coached_batch(std::string_view bytes, const BatchRules& rules = {}) {
  return batch_of(coached(), bytes, rules);
}

// What a table with this header is refused for, without its place and code.
std::string refused_for(const std::string& header) {
  const BatchRun run = coached_batch(header + "\n");
  CHECK(run.refused);
  return run.told.empty() ? "" : run.told.front();
}

TEST_CASE("a column that names its side in another way is told the name it means") {
  const std::pair<const char*, const char*> names[] = {
      {"hip_flexors.L", "hip_flexors.left"},
      {"hip_flexors left", "hip_flexors.left"},
      {"Left hip flexors", "hip_flexors.left"},
      {"hip flexors (R)", "hip_flexors.right"},
      {"Hip-Flexors RIGHT", "hip_flexors.right"},
      {"R quads", "quads.right"},
      {"quad left", "quads.left"},
      {"quads.rihgt", "quads.right"},
      {"quads L/R", "quads.left and quads.right"},
      {"Left plank", "plank"},
      {"plank_sec", "plank"},
      {"Plank (s)", "plank"},
      {"flexors", "hip_flexors.left and hip_flexors.right"},
      {"flexors right", "hip_flexors.right"},
      {"Runner name", "id"},
      {"Hip flexors", "hip_flexors.left and hip_flexors.right"},
      {"Stand up", "stand_up"},
      {"Runner", "id"},
      {"Date", "taken"},
      {"comments", "note"},
  };
  for (const auto& [name, meant] : names) {
    INFO(name);
    CHECK(refused_for(std::string("plank,") + name)
              .ends_with(" | did you mean " + std::string(meant) + "?"));
  }
}

TEST_CASE("the names of columns are taken in any case, with blanks around them, and once only") {
  const BatchRun run = coached_batch("ID, Plank ,QUADS.Left,x_Club\nr1,32,3,HM\n");
  CHECK(run.tally.failed == 0);
  CHECK(cell(run, 1, "id") == "r1");
  CHECK(cell(run, 1, "answered") == "2");
  CHECK(cell(run, 1, "x_Club") == "HM");
  CHECK(cell(coached_batch("plank,X_TEAM\n32,HM\n"), 1, "X_TEAM") == "HM");
  CHECK(contains(refused_for("plank,PLANK"),
                 "A301 column 2 (B) is called \"plank\", as column 1 (A) is"));
}

TEST_CASE("names below a title, or in two rows, are found, and it is told what to take out") {
  const std::string below =
      "A101 the names of the columns stand here, and not in the first row | take "
      "out the rows above them";
  for (const std::string title : {"Team test 2026,,", "Team test 2026,,\n,,", "a,b,c\n\n1,2,3"}) {
    const BatchRun run = coached_batch(title + "\nid,plank,quads.left\nr1,32,3\n");
    INFO(title);
    CHECK(run.refused);
    REQUIRE(run.told.size() == 1);
    CHECK(run.told.front().ends_with(below));
  }
  CHECK(coached_batch("Team;;\nid;plank;quads.left\n").told == Lines{"2:1 " + below});
  const Lines two_rows = {
      "2:1 A101 the names of the columns stand in two rows | write them in one, each with its side "
      "behind a point: NAME.left"};
  CHECK(coached_batch("id,Quads,,Calves,\n,left,right,left,right\nr1,3,4,5,6\n").told == two_rows);
  CHECK(coached_batch("id,quads,quads,plank\n,L,R,\nr1,3,4,32\n").told == two_rows);
}

TEST_CASE("a wrong header is told alike, however its bytes arrive") {
  // Its first bytes alone are those of UTF-32.
  const std::string zeros("{\0\0\0002\0\0\0\"", 9);
  const std::vector<std::string> tables = {"Team,,\nid,plank,quads.left\nr1,32,3\n",
                                           "quads,,\n,L,R\n",
                                           "plnak,,\nr1,32,3\n",
                                           "plnak",
                                           "plnak\n",
                                           zeros};
  for (const std::string& table : tables) {
    const BatchRun whole = coached_batch(table);
    CHECK(whole.refused);
    for (std::size_t at_once = 1; at_once < 9; ++at_once) {
      CAPTURE(table, at_once);
      CHECK(batch_of(coached(), table, {}, at_once).told == whole.told);
    }
  }
}

TEST_CASE("a spreadsheet's own file is told how to save it") {
  for (const std::string begin : {"PK\x03\x04\x14", "\xD0\xCF\x11\xE0\xA1"}) {
    const BatchRun run = coached_batch(begin + std::string(300, '\0'));
    CHECK(run.refused);
    CHECK(run.told ==
          Lines{"1:1 E005 this file is a spreadsheet, a document or an archive, not text | save it "
                "as text in UTF-8; in a spreadsheet program that is CSV UTF-8"});
  }
}

TEST_CASE("a comma decimal is read where it can be, and told where it moved the cells") {
  const Protocol base = load_protocol(base_protocol());
  CHECK(batch_of(base, "id;reach.left\nr1;8,5\n").tally.failed == 0);
  CHECK(batch_of(base, "id,reach.left\nr1,\"8,5\"\n").tally.failed == 0);
  CHECK(batch_of(base, "id,reach.left\nr1,8,5\n").told.back() ==
        "2:1 A302 3 cells in this row, and 2 in the header | a cell with a comma in it stands in "
        "quotes, as in \"8,5\"; or write 8.5");
}

TEST_CASE("what stands for nothing in a cell is told to leave it empty") {
  for (const char* const nothing : {"n/a", "N/A", "NA", "#N/A", "null", "none", "–"}) {
    const BatchRun run = coached_batch("id,plank,stand_up\nr1," + std::string(nothing) + ",same\n");
    INFO(nothing);
    CHECK(run.tally.failed == 1);
    CHECK(run.told.back().ends_with(
        " | leave the cell empty where the question was not reached, or write - for skipped"));
  }
}

TEST_CASE("no cell of a warning sign is told to become empty") {
  const BatchRun run = coached_batch("id,warning_signs\nr1,x\nr2,n/a\n");
  CHECK(run.tally.failed == 2);
  for (const Diagnostic& problem : run.problems)
    CHECK_FALSE(contains(problem.hint.str(), "leave the cell empty"));
}

TEST_CASE("what a spreadsheet made a time or a day of is told so") {
  for (const char* const made :
       {"00:45:00", "0:45:00", "2026-10-02", "02/10/2026", "2.10.2026", "02.10.2026"}) {
    INFO(made);
    CHECK(coached_batch("id,plank\nr1," + std::string(made) + "\n")
              .told.back()
              .ends_with("; a spreadsheet makes a day or a time of 3/8 and 0:45 unless the column "
                         "is text"));
  }
}

TEST_CASE("columns without a name behind the last are passed over while they are empty") {
  const BatchRun run = coached_batch("id,plank,,\nr1,32,,\nr2,32,, x \n");
  CHECK(run.tally.failed == 1);
  CHECK(cell(run, 1, "answered") == "1");
  CHECK(run.told.at(1) ==
        "3:8 A101 column 4 (D) has no name, and says \"x\" here | give it one in the first row, "
        "or empty it");
  CHECK(refused_for("id,,plank") ==
        "1:4 A101 column 2 (B) has no name | give it one, or take the column out; cells that were "
        "merged share one name");
  CHECK(contains(refused_for(",,"), "the first row has no name of a column in it"));
}

TEST_CASE("a table without names, one of scores and one parted otherwise get one sentence") {
  CHECK(coached_batch("Ann,no,32\nBo,no,30\n").told ==
        Lines{"1:1 A101 the first row has no name of a column in it | kneecheck show --template "
              "--csv prints the names; a column of your own begins with x_"});
  const BatchRun scores = coached_batch("id,plank\nr1,32\n");
  CHECK(coached_batch(scores.out).told ==
        Lines{"1:1 A101 these are scores, as batch writes them, and not answers | give it the "
              "table that they were made from"});
  CHECK(contains(coached_batch("Team; a, b\nid;plank\n").told.front(),
                 "| semicolons part the columns only where no comma stands in the first row; take "
                 "it out"));
}

TEST_CASE("a mistake is told with its runner, its cell in a spreadsheet and its question") {
  const BatchRun run = coached_batch(
      "plank,taken,x_club,id\n\n32,,\"two\nlines\",Ann\nlong,3/4,,Bo\n32,,,Cy,\nlong,,,\n");
  REQUIRE(run.problems.size() == 6);
  CHECK(run.problems.at(1).place.line == 5);
  CHECK(run.problems.at(1).asked.str() ==
        "\"Bo\", cell A4: plank - \"Hold an elbow plank for 45 seconds.\"");
  CHECK(run.problems.at(2).asked.str() == "\"Bo\", cell B4");
  CHECK(run.problems.at(3).asked.empty());
  CHECK(run.problems.at(4).asked.str().starts_with("cell A6: plank - "));
  const BatchRun objects = coached_batch("{\"id\":\"Ann\",\"answers\":{\"plank\":\"long\"}}\n");
  CHECK(objects.problems.front().asked.str().starts_with("\"Ann\", plank - \"Hold an elbow"));
}

TEST_CASE("columns have the letters of a spreadsheet, past Z and ZZ as well") {
  const std::pair<int, const char*> letters[] = {
      {2, "(B)"}, {26, "(Z)"}, {27, "(AA)"}, {702, "(ZZ)"}, {703, "(AAA)"}};
  for (const auto& [column, letter] : letters) {
    std::string header = "id,";
    for (int at = 2; at < column; ++at) header += "x_" + std::to_string(at) + ",";
    INFO(column);
    CHECK(contains(refused_for(header + "plnak"),
                   "column " + std::to_string(column) + " " + letter + ", \"plnak\""));
  }
}

TEST_CASE("cells say the words of a translation, or the protocol's own") {
  const Protocol english = load_protocol(base_protocol());
  const Protocol german = translated(english, read_translation(english,
                                                               "format = 1\ntranslates = \"base\"\n"
                                                               "language = \"de\"\n[words]\n"
                                                               "yes = [\"ja\"]\n"
                                                               "[text]\n\"hello\" = \"Hallo\"\n"));
  const std::string table = "id,swollen\nr1,ja\nr2,yes\nr3,oui\n";
  CHECK(batch_of(english, table).tally.failed == 2);
  const BatchRun run = batch_of(english, table, {.shown = &german});
  CHECK(run.tally.failed == 1);
  CHECK(cell(run, 1, "outcome") == cell(run, 2, "outcome"));
}

TEST_CASE("an empty row of a spreadsheet is no runner, and one without answers is told") {
  const BatchRun run = coached_batch("id,warning_signs,plank\nr1,no,32\n,,\nTotal,,\n,,\n");
  CHECK(run.tally.rows == 2);
  CHECK(contains(run.told.back(), "4:1 A111 row 2 has no answers | take it out"));
}

TEST_CASE("answers that do not count, because one before them is missing, are counted") {
  const Protocol gated = load_protocol(
      with(miniature(), "id = \"plank\"\n",
           "id = \"plank\"\nunsafe_if = { prompt = \"warning_signs\", is = \"yes\" }\n"));
  const std::string table = "id,warning_signs,plank\nr1,,32\nr2,no,32\n";
  const BatchRun run = batch_of(gated, table);
  CHECK(run.tally.uncounted == 1);
  CHECK(contains(tally_words(run.tally).str(), "; in 1 row answers do not count, because"));
  CHECK(contains(batch_of(gated, table, {.out = RowFormat::json_lines}).out,
                 "A114 1 answer behind one that is missing is not scored"));
}

TEST_CASE("a cell is told what fits it, and of no clock that nobody sees") {
  const std::pair<const char*, const char*> cells[] = {
      {"plank\n60",
       "A103 plank: 60 is more than 45, the longest that counts | write 45 for so long, "
       "and for longer; an empty"},
      {"plank\n60 pain",
       "A103 plank: 60 is more than 45, the longest that counts | write 45 pain for "
       "so long, and for longer; an empty"},
      {"squat.left\nbadly",
       "A104 squat.left: \"badly\" is not a choice | write one of \"no\", "
       "\"a little\", \"clearly\", or - to skip; an empty"},
      {"stand_up\nmiddle",
       "A104 stand_up: \"middle\" is not left, right or same | write left, right or "
       "same, left much or right much, or - to skip; an empty"},
      {"warning_signs\nmaybe",
       "A102 warning_signs: \"maybe\" is not yes or no | write yes or no, or - to skip; an empty"},
  };
  for (const auto& [table, told] : cells) {
    const BatchRun run = coached_batch(table);
    INFO(table);
    CHECK(contains(run.told.back(), told));
  }
}

TEST_CASE("a day that is written otherwise makes its row an error, and is never guessed") {
  for (const char* const day :
       {"20.10.2026", "10/20/2026", "3/4/2026", "2026-13-01", "2026-02-30", "46315", "yesterday",
        "2026-10-20x", "2026-10-20T25:00", "2026-10"}) {
    const BatchRun run = coached_batch("id,taken,plank\nr1," + std::string(day) + ",32\n");
    INFO(day);
    CHECK(run.tally.failed == 1);
    CHECK(run.told.back() == "2:4 A102 taken: \"" + std::string(day) +
                                 "\" is no day | write year, month and day, as in 2026-11-22; a "
                                 "spreadsheet has such a format for the column");
  }
  for (const char* const day : {"", "2026-10-20", " 2026-10-20 ", "2026-10-20T07:30:00Z",
                                "2026-10-20 07:30", "2026-10-20T07:30:00.25+01:00"}) {
    INFO(day);
    CHECK(coached_batch("id,taken,plank\nr1," + std::string(day) + ",32\n").tally.failed == 0);
  }
  CHECK(coached_batch("{\"taken\":\"20.10.2026\",\"answers\":{}}")
            .told.front()
            .starts_with("1:2 A102 taken: \"20.10.2026\" is no day | "));
}

TEST_CASE("an id that comes again is told once, with both rows, and both are scored") {
  const BatchRun run = coached_batch("id,plank\nAnn,32\nBo,30\n\nAnn,28\nAnn,20\n,1\n,2\n");
  CHECK(run.tally.failed == 0);
  REQUIRE(run.told.size() == 3);
  CHECK(
      run.told.at(1) ==
      "5:1 A304 row 3 has the id \"Ann\" of row 1, in line 2 | take one of them out, or give it an "
      "id or a day of its own");
  CHECK(run.problems.at(1).level == Level::warning);
  CHECK(
      contains(coached_batch("id,plank\nAnn,32\n ANN ,30\n").told.at(1), "A304 row 2 has the id"));
  const std::string days = "id,taken,plank\nAnn,2026-11-20,32\nAnn,2026-11-27,35\n";
  CHECK(coached_batch(days).told.size() == 2);
  CHECK(contains(coached_batch(days + "Ann,2026-11-20,32\n").told.at(1),
                 "row 3 has the id \"Ann\" and the day of row 1, in line 2"));
}

TEST_CASE("warning signs that no row speaks of are told once, at the end") {
  const BatchRun silent = coached_batch("id,warning_signs,plank\nr1,,32\nr2,,30\n");
  CHECK(silent.tally.failed == 0);
  CHECK(silent.told.back() ==
        "1:1 A111 1 question is answered in no row, though a warning sign may be told by it: "
        "warning_signs | ask every runner, and write no where there is none; without that, nobody "
        "is sent to a doctor");
  const auto is_told = [](const std::string& table) {
    return contains(coached_batch(table).told.back(), "answered in no row");
  };
  CHECK_FALSE(is_told("id,warning_signs,plank\nr1,,32\nr2,no,30\n"));
  CHECK_FALSE(is_told("id,warning_signs,plank\nr1,-,32\n"));
  CHECK_FALSE(is_told("id,warning_signs,plank\n"));
  CHECK(is_told("id,plank\nr1,32\n"));
  CHECK(is_told("{\"answers\":{\"plank\":32}}\n"));
}

TEST_CASE("a key of one's own that is there twice is refused like any other") {
  const BatchRun run = coached_batch("{\"x_a\":1,\"answers\":{},\"x_a\":2}");
  CHECK(contains(run.told.front(), " A302 the key \"x_a\" is there twice | "));
}

}  // namespace
}  // namespace kneecheck::testing
