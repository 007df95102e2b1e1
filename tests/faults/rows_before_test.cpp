// batch: whatever becomes of a row, of the disk or of whoever reads, the rows before it are there,
// and whole.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::vector<std::string> batch_rows = {"batch", "-p", miniature_path};

std::string table_of(int rows) {
  std::string table = "id,plank\n";
  for (int row = 1; row <= rows; ++row) table += fmt::format("r{},{}\n", row, row % 45);
  return table;
}

// In the shell $1 is the program, $2 the protocol, and $3 a folder of the test's own.
Outcome shell_with_rows(const Folder& folder, const std::string& script) {
  return run(
      Run{.arguments = {"-c", script, "sh", KNEECHECK_PROGRAM, miniature_path, folder.path()},
          .program = "sh"});
}

// What a disk does to a run: it reads its table from the folder, and writes its rows there.
Run on_failing_disk(const Folder& folder, const std::string& calls, const std::string& fault,
                    int at, int error) {
  return Run{
      .arguments = with_more(batch_rows, {folder / "table"}),
      .output = File{folder / "rows"},
      .environment = {"LD_PRELOAD=" KNEECHECK_STORAGE_SHIM, "STORAGE_FOLDER=" + folder.path(),
                      "STORAGE_CALLS=" + calls, "STORAGE_FAULT=" + fault,
                      fmt::format("STORAGE_AT={}", at), fmt::format("STORAGE_ERRNO={}", error),
                      "ASAN_OPTIONS=verify_asan_link_order=0"}};
}

void check_whole_rows(const std::string& rows, const std::string& all) {
  CHECK(rows.size() < all.size());
  CHECK(all.starts_with(rows));
  CHECK((rows.empty() || rows.ends_with('\n')));
}

TEST_CASE("a row is scored and handed on while the next one is still to be written") {
  // Each line is written only when the row for the one before it was read.
  const auto one_by_one = [](const std::vector<std::string>& lines) {
    std::string script =
        "mkfifo \"$3/in\" \"$3/out\"\n"
        "\"$1\" batch -p \"$2\" < \"$3/in\" > \"$3/out\" 2> /dev/null &\n"
        "exec 3> \"$3/in\" 4< \"$3/out\"\n";
    for (const std::string& line : lines)
      script +=
          "printf '%s\\n' '" + line + "' >&3; IFS= read -r row <&4; printf '%s\\n' \"$row\"\n";
    const Folder folder;
    return shell_with_rows(folder, script + "exec 3>&-; cat <&4; wait $!\n");
  };
  const std::vector<std::string> table = {"id,plank", "r1,32", "r2,x", "r3,30"};
  const Outcome csv = one_by_one(table);
  CHECK(csv.status == 1);
  CHECK(csv.out == run(batch_rows, Bytes{"id,plank\nr1,32\nr2,x\nr3,30\n"}).out);
  const std::vector<std::string> objects = {R"({"id":"a","answers":{"plank":32}})", R"({"id":"b"})",
                                            R"({"id":"c","answers":{"plank":30}})"};
  const Outcome json = one_by_one(objects);
  CHECK(json.status == 1);
  CHECK(json.out ==
        run(batch_rows, Bytes{objects[0] + "\n" + objects[1] + "\n" + objects[2] + "\n"}).out);
}

TEST_CASE("around rows that are torn, endless or full of NULs, the others come out whole") {
  const std::string endless(3 << 20, 'x');
  const std::string nuls(5000, '\0');
  struct Bad {
    const char* name;
    std::string row;
    bool ends_table;
  };
  const Bad rows[] = {{"a quote in the middle", "b,5\" step\n", false},
                      {"endless", "b," + endless + "\n", false},
                      {"NULs", "b," + nuls + "\n", false},
                      {"NULs alone", nuls + "\n", false},
                      {"Latin-1", "b\xE9,32\n", false},
                      {"too many cells", "b,1,2,3\n", false},
                      {"a quote never closed", "b,\"32\n", true},
                      {"endless and never closed", "b,\"" + endless, true},
                      {"NULs without an end", nuls, true}};
  for (const Bad& bad : rows) {
    INFO(bad.name);
    const Outcome outcome = run(batch_rows, Bytes{"id,plank\na,32\n" + bad.row + "c,30\n"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, "\n1,2,a,ok,incomplete,1,13,weak_core,50,"));
    CHECK(contains(outcome.out, "\n2,3,"));
    CHECK(contains(outcome.out, "\n3,4,c,ok,") != bad.ends_table);
    CHECK(contains(outcome.err, "<stdin>:3:"));
    CHECK(outcome.out.ends_with('\n'));
    check_small(outcome);
  }
  const std::string good = R"({"id":"a","answers":{"plank":32}})";
  for (const std::string& row : {std::string("{"), "{\"id\":\"" + endless, nuls, good + nuls,
                                 std::string("{\"id\":\"\xE9\",\"answers\":{}}"),
                                 std::string(100'000, '['), std::string(100'000, '{')}) {
    INFO(row.substr(0, 40));
    const Outcome outcome = run(with_more(batch_rows, {"--in", "jsonl"}),
                                Bytes{good + "\n" + row + "\n" + good + "\n" + row});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, R"({"row":1,"line":1,"id":"a","status":"ok")"));
    CHECK(contains(outcome.out, R"({"row":2,"line":2,)"));
    CHECK(contains(outcome.out, R"({"row":3,"line":3,"id":"a","status":"ok")"));
    CHECK(outcome.err.ends_with("4 rows: 2 scored, 2 errors, 0 red flags\n"));
    check_small(outcome);
  }
}

TEST_CASE("memory stays the same for many objects, one a line") {
  const std::string row = R"({"id":"runner","answers":{"plank":32}})"
                          "\n";
  const Outcome few = run(batch_rows, Bytes{repeated(row, 100)});
  const Outcome many = run(batch_rows, Bytes{repeated(row, 10'000)});
  CHECK(many.status == 0);
  if (!sanitized) CHECK(many.peak_kib <= few.peak_kib + 1024);
}

TEST_CASE("O1: on a disk that becomes full, the rows that found room stand there whole") {
  const std::string table = table_of(4000);
  const std::string all = run(batch_rows, Bytes{table}).out;
  REQUIRE(all.size() > 4 * 65536);
  for (const int at : {1, 2, 4}) {
    CAPTURE(at);
    const Folder folder;
    folder.write("table", table);
    const Outcome outcome = run(on_failing_disk(folder, "write", "fail_from_then_on", at, ENOSPC));
    CHECK(outcome.status == 5);
    CHECK(outcome.err.ends_with("kneecheck: standard output: No space left on device\n"));
    check_whole_rows(read_file(folder / "rows"), all);
    CHECK(read_file(folder / "rows").empty() == (at == 1));
  }
  // Room for a part of what is written at once.
  for (const int room : {1, 400, 70'001, 200'000}) {
    CAPTURE(room);
    const Folder folder;
    std::vector<std::string> arguments = {fmt::format("--fsize={}", room), KNEECHECK_PROGRAM};
    const Outcome outcome = run(Run{.arguments = with_more(arguments, batch_rows),
                                    .input = Bytes{table},
                                    .output = File{folder / "rows"},
                                    .program = "prlimit"});
    CHECK(outcome.status == 5);
    CHECK(outcome.err.ends_with("kneecheck: standard output: File too large\n"));
    check_whole_rows(read_file(folder / "rows"), all);
  }
}

TEST_CASE("O1: what is appended to a file of somebody else is left alone, also where it fails") {
  const Folder folder;
  folder.write("rows", "theirs, without a line end");
  const Outcome outcome =
      shell_with_rows(folder,
                      "printf 'id,plank\\nr1,32\\n' | prlimit --fsize=40 \"$1\" batch -p \"$2\" >> "
                      "\"$3/rows\"\n");
  CHECK(outcome.status == 5);
  CHECK(read_file(folder / "rows").starts_with("theirs, without a line end"));
}

TEST_CASE("a disk that writes little at once gets every row all the same") {
  const Folder folder;
  const std::string table = folder.write("table", table_of(4000));
  const std::string all = run(with_more(batch_rows, {table})).out;
  const Outcome outcome = run(on_failing_disk(folder, "write", "short", 2, 0));
  CHECK(outcome.status == 0);
  CHECK(read_file(folder / "rows") == all);
}

TEST_CASE("a table that cannot be read further gives the rows that were read") {
  const Folder folder;
  const std::string table = table_of(30'000);
  folder.write("table", table);
  const std::string all = run(batch_rows, Bytes{table}).out;
  std::size_t before = 0;
  for (const int at : {2, 3}) {
    CAPTURE(at);
    const Outcome outcome = run(on_failing_disk(folder, "read", "fail", at, EIO));
    CHECK(outcome.status == 5);
    CHECK(outcome.err.ends_with("table: Input/output error\n"));
    const std::string rows = read_file(folder / "rows");
    check_whole_rows(rows, all);
    CHECK(rows.size() > before);
    before = rows.size();
  }
}

TEST_CASE("O1: a reader that goes away early has had rows from the first one on") {
  const Folder folder;
  const std::string table = folder.write("table", table_of(20'000));
  const std::string all = run(with_more(batch_rows, {table})).out;
  const Outcome outcome =
      shell_with_rows(folder, "\"$1\" batch -p \"$2\" \"$3/table\" 2> \"$3/told\" | head -n 700\n");
  check_whole_rows(outcome.out, all);
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 700);
  CHECK_FALSE(contains(read_file(folder / "told"), "rows: "));
}

}  // namespace
}  // namespace kneecheck::testing
