// S8, S11: what else lies in the folder of sessions.
#include <sys/stat.h>

#include <filesystem>

#include "faults/kept.hpp"
#include "faults/strange.hpp"
#include "support/held.hpp"

namespace kneecheck::testing {
namespace {

Outcome resume(const std::string& data, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"resume", "--protocol", miniature_path, "--data-dir", data});
  return run(Run{.arguments = more, .input = Bytes{answer_lines(answers_begun, all_answers)}});
}

TEST_CASE("S8: what is no session is told once, and keeps nobody from their own") {
  for (const Strange& strange : all_strange()) {
    for (const std::string name : {"0000-before", "9999-behind"}) {
      CAPTURE(strange.what, name);
      const Folder folder;
      begin_session(folder.path(), answers_begun);
      strange.make(folder / name + ".toml");
      // Whoever names a session is not bothered with others.
      const Outcome named =
          resume(folder.path(), {"2026-11-22-runner-knee", "-o", folder / "report"});
      CHECK(named.status == 0);
      CHECK(named.err.empty());
      std::filesystem::remove(folder / session);
      begin_session(folder.path(), answers_begun);
      const Outcome newest = resume(folder.path());
      CHECK(newest.status == 0);
      CHECK(newest.out == undisturbed_report());
      CHECK(count(newest.err, name + ".toml: " + strange.what) == 1);
      CHECK(count(newest.err, "kneecheck: ") == 1);
    }
  }
}

TEST_CASE("S8: where nothing else is there, what is no session is told, and that there is none") {
  for (const Strange& strange : all_strange()) {
    const Folder folder;
    strange.make(folder / session);
    for (const std::vector<std::string>& more :
         std::vector<std::vector<std::string>>{{}, {"2026-11-22-runner-knee"}}) {
      CAPTURE(strange.what, more);
      const Outcome outcome = resume(folder.path(), more);
      check_refused(outcome, 3, strange.what);
      if (strange.what.starts_with("damaged")) strange.make(folder / session);
    }
  }
}

TEST_CASE(
    "S8: of sessions begun in one second the newest is carried on, the twelfth and not the ninth") {
  const Folder folder;
  for (int number = 1; number <= 12; ++number) begin_session(folder.path(), answers_begun);
  CHECK(resume(folder.path()).status == 0);
  for (int number = 1; number <= 12; ++number) {
    const std::string again = number == 1 ? "" : "-" + std::to_string(number);
    CAPTURE(number);
    CHECK(kept_answers(folder / "2026-11-22-runner-knee" + again + ".toml") ==
          (number == 12 ? all_answers : answers_begun));
  }
}

std::string with_crlf(const std::string& lines) {
  std::string theirs;
  for (const char c : lines) theirs += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return theirs;
}

TEST_CASE("S11: a session whose line ends another system changed is carried on") {
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    const Folder folder;
    begin_session(folder.path(), answers_begun);
    const std::string theirs = mark + with_crlf(read_file(folder / session));
    ::chmod(folder.write(session, theirs).c_str(), 0600);
    CHECK(kept_answers(folder / session) == answers_begun);
    const Outcome outcome = resume(folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == undisturbed_report());
    CHECK(read_file(folder / session).find('\r') == std::string::npos);
    // What was changed beside its line ends is still found out.
    folder.write(session, with(theirs, "\"no\"", "\"yes\""));
    check_refused(resume(folder.path()), 3, "damaged, or changed by hand");
  }
}

}  // namespace
}  // namespace kneecheck::testing
