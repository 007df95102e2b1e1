// B1 and rows of S, for a script: a session is carried on, and the disk fails at each call of it.
#include <cerrno>
#include <csignal>
#include <cstring>

#include "faults/disk.hpp"
#include "faults/kept.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

constexpr int answers_before_crash = 3;  // in the session that is carried on

const std::string& begun_session() {
  static const std::string bytes = [] {
    const Folder folder;
    begin_session(folder.path(), answers_before_crash);
    return read_file(folder / session);
  }();
  return bytes;
}

// A folder with a session that was begun, and what a crash may have left beside it.
struct CrashedSession {
  CrashedSession() : data(folder / "data") {
    ::mkdir(data.c_str(), 0700);
    ::chmod(folder.write("data/" + session, before).c_str(), 0600);
    folder.write("data/" + temporary, "half a she");
  }
  Outcome carry_on(const Disk& disk) const {
    return testing::carry_on(data, answers_before_crash, disk.environment());
  }
  Folder folder;
  std::string data;
  const std::string& before = begun_session();
};

std::vector<std::string> calls_of_carrying_on() {
  const CrashedSession at;
  const Disk disk{.folder = at.data, .log = at.folder / "calls"};
  const Outcome outcome = at.carry_on(disk);
  REQUIRE(outcome.status == 0);
  REQUIRE(outcome.out == undisturbed_report());
  REQUIRE(disk.made().size() >= 20);
  return disk.made();
}

// Refused with the old session as it was, or done with the new one whole: whatever is said is true.
// Returns whether it was refused.
bool check_told(const CrashedSession& at, const Outcome& outcome, int error) {
  INFO(outcome.err);
  CHECK(outcome.signal == 0);
  const bool is_new = kept_answers(at.data + "/" + session) == all_answers;
  if (!is_new) CHECK(read_file(at.data + "/" + session) == at.before);
  if (outcome.status == 0) {
    CHECK(is_new);
    CHECK(outcome.out == undisturbed_report());
    return false;
  }
  CHECK(outcome.status == 5);
  CHECK(contains(outcome.err, std::strerror(error)));
  if (!outcome.out.empty()) {
    // What failed is the last save of all, which says that the report was given.
    CHECK(is_new);
    CHECK(outcome.out == undisturbed_report());
    CHECK(contains(outcome.err, "your answers are saved, but not that their report is done"));
    return true;
  }
  // Only the last step of all can fail with the new session in place.
  if (is_new) CHECK(contains(outcome.err, "may not outlive a power cut"));
  return true;
}

void fail_at_each_call(const std::string& fault, int error) {
  int refused = 0;
  for (const int number : numbers(calls_of_carrying_on())) {
    CAPTURE(fault, number, error);
    const CrashedSession at;
    const Disk disk{.folder = at.data, .fault = fault, .at = number, .error = error};
    const Outcome outcome = at.carry_on(disk);
    if (check_told(at, outcome, error)) ++refused;
    // Whoever got as far as saving has removed what is half written, unless nothing works any more.
    const bool tried_to_save = outcome.err.find("cannot save answers") != std::string::npos;
    if (fault == "fail" && tried_to_save) CHECK_FALSE(exists(at.data + "/" + temporary));
    // Afterwards the disk is well again.
    if (kept_answers(at.data + "/" + session) == answers_before_crash)
      check_carried_on(at.data, answers_before_crash);
  }
  // The eight calls of each of the two saves, and those without which nothing is found or read.
  CHECK(refused >= (sanitized ? 1 : 20));
}

TEST_CASE(
    "S2: whatever error a script meets once leaves the old session or the new one, and is told") {
  for (const int error : {EIO, ENOSPC, EDQUOT, EROFS, EACCES, EMFILE}) {
    fail_at_each_call("fail", error);
  }
}

TEST_CASE(
    "S2, B1: an error that lasts from any call of resume on leaves the old session or the new "
    "one") {
  for (const int error : {EIO, ENOSPC, EDQUOT, EROFS, EACCES, EMFILE}) {
    fail_at_each_call("fail_from_then_on", error);
  }
}

TEST_CASE("S1, B1: killed before any call of resume, or within one, it is carried on once more") {
  const std::vector<std::string> calls = calls_of_carrying_on();
  for (const std::string fault : {"kill", "half"}) {
    const std::vector<std::string> names =
        fault == "half" ? std::vector<std::string>{"write", "pwrite"} : std::vector<std::string>{};
    for (const int number : numbers(calls, names)) {
      CAPTURE(fault, number);
      const CrashedSession at;
      const Disk disk{.folder = at.data, .fault = fault, .at = number};
      const Outcome killed = at.carry_on(disk);
      CHECK(killed.signal == SIGKILL);
      const bool has_report = killed.out == undisturbed_report();
      if (kept_answers(at.data + "/" + session) != all_answers) {
        check_carried_on(at.data, answers_before_crash);
      } else if (!has_report) {
        CHECK(testing::carry_on(at.data, all_answers).out == undisturbed_report());
      }
    }
  }
}

TEST_CASE("S2: a script that cannot save says so and prints no report") {
  const Folder folder;
  const Disk disk{
      .folder = folder / "data", .fault = "fail_from_then_on", .error = ENOSPC, .calls = "write"};
  const Outcome outcome =
      run(Run{.arguments = {"--protocol", miniature_path, "--data-dir", disk.folder},
              .input = Bytes{miniature_answers},
              .environment = disk.environment()});
  check_refused(outcome, 5, "kneecheck: cannot save answers: No space left on device\n");
  CHECK_FALSE(exists(disk.folder + "/" + session));
  CHECK_FALSE(exists(disk.folder + "/" + temporary));
}

TEST_CASE("S15: where the file system knows no locks, a script is warned once and goes on") {
  for (const int error : {ENOLCK, EOPNOTSUPP}) {
    const CrashedSession at;
    const Disk disk{.folder = at.data, .fault = "fail", .error = error, .calls = "flock"};
    const Outcome outcome = at.carry_on(disk);
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "kneecheck: " + at.data +
                             ": this file system knows no locks\n"
                             "  do not fill one session from two places at once\n");
    CHECK(kept_answers(at.data + "/" + session) == all_answers);
  }
}

}  // namespace
}  // namespace kneecheck::testing
