// batch --report: a report a row, each a new file, whole or not at all, whatever the disk does.
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "faults/disk.hpp"
#include "faults/faults.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

const std::string two_runners =
    "id,taken,warning_signs,hip_flexors.left,hip_flexors.right,plank\n"
    "Ann,2026-11-20,no,3,8,32\n"
    "Bo,,no,3,3,45\n";

std::vector<std::string> batch_into(const std::string& folder) {
  return {"batch", "-p", miniature_path, "--report", folder};
}

std::set<std::string> names_of(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  return names;
}

mode_t mode_of_path(const std::string& path) {
  struct stat facts = {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 0777;
}

TEST_CASE("a row's report is what kneecheck report prints of the same answers and that runner") {
  const Folder folder;
  const Outcome outcome = run(batch_into(folder / "reports"), Bytes{two_runners});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == run({"batch", "-p", miniature_path}, Bytes{two_runners}).out);
  CHECK(contains(outcome.err, "2 rows: 2 scored, 0 errors, 0 red flags\n2 reports in " +
                                  (folder / "reports") + "\n"));
  CHECK(names_of(folder / "reports") == std::set<std::string>{"Ann.txt", "Bo.txt"});
  const std::string answers =
      "[answers]\nwarning_signs = \"no\"\nhip_flexors = { left = 3, right = ";
  const std::string ann =
      folder.write("ann.toml", "format = 1\n[session]\ntaken = 2026-11-20\nperson = \"Ann\"\n" +
                                   answers + "8 }\nplank = 32\n");
  const std::string bo = folder.write(
      "bo.toml", "format = 1\n[session]\nperson = \"Bo\"\n" + answers + "3 }\nplank = 45\n");
  const auto report_of = [](const std::string& sheet) {
    return run({"report", sheet, "-p", miniature_path, "--partial"}).out;
  };
  CHECK(contains(report_of(ann), "2026-11-20"));
  CHECK(read_file(folder / "reports/Ann.txt") == report_of(ann));
  CHECK(read_file(folder / "reports/Bo.txt") == report_of(bo));
}

TEST_CASE("reports are for their owner only, in a folder that is made if it is not there") {
  const Folder folder;
  CHECK(run(batch_into(folder / "reports"), Bytes{two_runners}).status == 0);
  CHECK(mode_of_path(folder / "reports") == 0700);
  CHECK(mode_of_path(folder / "reports/Ann.txt") == 0600);
  // A folder that is there, through a link, keeps its mode.
  ::mkdir((folder / "there").c_str(), 0755);
  ::chmod((folder / "there").c_str(), 0755);
  REQUIRE(::symlink((folder / "there").c_str(), (folder / "link").c_str()) == 0);
  CHECK(run(batch_into(folder / "link"), Bytes{two_runners}).status == 0);
  CHECK(mode_of_path(folder / "there") == 0755);
  CHECK(mode_of_path(folder / "there/Ann.txt") == 0600);
}

TEST_CASE("a report takes the place of nothing: one of the same name gets a number, and is told") {
  const Folder folder;
  ::mkdir((folder / "r").c_str(), 0700);
  const std::string mine = folder.write("r/Ann.txt", "mine");
  REQUIRE(::symlink("/nowhere", (folder / "r/Ann-2.txt").c_str()) == 0);
  const std::string table = "id,plank\nAnn,32\n../Ann,30\nAnn,28\n,27\n";
  const Outcome outcome = run(batch_into(folder / "r"), Bytes{table});
  CHECK(outcome.status == 0);
  CHECK(read_file(mine) == "mine");
  CHECK(names_of(folder / "r") == std::set<std::string>{"Ann.txt", "Ann-2.txt", "Ann-3.txt",
                                                        "Ann-4.txt", "Ann-5.txt", "row-4.txt"});
  CHECK(contains(outcome.err,
                 "<stdin>:2:1: note: this row's report is Ann-3.txt, because Ann.txt was there "
                 "already\n"));
  CHECK(contains(outcome.err, "<stdin>:4:1: note: this row's report is Ann-5.txt, "));
  CHECK(
      outcome.err.ends_with("r, 3 of them with a number behind the name, because it was taken\n"));
  CHECK(contains(read_file(folder / "r/Ann-5.txt"), "28 s"));
}

TEST_CASE("a row with a mistake has no report, one that is scored in part has one") {
  const Folder folder;
  const std::string table = "id,plank,quads.left\nAnn,32,3\nBo,long,3\nCy,32\n";
  const Outcome strict = run(batch_into(folder / "strict"), Bytes{table});
  CHECK(strict.status == 1);
  CHECK(names_of(folder / "strict") == std::set<std::string>{"Ann.txt"});
  CHECK(strict.err.ends_with("3 rows: 1 scored, 2 errors, 0 red flags\n1 report in " +
                             (folder / "strict") + "\n"));
  CHECK(run(with_more(batch_into(folder / "part"), {"--lenient"}), Bytes{table}).status == 1);
  CHECK(names_of(folder / "part") == std::set<std::string>{"Ann.txt", "Bo.txt"});
}

TEST_CASE("a folder that cannot take reports is refused before any row") {
  const Folder folder;
  const std::string file = folder.write("file", "x");
  check_refused(run(batch_into(file), Bytes{two_runners}), 5, "file: Not a directory\n");
  check_refused(run(batch_into(folder / "no/such"), Bytes{two_runners}), 5,
                "such: No such file or directory\n");
  ::mkdir((folder / "shut").c_str(), 0500);
  Run what = without_privileges(batch_into(folder / "shut"));
  what.input = Bytes{two_runners};
  check_refused(run(what), 5, "shut: Permission denied\n");
}

TEST_CASE("a table that is refused leaves no folder behind, and takes none away") {
  const Folder folder;
  const Bytes wrong{"id,plnak\nr1,32\n"};
  CHECK(run(batch_into(folder / "new"), wrong).status == 3);
  CHECK(::access((folder / "new").c_str(), F_OK) == -1);
  ::mkdir((folder / "mine").c_str(), 0700);
  CHECK(run(batch_into(folder / "mine"), wrong).status == 3);
  CHECK(::access((folder / "mine").c_str(), F_OK) == 0);
}

// The calls that a run makes in the folder of its reports.
std::vector<std::string> report_calls() {
  const Folder folder;
  ::mkdir((folder / "r").c_str(), 0700);
  const Disk disk{.folder = folder / "r", .log = folder / "log"};
  const Outcome outcome = run(Run{.arguments = batch_into(folder / "r"),
                                  .input = Bytes{two_runners},
                                  .environment = disk.environment()});
  REQUIRE(outcome.status == 0);
  return disk.made();
}

// Every report in the folder is one that an undisturbed run writes; how many there are.
int whole_reports(const std::string& folder) {
  static const Folder undisturbed;
  static const Outcome outcome = run(batch_into(undisturbed / "r"), Bytes{two_runners});
  REQUIRE(outcome.status == 0);
  int whole = 0;
  for (const char* const name : {"Ann.txt", "Bo.txt"}) {
    const std::string path = folder + "/" + name;
    if (::access(path.c_str(), F_OK) == -1) continue;
    CHECK(read_file(path) == read_file(undisturbed / "r/" + name));
    ++whole;
  }
  return whole;
}

TEST_CASE("S4: a disk that fails ends the batch with its row named, and all before it is whole") {
  const std::vector<std::string> calls = report_calls();
  for (const int at :
       numbers(calls, {"openat", "fchmod", "write", "fsync", "close", "renameat2"})) {
    const Folder folder;
    ::mkdir((folder / "r").c_str(), 0700);
    const Disk disk{.folder = folder / "r", .fault = "fail", .at = at, .error = ENOSPC};
    const Outcome outcome = run(Run{.arguments = batch_into(folder / "r"),
                                    .input = Bytes{two_runners},
                                    .environment = disk.environment()});
    CAPTURE(at, outcome.err);
    const int whole = whole_reports(folder / "r");
    const auto rows = std::ranges::count(outcome.out, '\n') - 1;
    if (outcome.status == 0) {
      CHECK(whole == 2);
      continue;
    }
    CHECK(outcome.status == 5);
    CHECK(contains(outcome.err, "No space left on device\n"));
    CHECK(whole >= std::max<long>(rows, 0));
    if (rows >= 0) {
      CHECK(contains(outcome.err, fmt::format("  the report of row {}, line {} of <stdin>, was not "
                                              "written, nor any behind it\n",
                                              rows + 1, rows + 2)));
    }
    for (const std::string& name : names_of(folder / "r")) CHECK(name.ends_with(".txt"));
  }
}

TEST_CASE("B1: killed at any moment, batch leaves whole reports, and the next run tidies up") {
  const std::vector<std::string> calls = report_calls();
  for (const std::string fault : {"kill", "half"}) {
    for (const int at : numbers(calls)) {
      const Folder folder;
      ::mkdir((folder / "r").c_str(), 0700);
      const Disk disk{.folder = folder / "r", .fault = fault, .at = at};
      const Outcome outcome = run(Run{.arguments = batch_into(folder / "r"),
                                      .input = Bytes{two_runners},
                                      .environment = disk.environment()});
      CAPTURE(fault, at);
      whole_reports(folder / "r");
      if (outcome.signal != SIGKILL) continue;
      CHECK(run(batch_into(folder / "r"), Bytes{two_runners}).status == 0);
      for (const std::string& name : names_of(folder / "r")) CHECK(name.ends_with(".txt"));
    }
  }
}

TEST_CASE("O1: when the reader of the rows goes away, the reports before that are whole") {
  const Folder folder;
  const Outcome outcome = run(Run{
      .arguments = batch_into(folder / "r"), .input = Bytes{two_runners}, .output = BrokenPipe{}});
  CHECK(outcome.signal == SIGPIPE);
  whole_reports(folder / "r");
}

TEST_CASE("with --summary one page comes out instead of the rows, and reports may go beside it") {
  const Folder folder;
  const Outcome page = run({"batch", "-p", miniature_path, "--summary"}, Bytes{two_runners});
  CHECK(page.status == 0);
  CHECK(page.out.starts_with("Knee pain on runs: find your imbalances\nA group of 2 rows · "));
  CHECK(contains(page.out, "tight hip flexors, right"));
  CHECK(page.err.ends_with("2 rows: 2 scored, 0 errors, 0 red flags\n"));
  const Outcome both = run(with_more(batch_into(folder / "r"), {"--summary"}), Bytes{two_runners});
  CHECK(both.out == page.out);
  CHECK(whole_reports(folder / "r") == 2);
  const Outcome bad =
      run({"batch", "-p", miniature_path, "--summary", "--ascii"}, Bytes{"id,plank\nr1,x\n"});
  CHECK(bad.status == 1);
  CHECK(contains(bad.out, "A group of 0 rows | "));
  CHECK(contains(bad.out, "1 more row could not be scored, because of a mistake in it.\n"));
  for (const auto& more : std::vector<std::vector<std::string>>{
           {"--out", "jsonl"}, {"--full"}, {"--raw-csv"}, {"--no-header"}}) {
    check_refused(run(with_more({"batch", "-p", miniature_path, "--summary"}, more)), 2,
                  "--summary: is one page, and no rows come out\n");
  }
}

TEST_CASE("O1: a page that could not be written is never a success") {
  Run what{.arguments = {"batch", "-p", miniature_path, "--summary"}, .input = Bytes{two_runners}};
  what.output = File{"/dev/full"};
  const Outcome full = run(what);
  CHECK(full.status == 5);
  CHECK(full.err.ends_with("kneecheck: standard output: No space left on device\n"));
}

}  // namespace
}  // namespace kneecheck::testing
