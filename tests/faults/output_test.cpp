// O1 to O5: the report has nowhere to go, or somewhere it must not go.
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "faults/faults.hpp"

namespace kneecheck::testing {
namespace {

Run answering(std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"--protocol", miniature_path});
  return Run{.arguments = std::move(more), .input = Bytes{miniature_answers}};
}

// Everything that prints something.
std::vector<Run> printing() {
  std::vector<Run> all;
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{}, {"--format", "json"}, {"--help"}, {"--version"}}) {
    all.push_back(answering(arguments));
  }
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"lint", "-"}, {"lint", "-f", "json", "-"}, {"lint", "--explain", "E301"}}) {
    all.push_back({.arguments = arguments, .input = Bytes{"format = 2\n"}});
  }
  static const Folder sessions;
  static const bool kept = [] {
    const Outcome outcome = run(answering({"--data-dir", sessions.path()}));
    return outcome.status == 0;
  }();
  REQUIRE(kept);
  for (const std::string format : {"text", "json"}) {
    all.push_back({.arguments = {"report", "-p", miniature_path, "--data-dir", sessions.path(),
                                 "-f", format}});
  }
  return all;
}

TEST_CASE("O1: a report that could not be printed is never a success") {
  for (Run what : printing()) {
    what.output = File{"/dev/full"};
    check_refused(run(what), 5, "kneecheck: standard output: No space left on device\n");
    what.output = Closed{};
    check_refused(run(what), 5, "kneecheck: standard output: Bad file descriptor\n");
  }
}

TEST_CASE("O1: when the reader goes away the program dies as others do, and says nothing") {
  for (Run what : printing()) {
    what.output = BrokenPipe{};
    const Outcome outcome = run(what);
    CHECK(outcome.signal == SIGPIPE);
    CHECK(outcome.err.empty());
  }
}

TEST_CASE("O2: a file that is opened is never mistaken for a stream that was closed") {
  const Folder folder;
  Run what = answering({"--output", folder / "report"});
  const std::string expected = run(answering()).out;
  what.output = Closed{};
  what.error = Closed{};
  CHECK(run(what).status == 0);
  CHECK(read_file(folder / "report") == expected);
}

TEST_CASE("O3: without a standard error everything works, and the exit status is kept") {
  Run what = answering();
  what.error = Closed{};
  CHECK(run(what).status == 0);
  what.input = Bytes{"abc\n"};
  CHECK(run(what).status == 3);
}

TEST_CASE("O4: a slow reader of a pipe that does not block gets the whole report") {
  const std::string expected = run(answering({"--format", "json"})).out;
  REQUIRE(expected.size() > 4096);
  Run what = answering({"--format", "json"});
  what.output = SlowReader{};
  const Outcome outcome = run(what);
  CHECK(outcome.status == 0);
  CHECK(outcome.out == expected);
}

TEST_CASE("O5: an output file is made for its owner only, or replaced and keeps its mode") {
  const Folder folder;
  const std::string expected = run(answering()).out;
  const std::string path = folder / "report";
  const auto mode = [&path] {
    struct stat facts = {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    return facts.st_mode & 0777;
  };
  CHECK(run(answering({"-o", path})).status == 0);
  CHECK(read_file(path) == expected);
  CHECK(mode() == 0600);
  folder.write("report", "what was there before");
  REQUIRE(::chmod(path.c_str(), 0644) == 0);
  const Outcome outcome = run(answering({"-o", path}));
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(read_file(path) == expected);
  CHECK(mode() == 0644);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CHECK(entry.path() == path);
  }
}

TEST_CASE("O5: an output that cannot be replaced is refused before anybody has answered") {
  const Folder folder;
  const std::string file = folder.write("file", "precious");
  std::filesystem::create_symlink("file", folder / "link");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const auto refused = [](const std::string& path, const std::string& why) {
    Run what = answering({"-o", path});
    what.input = Silent{};  // waiting for an answer would not end
    check_refused(run(what), 5, "kneecheck: " + path + ": " + why + "\n");
  };
  refused(folder.path(), "is a directory");
  refused(folder.path() + "/", "is a directory");
  refused(folder / "link", "is a link; name the file itself");
  refused(folder / "pipe", "is not a regular file");
  refused("/dev/null", "is not a regular file");
  refused(folder / "no/such", "No such file or directory");
  refused(file + "/below", "Not a directory");
  CHECK(read_file(file) == "precious");
}

TEST_CASE("O5: a folder that may not be written to is refused") {
  const Folder folder;
  REQUIRE(::chmod(folder.path().c_str(), 0500) == 0);
  Run what = without_privileges({"-o", folder / "report"});
  check_refused(run(what), 5, "Permission denied");
  REQUIRE(::chmod(folder.path().c_str(), 0700) == 0);
}

TEST_CASE("O5: where no report is made, the old file stays as it was") {
  const Folder folder;
  const std::string path = folder.write("report", "last month's");
  Run what = answering({"-o", path});
  what.input = Bytes{"no\n"};
  CHECK(run(what).status == 4);
  CHECK(read_file(path) == "last month's");
}

}  // namespace
}  // namespace kneecheck::testing
