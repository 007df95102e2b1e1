// Rows as a stream: RFC 4180, what is torn, and what is copied from one end to the other.
#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/protocol/loader.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"

namespace kneecheck::testing {
namespace {

const Protocol& streamed() {
  static const Protocol protocol = load_protocol(miniature());
  return protocol;
}

BatchRun stream(std::string_view bytes, const BatchRules& rules = {}) {
  return batch_of(streamed(), bytes, rules);
}

TEST_CASE("quotes, doubled quotes, commas and line ends inside a cell come out as they went in") {
  const BatchRun run =
      stream("id,note,plank\r\n\"a,b\",\"say \"\"ah\"\"\r\nand\nrest\",32\r\n\r\n\" c \", d ,30");
  CHECK(run.tally.rows == 2);
  CHECK(run.tally.failed == 0);
  CHECK(contains(run.out, "1,2,\"a,b\",ok,"));
  CHECK(contains(run.out, ",\"say \"\"ah\"\"\r\nand\nrest\",\n"));
  CHECK(contains(run.out, "2,6, c ,ok,"));
  CHECK(contains(run.out, ", d ,\n"));
}

TEST_CASE("whether its cells stand in quotes or not, a row says the same") {
  const std::string header = "id,plank,warning_signs,note\n";
  const BatchRun bare = stream(header + "r1,32,no,\n,30 pain,,\r\nr3, 45 ,no,a note\n,,,-\n");
  const BatchRun quoted = stream(header +
                                 "\"r1\",\"32\",\"no\",\"\"\n"
                                 "\"\",\"30 pain\",\"\",\"\"\r\n"
                                 "\"r3\",\" 45 \",\"no\",\"a note\"\n"
                                 "\"\",\"\",\"\",\"-\"\n");
  CHECK(bare.tally.failed == 0);
  CHECK(bare.tally.rows == 4);
  CHECK(bare.rows == quoted.rows);
}

TEST_CASE("a byte order mark is dropped, and semicolons part cells where the header has no comma") {
  const BatchRun run = stream("\xEF\xBB\xBFid;plank;note\r\nr1;32;8,5\r\n");
  CHECK(run.told.size() == 2);
  CHECK(run.rows.at(1).starts_with("1,2,r1,ok,"));
  CHECK(contains(run.out, ",\"8,5\",\n"));
  CHECK(stream("id,x_a;b,plank\nr1,7;8,32\n").tally.failed == 0);
}

TEST_CASE("a quote in the middle of a cell makes its row an error, and the next line goes on") {
  const BatchRun run =
      stream("id,note,plank\nr1,5\" step,32\nr2,\"5\" step,32\nr3,\"5\"\" step\",32\n");
  CHECK(run.told.at(1).starts_with("2:5 A302 a quote stands in the middle of a cell | "));
  CHECK(run.told.at(2).starts_with("3:7 A302 a quote stands in the middle of a cell | "));
  CHECK(run.tally.rows == 3);
  CHECK(run.tally.failed == 2);
  CHECK(contains(run.rows.at(3), "3,4,r3,ok,"));
}

TEST_CASE("a quote that is never closed is an error of its row, and ends the table") {
  const BatchRun run = stream("id,note,plank\nr1,,32\nr2,\"never,32\nr3,,32\n");
  CHECK(run.tally.rows == 2);
  CHECK(run.told.at(1).starts_with("3:1 A302 a quote that opens in this row is never closed | "));
  CHECK(run.rows.at(1).starts_with("1,2,r1,ok,"));
  CHECK(run.rows.at(2).starts_with("2,3,,error,"));
}

TEST_CASE(
    "a row of more than 1 MiB is an error, and costs no more memory, wherever its line ends") {
  const std::string much(3 << 20, 'x');
  const BatchRun plain = stream("id,note,plank\nr1," + much + ",32\nr2,,32\n");
  CHECK(plain.rows.at(1).starts_with("1,2,,error,"));
  CHECK(plain.rows.at(2).starts_with("2,3,r2,ok,"));
  const std::string lines = repeated("line \"\"of\"\" a cell\n", 200'000);
  for (const std::size_t at_once : {std::size_t{8192}, std::string::npos}) {
    const BatchRun quoted =
        batch_of(streamed(), "id,note,plank\nr1,\"" + lines + "\",32\nr2,,32\n", {}, at_once);
    CHECK(quoted.tally.rows == 2);
    CHECK(quoted.rows.at(2).starts_with("2,200003,r2,ok,"));
  }
}

TEST_CASE("a row of just 1 MiB is a row like any other") {
  const std::string begin = "r1,";
  const std::string end = ",32\n";
  const std::string note((1 << 20) - begin.size() - end.size(), 'x');
  CHECK(stream("id,note,plank\n" + begin + note + end).tally.failed == 0);
  CHECK(stream("id,note,plank\n" + begin + note + "x" + end).tally.failed == 1);
}

TEST_CASE("bytes that are no text make their row an error, and are shown for what they are") {
  const BatchRun nul = stream(std::string("id,plank,note\na\0b,32,\nr2,3\0,x\n", 30));
  CHECK(nul.tally.failed == 2);
  CHECK(nul.told.at(1).starts_with("2:1 A113 id: U+0000"));
  CHECK(contains(nul.rows.at(1), ",a\\u{0}b,error,"));
  CHECK(nul.told.at(2).starts_with("3:4 A113 plank: U+0000"));
  const BatchRun latin = stream("id,plank,note\nJ\xFCrgen,32,\nr2,\xE9,\nr3,32,\x1b[2J\n");
  CHECK(latin.tally.failed == 3);
  CHECK(latin.told.at(1) ==
        "2:1 A113 id: byte 0xFC is not UTF-8 | save the table as CSV in UTF-8, and take out what "
        "cannot be seen");
  CHECK(latin.told.at(2).starts_with("3:4 A113 plank: byte 0xE9 is not UTF-8"));
  CHECK(latin.out.find('\x1b') == std::string::npos);
  CHECK(latin.out.find('\xFC') == std::string::npos);
  CHECK(stream("id,plank\nJ\xC3\xBCrgen,32\n").rows.at(1).starts_with("1,2,J\xC3\xBCrgen,ok,"));
}

TEST_CASE("a row with too few cells or too many is an error, never scored with its cells moved") {
  const BatchRun run = stream("id,plank,note\nr1,32\nr2,32,x,y\nr3,8,5,x\n");
  CHECK(run.tally.failed == 3);
  CHECK(run.told.at(1) ==
        "2:1 A302 2 cells in this row, and 3 in the header | write a comma for every column, also "
        "for an empty cell");
  CHECK(contains(run.rows.at(2), "2,3,r2,error,"));
  CHECK(contains(run.rows.at(3), "4 cells in this row, and 3 in the header"));
}

TEST_CASE("text that a spreadsheet would compute begins with an apostrophe, a number does not") {
  const std::string table =
      "id,note,plank,x_a,x_b\n=1+1,@x,32,-5,+49 170\n\"\tx\",-,32,\"-5,5\",\"-5-1\"\n";
  const BatchRun run = stream(table);
  CHECK(run.rows.at(1).starts_with("1,2,'=1+1,ok,"));
  CHECK(run.rows.at(1).ends_with(",'@x,-5,'+49 170,"));
  CHECK(run.rows.at(2).starts_with("2,3,'\tx,ok,"));
  CHECK(run.rows.at(2).ends_with(",'-,\"-5,5\",'-5-1,"));
  const BatchRun raw = stream(table, {.raw_csv = true});
  CHECK(raw.rows.at(1).starts_with("1,2,=1+1,ok,"));
  CHECK(raw.rows.at(1).ends_with(",@x,-5,+49 170,"));
}

TEST_CASE("notes and columns of one's own come out behind the scores, under their names") {
  const BatchRun run = stream("x_club,id,note,plank,x_age\nHM,r1,sore,32,40\nHM,r2\n");
  CHECK(run.rows.at(0).ends_with(".could_be,note,x_club,x_age,error"));
  CHECK(run.rows.at(1).ends_with(",sore,HM,40,"));
  const std::string torn = run.rows.at(2).substr(0, run.rows.at(2).find("A302"));
  CHECK(cells_of(torn).size() == cells_of(run.rows.at(0)).size());
}

TEST_CASE("however the bytes arrive, the rows are the same") {
  const std::string table =
      "\xEF\xBB\xBFid,note,plank,quads.left\r\nr1,\"a\r\n\"\"b\"\"\",32,8\r\n\r\nr2,5\" x,32,8\r\n"
      "r3,\xC3\xBC,x,99\nr4,,30,3";
  const BatchRun whole = stream(table);
  CHECK(whole.tally.rows == 4);
  for (std::size_t at_once = 1; at_once < 40; ++at_once) {
    const BatchRun run = batch_of(streamed(), table, {}, at_once);
    CAPTURE(at_once);
    CHECK(run.out == whole.out);
    CHECK(run.told == whole.told);
  }
}

TEST_CASE("without a header of its own, what comes out begins with the first row") {
  const BatchRun bare = stream("id,plank,note\na,32,x\n", {.no_header = true});
  CHECK(bare.rows.size() == 1);
  CHECK(bare.rows[0].starts_with("1,2,a,ok,"));
}

TEST_CASE("a row is written as soon as no more input waits") {
  const std::vector<std::string> pieces = {"id,plank\nr1,32\nr2,", "30\n", "r3,32\n"};
  std::size_t given = 0;
  std::string out;
  std::vector<std::size_t> rows_before_read;
  const RowStreams streams = {.read =
                                  [&](std::string& bytes) {
                                    rows_before_read.push_back(static_cast<std::size_t>(
                                        std::count(out.begin(), out.end(), '\n')));
                                    if (given == pieces.size()) return false;
                                    bytes += pieces[given++];
                                    return true;
                                  },
                              .has_more = [&] { return false; },
                              .write = [&](std::string_view rows) { out += rows; },
                              .tell = [](const Diagnostic&) {},
                              .progress = [](const Tally&) {}};
  run_batch(streamed(), {}, streams);
  CHECK(rows_before_read == std::vector<std::size_t>{0, 2, 3, 4});
}

}  // namespace
}  // namespace kneecheck::testing
