// T1, S9: no file with answers in it is left beside those that were asked for.
#include <fcntl.h>
#include <sys/file.h>

#include <csignal>
#include <filesystem>

#include "faults/disk.hpp"
#include "faults/kept.hpp"
#include "support/contains.hpp"
#include "support/shims.hpp"

namespace kneecheck::testing {
namespace {

// A script that replaces the report and the sheet of last month, and keeps a session.
struct Replacing {
  std::vector<std::string> arguments() const {
    return {"--protocol", miniature_path, "--data-dir", data, "-o", report, "-s", sheet};
  }
  Outcome run_with(std::vector<std::string> environment) const {
    return run(Run{.arguments = arguments(),
                   .input = Bytes{miniature_answers},
                   .environment = std::move(environment)});
  }
  // Names of files that are there only while others are written.
  std::vector<std::string> temporary() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
      if (entry.path().extension() == ".tmp") names.push_back(entry.path().filename());
    }
    return names;
  }
  Folder folder = Folder::in_memory();
  std::string data = folder / "data";
  std::string report = folder.write("report", "last month's");
  std::string sheet = folder.write("sheet", "last month's too");
};

// A script under the signal shim.
struct Signalled {
  Signalled(const Replacing& at, int signal, std::int64_t call) {
    shim->signal = signal;
    shim->at = call;
    outcome = at.run_with({"SIGNAL_ORDERS=" + shim.path(), "LD_PRELOAD=" KNEECHECK_SIGNAL_SHIM,
                           "ASAN_OPTIONS=verify_asan_link_order=0"});
  }
  SignalShim shim;
  Outcome outcome;
};

TEST_CASE(
    "T1: whatever ends a script, at any moment: every file is old or new, none is left over") {
  const std::int64_t calls = [] {
    const Replacing at;
    const Signalled undisturbed(at, 0, 0);
    REQUIRE(undisturbed.outcome.status == 0);
    REQUIRE(read_file(at.report) == undisturbed_report());
    return undisturbed.shim->calls.load();
  }();
  REQUIRE(calls > 40);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    for (std::int64_t call = 1; call <= calls; call += sanitized ? 10 : 1) {
      const Replacing at;
      const Signalled signalled(at, signal, call);
      CAPTURE(signal, call, signalled.shim->call.data());
      CHECK(signalled.outcome.signal == signal);
      CHECK(at.temporary().empty());
      const std::string report = read_file(at.report);
      CHECK((report == "last month's" || report == undisturbed_report()));
      if (read_file(at.sheet) == "last month's too") continue;
      ::chmod(at.sheet.c_str(), 0600);
      CHECK(kept_answers(at.sheet) == all_answers);
    }
  }
}

TEST_CASE("S9: what kill -9 leaves beside an output is removed by whoever writes there next") {
  const Replacing at;
  const Disk disk{.folder = at.folder.path(), .fault = "kill", .calls = "renameat"};
  for (const int call : {1, 2, 3}) {
    Disk killing = disk;
    killing.at = call;
    CHECK(at.run_with(killing.environment()).signal == SIGKILL);
    CHECK(at.temporary().size() >= 1);
  }
  CHECK(at.run_with({}).status == 0);
  // A session's belongs to that session, which nobody has carried on.
  for (const std::string& name : at.temporary()) CHECK(contains(name, "runner-knee"));
}

TEST_CASE("S9: a temporary file that another program may be writing is not touched") {
  const Replacing at;
  const std::string others = at.folder.write(".kneecheck.tmp", "half a rep");
  const int folder = ::open(at.folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(::flock(folder, LOCK_EX | LOCK_NB) == 0);
  CHECK(at.run_with({}).status == 0);
  CHECK(read_file(at.report) == undisturbed_report());
  CHECK(read_file(others) == "half a rep");
  ::close(folder);
  CHECK(at.run_with({}).status == 0);
  CHECK(at.temporary().empty());
}

}  // namespace
}  // namespace kneecheck::testing
