// B1 and rows of S, for a person: the disk fails at each call that the real program makes on it,
// and no answer that was acknowledged is lost.
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "faults/disk.hpp"
#include "faults/kept.hpp"
#include "support/contains.hpp"
#include "support/held.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {
namespace {

constexpr int answers_given = 8;  // what a person answers before they leave
constexpr int calls_of_save = 8;  // on the disk
constexpr int share = sanitized ? 10 : 1;

struct Left {
  Outcome outcome;
  std::string shown;
  int asked = 0;         // questions
  int acknowledged = 0;  // answers that are on the disk, as far as the person was told
  int warnings = 0;      // that something is not saved
};

// A person types all of it ahead; at home above the folder of sessions.
Left type(const Disk& disk, const std::string& lines, const std::vector<std::string>& more = {}) {
  const std::string home = disk.folder.substr(0, disk.folder.rfind('/'));
  std::vector<std::string> arguments = {"--protocol", miniature_path, "--data-dir", disk.folder};
  arguments.insert(arguments.end(), more.begin(), more.end());
  // Without echo only what the program says is on the screen.
  PtyProcess terminal({.arguments = arguments,
                       .environment = disk.environment({"TERM=xterm", "HOME=" + home}),
                       .columns = 200,
                       .echo = false,
                       .typed_ahead = lines});
  Left left;
  left.outcome = terminal.wait();
  left.shown = terminal.screen().shown();
  const std::string prompt = "] > ";
  std::size_t begin = 0;
  // What stands between two prompts tells what became of the answer to the first of them.
  for (auto end = left.shown.find(prompt); end != std::string::npos;
       end = left.shown.find(prompt, begin)) {
    const bool saved = left.shown.substr(begin, end - begin).find("not saved") == std::string::npos;
    if (saved) left.acknowledged = left.asked;
    if (!saved) ++left.warnings;
    ++left.asked;
    begin = end + prompt.size();
  }
  if (left.shown.find("not saved", begin) != std::string::npos) ++left.warnings;
  return left;
}

// Answers eight questions and leaves; whoever is asked for another file names `other`.
Left answer_and_leave(const Disk& disk, const std::string& other) {
  return type(disk, answer_lines(0, answers_given) + "quit\n" + other + "\n");
}

// What an undisturbed session does to the disk.
std::vector<std::string> calls_of_a_session() {
  const Folder folder;
  const Disk disk{.folder = folder / "data", .log = folder / "calls"};
  const Left left = answer_and_leave(disk, folder / "other");
  INFO(left.shown);
  REQUIRE(left.outcome.status == 4);
  REQUIRE(left.acknowledged == answers_given);
  REQUIRE(left.warnings == 0);
  REQUIRE(contains(left.shown, "Saved. Carry on later with:"));
  REQUIRE_FALSE(exists(folder / "other"));
  REQUIRE(kept_answers(folder / "data/" + session) == answers_given);
  const std::vector<std::string> calls = disk.made();
  // The first save is before any answer.
  REQUIRE(static_cast<int>(calls.size()) >= calls_of_save * (answers_given + 1));
  return calls;
}

void kill_at(const std::string& fault, const std::vector<int>& calls) {
  for (const int at : calls) {
    CAPTURE(fault, at);
    const Folder folder;
    const Disk disk{.folder = folder / "data", .fault = fault, .at = at};
    const Left left = answer_and_leave(disk, folder / "other");
    CHECK(left.outcome.signal == SIGKILL);
    check_carried_on(disk.folder, left.acknowledged);
  }
}

TEST_CASE("S1, B1: killed before any call, every acknowledged answer is there to carry on with") {
  kill_at("kill", numbers(calls_of_a_session()));
}

TEST_CASE("S1, B1: killed half way through a write, every acknowledged answer is there") {
  kill_at("half", numbers(calls_of_a_session(), {"write", "pwrite"}));
}

// Whatever fails: what is said is true, and the answers are where it says. Returns how often
// somebody was warned.
int fail_at(const std::string& fault, int error, const std::vector<int>& calls) {
  int warned = 0;
  for (const int at : calls) {
    const Folder folder;
    const Disk disk{.folder = folder / "data", .fault = fault, .at = at, .error = error};
    const Left left = answer_and_leave(disk, folder / "other");
    INFO(left.shown);
    CAPTURE(fault, at, error);
    const bool told = left.shown.find(std::strerror(error)) != std::string::npos;
    const bool elsewhere = exists(folder / "other");
    if (left.outcome.status == 5) {
      CHECK(left.asked == 0);
      CHECK(told);
    } else {
      CHECK(left.outcome.status == 4);
      CHECK(kept_answers(elsewhere ? folder / "other" : folder / "data/" + session) ==
            answers_given);
      CHECK(contains(left.shown, elsewhere ? "Saved in " : "Saved. Carry on"));
      CHECK((left.shown.find("Saved. ") == std::string::npos || !elsewhere));
      CHECK((left.warnings > 0) == told);
      if (told) ++warned;
    }
    CHECK(kept_answers(disk.folder + "/" + session).value_or(0) >= left.acknowledged);
    // Where nothing works any more, it cannot be removed either.
    if (fault == "fail") CHECK_FALSE(exists(disk.folder + "/" + temporary));
  }
  return warned;
}

TEST_CASE("S2, B1: one error at any call is told, and the next save makes it good") {
  CHECK(fail_at("fail", EIO, numbers(calls_of_a_session())) >=
        calls_of_save * answers_given / share);
}

TEST_CASE("S2, B1: errors from any call on: the answers stay in memory, for another file") {
  CHECK(fail_at("fail_from_then_on", ENOSPC, numbers(calls_of_a_session())) >=
        calls_of_save * answers_given / share);
}

TEST_CASE("S3, B1: short writes, and interrupted ones, are carried on and not worth a word") {
  const std::vector<std::string> calls = calls_of_a_session();
  CHECK(fail_at("short", EINTR, numbers(calls, {"write", "pwrite"})) == 0);
  CHECK(fail_at("fail", EINTR, numbers(calls, {"write", "close"})) == 0);
}

TEST_CASE("S6: after an fsync that failed the file is given up, and nothing is said to be saved") {
  const std::vector<std::string> calls = calls_of_a_session();
  for (const int at : numbers(calls, {"fsync"})) {
    CAPTURE(at);
    const Folder folder;
    const Disk disk{.folder = folder / "data", .fault = "fail", .at = at, .log = folder / "calls"};
    const Left left = answer_and_leave(disk, folder / "other");
    const std::vector<std::string> made = disk.made();
    REQUIRE(made.size() > static_cast<std::size_t>(at));
    CHECK(made[static_cast<std::size_t>(at)] != "fsync");
    CHECK((left.outcome.status == 5) == (left.asked == 0));
    if (left.asked > 0) CHECK(left.warnings >= 1);
  }
}

// The disk is full from the third answer on.
Disk full_disk(const Folder& folder) {
  return {.folder = folder / "data",
          .fault = "fail_from_then_on",
          .at = 4,
          .error = ENOSPC,
          .calls = "write"};
}

// The last word of the review is blank: the report, please.
const std::string all_lines = miniature_answers + "\n";

TEST_CASE("S2: a whole screen whose disk is full in between is saved in the file that is named") {
  const Folder folder;
  const Disk disk = full_disk(folder);
  const std::string taken = folder.write("taken", "precious");
  const Left left = type(disk, all_lines + folder / "none/x" + "\n" + taken + "\n" +
                                   folder / "data/x" + "\n~/other\nq\n");
  INFO(left.shown);
  CHECK(left.outcome.status == 0);
  CHECK(contains(left.shown, "none/x: No such file or directory"));
  CHECK(contains(left.shown, "taken: is there already"));
  CHECK(contains(left.shown, "not saved: " + disk.folder));
  CHECK(left.shown.find("What stands out") > left.shown.find("Saved in "));
  CHECK(read_file(taken) == "precious");
  CHECK(kept_answers(folder / "other") == all_answers);
  CHECK(kept_answers(folder / "data/" + session) == 2);
  CHECK_FALSE(exists(folder / "data/x"));
  CHECK_FALSE(exists(folder / "data/" + temporary));
}

TEST_CASE("S2: who does without a file gets the report, and is told that nothing is saved") {
  const Folder folder;
  const Left left = type(full_disk(folder), all_lines + "\nq\n");
  INFO(left.shown);
  CHECK(left.outcome.status == 5);
  CHECK(contains(left.shown, "What stands out"));
  CHECK(contains(left.shown,
                 "kneecheck: the last answers are not saved: No space left on device\n"
                 "  those before them: kneecheck resume 2026-11-22-runner-knee"));
  CHECK_FALSE(contains(left.shown, "Saved in"));
  CHECK_FALSE(contains(left.shown, "kneecheck circuit"));
}

TEST_CASE("S2: who leaves and does without a file is told that nothing is saved") {
  const Folder folder;
  const Left left = type(full_disk(folder), answer_lines(0, answers_given) + "quit\n\n");
  CHECK(left.outcome.status == 5);
  CHECK(contains(left.shown,
                 "kneecheck: the last answers are not saved: No space left on device\n"
                 "  those before them: kneecheck resume 2026-11-22-runner-knee"));
}

TEST_CASE("S2: what was saved in another file is carried on from there, as it was said") {
  const Folder folder;
  const Left left = answer_and_leave(full_disk(folder), folder / "other");
  CHECK(left.outcome.status == 4);
  CHECK(contains(left.shown, "kneecheck resume " + folder / "other"));
  const Outcome outcome = run({"resume", folder / "other", "--protocol", miniature_path},
                              Bytes{answer_lines(answers_given, all_answers)});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == undisturbed_report());
}

TEST_CASE("S2: where one of two places fails, nothing is lost, and that alone is said") {
  const Folder folder;
  const std::string copy = folder / "copy";
  const Left left =
      type(full_disk(folder), answer_lines(0, answers_given) + "quit\n", {"--save", copy});
  INFO(left.shown);
  CHECK(left.outcome.status == 5);
  CHECK(left.warnings == 0);
  CHECK_FALSE(contains(left.shown, "Save in"));
  CHECK(contains(left.shown, "Saved. Carry on later with:"));
  CHECK(contains(left.shown, "kneecheck resume " + copy));
  CHECK(left.shown.ends_with("kneecheck: saved, but not everywhere: " + session +
                             ": No space left on device\n"));
  CHECK(kept_answers(copy) == answers_given);
}

TEST_CASE("S2: who asks for help where a file is to be named, or quits there, makes no such file") {
  const Folder folder;
  const Left left =
      type(full_disk(folder), answer_lines(0, answers_given) + "quit\n?\nback\nquit\n");
  CHECK(left.outcome.status == 5);
  CHECK(count(left.shown, "! name a new file") == 2);
  CHECK_FALSE(exists("quit"));
}

TEST_CASE("S2, P22: the file that the report will replace is not taken for the answers") {
  const Folder folder;
  const std::string report = folder / "report";
  const Left left =
      type(full_disk(folder), all_lines + report + "\n" + folder / "other" + "\n", {"-o", report});
  INFO(left.shown);
  CHECK(left.outcome.status == 0);
  CHECK(contains(left.shown, "--output and --save are the same file"));
  CHECK(kept_answers(folder / "other") == all_answers);
  CHECK(read_file(report) == undisturbed_report());
}

TEST_CASE("S15: where the file system knows no locks, a person is warned once and goes on") {
  const Folder folder;
  const Disk disk{.folder = folder / "data", .fault = "fail", .error = ENOLCK, .calls = "flock"};
  const Left left = answer_and_leave(disk, folder / "other");
  CHECK(contains(left.shown, "knows no locks"));
  CHECK(left.shown.find("knows no locks") == left.shown.rfind("knows no locks"));
  CHECK(left.acknowledged == answers_given);
}

}  // namespace
}  // namespace kneecheck::testing
