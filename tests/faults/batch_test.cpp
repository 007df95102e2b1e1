// batch: what the program makes of files, streams and their ends, and the rows of faults that are
// its own.
#include <fmt/format.h>

#include <csignal>

#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::string small_table = "id,plank\nr1,32\nr2,x\n";
const std::vector<std::string> batch_miniature = {"batch", "-p", miniature_path};

TEST_CASE("batch writes rows to standard output, and all else to standard error") {
  const Outcome outcome = run(batch_miniature, Bytes{small_table});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.starts_with("row,line,id,status,"));
  CHECK(contains(outcome.out, "\n1,2,r1,ok,incomplete,1,13,weak_core,50,"));
  CHECK(contains(outcome.err, "<stdin>:1:1: warning[A111]: "));
  CHECK(contains(outcome.err, "<stdin>:3:4: error[A102]: plank: "));
  CHECK(outcome.err.ends_with("2 rows: 1 scored, 1 error, 0 red flags\n"));
  CHECK(outcome.err.find('\x1b') == std::string::npos);
}

TEST_CASE("batch ends with 0 where every row is scored, and says when it stopped") {
  CHECK(run(batch_miniature, Bytes{"id,plank\nr1,32\n"}).status == 0);
  const Outcome first =
      run(with_more(batch_miniature, {"--fail-fast"}), Bytes{"id,plank\nr1,x\nr2,x\n"});
  CHECK(first.status == 1);
  CHECK(contains(first.err,
                 "kneecheck: stopped at the first bad row; no row behind it was read\n"
                 "1 row: 0 scored, 1 error, 0 red flags\n"));
  const Outcome second =
      run(with_more(batch_miniature, {"--max-errors", "2"}), Bytes{"id,plank\na,x\nb,x\nc,x\n"});
  CHECK(contains(second.err, "stopped after 2 bad rows; no row behind them was read\n"));
}

TEST_CASE("A table that cannot be read, or is none, is refused before any row") {
  const Folder folder;
  check_refused(run(batch_miniature, Bytes{""}), 3, "<stdin>: error: is empty\n");
  check_refused(run(batch_miniature, Bytes{"id,plnak\n"}), 3,
                "<stdin>:1:4: error[A101]: no question has the name of column 2 (B), \"plnak\"\n"
                "  hint: did you mean plank?\n");
  check_refused(run(with_more(batch_miniature, {folder.path()})), 3, "is a directory");
  check_refused(run(with_more(batch_miniature, {folder / "none.csv"})), 5,
                "none.csv: No such file or directory");
  check_refused(run(batch_miniature, Closed{}), 5, "standard input: Bad file descriptor");
  check_refused(run({"batch", "-p", folder.write("p.toml", "format = 2\n")}, Bytes{small_table}), 3,
                "error[E0");
}

TEST_CASE("O1: rows that could not be written are never a success") {
  Run what{.arguments = batch_miniature, .input = Bytes{small_table}};
  what.output = File{"/dev/full"};
  const Outcome full = run(what);
  CHECK(full.status == 5);
  CHECK(full.err.ends_with("kneecheck: standard output: No space left on device\n"));
  what.output = Closed{};
  check_refused(run(what), 5, "kneecheck: standard output: Bad file descriptor\n");
}

TEST_CASE("O1: when the reader of the rows goes away batch dies as others do") {
  const Outcome outcome =
      run(Run{.arguments = batch_miniature, .input = Bytes{small_table}, .output = BrokenPipe{}});
  CHECK(outcome.signal == SIGPIPE);
}

TEST_CASE("a table is never its own output, and one stream is not read for two things") {
  const Folder folder;
  const std::string table = folder.write("table.csv", small_table);
  Run what{.arguments = with_more(batch_miniature, {table})};
  what.output = File{table};
  CHECK(run(what).status == 2);
  CHECK(run({"batch", "-p", "-"}, Bytes{small_table}).status == 2);
}

TEST_CASE("what excludes each other, or is no number of errors, is wrong usage") {
  const std::vector<std::vector<std::string>> wrong = {
      {"--fail-fast", "--max-errors", "3"}, {"--max-errors", "0"}, {"--max-errors", "x"},
      {"--full", "--out", "csv"},           {"--in", "toml"},      {"a.csv", "b.csv"}};
  for (const auto& more : wrong) {
    INFO(more.front());
    CHECK(run(with_more(batch_miniature, more), Bytes{small_table}).status == 2);
  }
  CHECK(run({"show", "--csv"}).status == 2);
  CHECK(run({"show", "--toml", "--csv"}).status == 2);
}

TEST_CASE("the template of every built-in protocol is a table whose row is scored") {
  for (const char* const name : {"runner-knee", "runner-knee-full", "quick"}) {
    const Outcome table = run({"show", name, "--template", "--csv"});
    const Outcome scored = run({"batch", "-p", name}, Bytes{table.out});
    INFO(name);
    CHECK(scored.status == 0);
    CHECK(scored.err == "1 row: 1 scored, 0 errors, 0 red flags\n");
  }
}

TEST_CASE("with --raw-csv text is copied as it is, also what a spreadsheet computes") {
  const Bytes table{"id,plank,note\nr1,32,=1+2\n"};
  CHECK(contains(run(batch_miniature, table).out, ",'=1+2,"));
  CHECK(contains(run(with_more(batch_miniature, {"--raw-csv"}), table).out, ",=1+2,"));
}

TEST_CASE("what is told of a file's rows begins with its name") {
  const Folder folder;
  const std::string table = folder.write("team.csv", small_table);
  CHECK(
      contains(run(with_more(batch_miniature, {table})).err, table + ":3:4: error[A102]: plank: "));
}

TEST_CASE("with --lang cells and reports speak that language, and scores keep their names") {
  const Folder folder;
  const std::string reports = folder / "r";
  const Outcome outcome =
      run({"batch", "--lang", "de", "--report", reports}, Bytes{"id,rf_limp\nAnn,nein\n"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("row,line,id,status,outcome,answered,asked,top1,"));
  CHECK(contains(read_file(reports + "/Ann.txt"), "Keine Diagnose"));
  CHECK(run({"batch", "--lang", "xx"}, Bytes{small_table}).status == 2);
}

TEST_CASE("rows come out one by one, in order, however slowly they are read and written") {
  std::string table = "id,plank\n";
  for (int row = 1; row <= 300; ++row) table += fmt::format("r{},{}\n", row, row % 45);
  const Outcome whole = run(batch_miniature, Bytes{table});
  const Outcome slow =
      run(Run{.arguments = batch_miniature, .input = Bytes{table, true}, .output = SlowReader{}});
  CHECK(whole.status == 0);
  CHECK(slow.out == whole.out);
}

TEST_CASE("memory stays the same for many rows, and for rows that are too long") {
  const std::string row = "runner,32\n";
  const Outcome few = run(batch_miniature, Bytes{"id,plank\n" + repeated(row, 100)});
  const Outcome many = run(batch_miniature, Bytes{"id,plank\n" + repeated(row, 20'000)});
  CHECK(many.status == 0);
  if (!sanitized) CHECK(many.peak_kib <= few.peak_kib + 1024);
  const std::string endless = "r,\"" + std::string(2 << 20, 'x') + "\n";
  const Outcome torn = run(batch_miniature, Bytes{"id,plank\n" + row + endless});
  CHECK(torn.status == 1);
  CHECK(contains(torn.out, "\n1,2,runner,ok,"));
  CHECK(contains(torn.err, "<stdin>:3:1: error[A303]: this row is longer than 1 MiB\n"));
  check_small(torn);
}

TEST_CASE("thirty rows of a spreadsheet with five slips are told what to change in each") {
  std::string table = "\xEF\xBB\xBFid;note;plank;quads L;;quads.right\r\n";
  const Outcome header = run(batch_miniature, Bytes{table + "Ann;;32;3;4;\r\n"});
  check_refused(header, 3, "column 4 (D), \"quads L\"\n  hint: did you mean quads.left?\n");
  check_refused(header, 3,
                "column 5 (E) has no name\n  hint: give it one, or take the column out;");
  table = "\xEF\xBB\xBFid;note;plank;quads.left;quads.right\r\n";
  for (int row = 1; row <= 28; ++row) table += fmt::format("runner {};;32;3;4\r\n", row);
  table += "Bo;;n/a;3;4\r\nCy;;32;3,5;4\r\n";
  const Outcome rows = run(batch_miniature, Bytes{table});
  CHECK(rows.status == 1);
  CHECK(contains(rows.err, "<stdin>:30:5: error[A102]: plank: \"n/a\" is not a"));
  CHECK(contains(rows.err,
                 "<stdin>:31:8: error[A102]: quads.left: \"3,5\" is not a whole number\n"
                 "  asked: \"Cy\", cell D31: quads, left - \""));
  CHECK(contains(rows.err,
                 "\n  hint: write a whole number from 0 to 10, or - to skip; an empty cell"));
  CHECK(rows.err.ends_with("30 rows: 28 scored, 2 errors, 0 red flags\n"));
}

}  // namespace
}  // namespace kneecheck::testing
