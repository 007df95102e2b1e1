// S7 to S11: who reads sessions finds them, and leaves everything as it is.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <tuple>

#include "faults/kept.hpp"
#include "faults/strange.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

Outcome report(const std::string& folder, const std::vector<std::string>& more = {}) {
  return run(with_more({"report", "-p", miniature_path, "--data-dir", folder}, more));
}

// The folder and everything in it, and what can be told of it without reading: a pipe has no end.
using Facts = std::tuple<ino_t, mode_t, off_t, time_t, long>;
std::map<std::string, Facts> facts_of(const std::string& folder) {
  std::vector<std::string> paths = {folder};
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::map<std::string, Facts> all;
  for (const std::string& path : paths) {
    struct stat facts = {};
    REQUIRE(::lstat(path.c_str(), &facts) == 0);
    all[path] = {facts.st_ino, facts.st_mode, facts.st_size, facts.st_mtim.tv_sec,
                 facts.st_mtim.tv_nsec};
  }
  return all;
}

TEST_CASE("S8: a report reads past what is no session, tells it once and changes nothing") {
  for (const Strange& strange : all_strange()) {
    for (const std::string name : {"0000-before", "9999-behind"}) {
      CAPTURE(strange.what, name);
      const Folder folder;
      keep_session(folder.path(), "1795330800", all_answers);
      std::filesystem::remove(folder / "." + session + ".lock");
      strange.make(folder / name + ".toml");
      const auto before = facts_of(folder.path());

      const Outcome newest = report(folder.path());
      CHECK(newest.status == 0);
      CHECK(newest.out == undisturbed_report());
      CHECK(count(newest.err, name + ".toml: " + strange.what) == 1);
      CHECK(count(newest.err, "kneecheck: ") == 1);
      // Whoever names a session is not bothered with others, and nor is theirs looked for.
      const Outcome named = report(folder.path(), {"2026-11-22-runner-knee"});
      CHECK(named.out == undisturbed_report());
      CHECK(named.err.empty());
      check_refused(report(folder.path(), {name}), 3, strange.what);
      CHECK(facts_of(folder.path()) == before);
    }
  }
}

TEST_CASE("S8: where nothing else is there, a report tells what is no session, and that is all") {
  for (const Strange& strange : all_strange()) {
    CAPTURE(strange.what);
    const Folder folder;
    strange.make(folder / session);
    const auto before = facts_of(folder.path());
    check_refused(report(folder.path()), 3, strange.what);
    check_refused(report(folder.path(), {"K.M."}), 3, strange.what);
    CHECK(facts_of(folder.path()) == before);
  }
}

TEST_CASE("S7: to read sessions no folder is made, and one that is not there is no sessions") {
  const Folder folder;
  for (const std::vector<std::string>& which :
       std::vector<std::vector<std::string>>{{}, {"K.M."}, {"--for", "K.M."}}) {
    check_refused(report(folder / "a/b", which), 2,
                  which.empty() ? "a/b: there is no finished session\n" : "is called K.M.\n");
  }
  CHECK(std::filesystem::is_empty(folder.path()));
  const std::string file = folder.write("file", "");
  check_refused(report(file), 5, "file: Not a directory\n");
  check_refused(run(Run{.arguments = {"report"}, .environment = {"XDG_DATA_HOME=relative"}}), 5,
                "cannot find your sessions: HOME is not set\n  use --data-dir\n");
}

TEST_CASE("S8: a folder that cannot be written in, and that others see, is read as it is") {
  const Folder folder;
  keep_session(folder.path(), "1795330800", all_answers);
  for (const mode_t mode : {0500U, 0755U, 0777U}) {
    CAPTURE(mode);
    REQUIRE(::chmod(folder.path().c_str(), mode) == 0);
    const auto before = facts_of(folder.path());
    const Outcome outcome =
        run(without_privileges({"report", "-p", miniature_path, "--data-dir", folder.path()}));
    CHECK(outcome.out == undisturbed_report());
    CHECK(outcome.err.empty());
    CHECK(facts_of(folder.path()) == before);
  }
  REQUIRE(::chmod(folder.path().c_str(), 0300) == 0);
  check_refused(run(without_privileges({"report", "--data-dir", folder.path()})), 5,
                folder.path() + ": Permission denied\n");
  REQUIRE(::chmod(folder.path().c_str(), 0700) == 0);
  REQUIRE(::chmod((folder / session).c_str(), 0) == 0);
  check_refused(run(without_privileges({"report", "--data-dir", folder.path()})), 5,
                session + ": Permission denied\n");
}

TEST_CASE("S11: a damaged session is named by who reads, and left as it is") {
  const Folder folder;
  keep_session(folder.path(), "1795330800", all_answers);
  std::string bytes = read_file(folder / session);
  bytes[bytes.size() / 2] ^= 1;
  folder.write(session, bytes);
  const auto before = facts_of(folder.path());
  const std::string damaged = "kneecheck: " + session + ": damaged, or changed by hand\n";
  for (const std::vector<std::string>& which :
       std::vector<std::vector<std::string>>{{}, {"2026-11-22-runner-knee"}}) {
    check_refused(report(folder.path(), which), 3, damaged);
  }
  check_refused(report(folder.path(), {folder / session}), 3, "A202");
  CHECK(facts_of(folder.path()) == before);
  CHECK(read_file(folder / session) == bytes);
}

TEST_CASE("S10: a session that another kneecheck is filling is read all the same") {
  const Folder folder;
  keep_session(folder.path(), "1795330800", answers_begun);
  const int lock = ::open((folder / "." + session + ".lock").c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(::flock(lock, LOCK_EX | LOCK_NB) == 0);
  CHECK(report(folder.path(), {"2026-11-22-runner-knee", "--partial"}).status == 0);
  ::close(lock);
}

TEST_CASE("C1: a report of an unknown session or person asks whether a known one was meant") {
  const Folder folder;
  keep_session(folder.path(), "1795330800", all_answers, {"--for", "K.M."});
  keep_session(folder.path(), "1795330800", answers_begun, {"--for", "N.N."});
  check_refused(report(folder.path(), {"K.N."}), 2, "did you mean K.M.?");
  check_refused(report(folder.path(), {"--for", "K.N."}), 2, "did you mean K.M.?");
  check_refused(report(folder.path(), {"2026-11-22-runer-knee"}), 2,
                "did you mean 2026-11-22-runner-knee?");
  check_refused(report(folder.path(), {"N.N."}), 2,
                "there is no finished session of N.N.\n  to finish the last one: kneecheck resume "
                "2026-11-22-runner-knee-2 --data-dir ");
  check_refused(report(folder.path(), {"K.M.", "--for", "K.M."}), 2, "exclude each other");
  check_refused(report(folder.path(), {"2026-11-22-runner-knee.toml"}), 2,
                "there is no file 2026-11-22-runner-knee.toml here\n"
                "  did you mean the session 2026-11-22-runner-knee?\n");
  check_refused(report(folder.path(), {"no-such.toml"}), 5, "No such file or directory");
  check_refused(report(folder.path(), {std::string(300, 'x')}), 2, "is called xxxx");
  check_refused(report(folder.path(), {"-"}), 2, "is called -\n");
  for (const char* command : {"report", "resume", "circuit", "show"}) {
    check_refused(
        run({command, ""}), 2,
        std::string(command) + ": an empty word names nothing\n  kneecheck " + command + " --help");
  }
  check_refused(report(folder.path(), {folder / "nothing.toml"}), 5, "No such file or directory");
  check_refused(report(folder.path(), {folder.path() + "/"}), 3, "is a directory");
}

TEST_CASE(
    "A1: a report of a session that is not finished says what is missing, or is asked for it") {
  const Folder folder;
  keep_session(folder.path(), "1795330800", answers_begun);
  const std::string name = "2026-11-22-runner-knee";
  check_refused(report(folder.path(), {name}), 4,
                session + ": error[A111]: next is hip_flexors.right; 11 answers are missing");
  check_refused(report(folder.path(), {name}), 4,
                "--partial reports without; to add them: kneecheck resume " + name);
  CHECK(report(folder.path(), {name, "--partial"}).out ==
        answer_miniature(Bytes{answer_lines(0, answers_begun)}, {"--partial"}).out);
  check_refused(report(folder.path(), {folder / session}), 4,
                "kneecheck resume " + folder / session);
}

TEST_CASE("P19: a session of a protocol that is not built in is read with its file alone") {
  const Folder folder;
  const std::string own =
      folder.write("own.toml", with(miniature(), "\"runner-knee\"", "\"mine\""));
  const std::vector<std::string> place = {"--data-dir", folder / "sessions"};
  const Outcome taken = run(with_more({"-p", own}, place), Bytes{miniature_answers});
  REQUIRE(taken.status == 0);
  for (const std::string command : {"report", "resume"}) {
    check_refused(run(with_more({command, "2026-11-22-mine"}, place)), 3,
                  "was taken with the protocol mine, which is not built in\n"
                  "  name its file with --protocol FILE\n");
  }
  CHECK(run(with_more({"report", "-p", own}, place)).out == taken.out);
  // As for resume: of another protocol only by force, and what no longer fits only without strict.
  check_refused(report(folder / "sessions"), 3, "A201");
  CHECK(report(folder / "sessions", {"--force"}).status == 0);
  std::string source = read_file(own);
  while (contains(source, "a little")) source = with(source, "a little", "a bit");
  const std::string changed = folder.write("changed.toml", source);
  const std::vector<std::string> with_changed = with_more({"report", "-p", changed}, place);
  check_refused(run(with_more(with_changed, {"--strict"})), 3, "a little");
  const Outcome mended = run(with_changed);
  CHECK(mended.status == 0);
  CHECK(contains(mended.err, "warning[A205]: squat.left: \"a little\" is no longer a choice"));
}

TEST_CASE("P22: a report is never written over the session that it is of") {
  const Folder folder;
  keep_session(folder.path(), "1795330800", all_answers);
  const std::string bytes = read_file(folder / session);
  std::filesystem::create_directory(folder / "links");
  std::filesystem::create_symlink(folder / session, folder / "links/a.toml");
  for (const std::string& as : {folder / session, folder / "links/a.toml"}) {
    check_refused(run({"report", as, "-o", folder / session}), 2,
                  "--output and the session are the same file");
  }
  check_refused(report(folder.path(), {"-o", folder / session}), 2,
                "would lie among your sessions");
  CHECK(read_file(folder / session) == bytes);
}

TEST_CASE("A6: a file of lines is no session, and the report of it is asked for otherwise") {
  const Folder folder;
  const std::string lines = folder.write("answers.txt", miniature_answers);
  check_refused(
      run({"report", lines}), 3,
      "it looks like answers, one a line\n  for their report: kneecheck --answers " + lines);
  const Outcome by_name = run(Run{.arguments = {"-c", "cd \"$1\" && exec \"$0\" report answers.txt",
                                                KNEECHECK_PROGRAM, folder.path()},
                                  .program = "sh"});
  check_refused(by_name, 2, "for the file of that name: ./answers.txt");
}

}  // namespace
}  // namespace kneecheck::testing
