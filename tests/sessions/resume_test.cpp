// A session that was cut after any of its answers and carried on gives the report of one that was
// not.
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "kneecheck/answers/spelling.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/pty_process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

// Of the first lines of a session; a cut after `back` or a comment is no saved point.
bool answers(const std::string& line) {
  const std::string words = folded(line);
  return !words.empty() && !words.starts_with('#') && words != "<" && words != "back";
}

std::string typed(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
  std::string all;
  for (std::size_t i = from; i < to; ++i) all += lines[i] + "\n";
  return all;
}

// How many lines each cut leaves behind it; under the sanitizers a tenth of the cuts.
std::vector<std::size_t> cuts(const Session& session) {
  std::vector<std::size_t> all;
  for (std::size_t line = 0; line + 1 < session.lines.size(); ++line) {
    if (answers(session.lines[line])) all.push_back(line + 1);
  }
  if (!sanitized) return all;
  std::vector<std::size_t> some;
  for (std::size_t i = 0; i < all.size(); i += 10) some.push_back(all[i]);
  return some;
}

std::vector<std::string> with(std::vector<std::string> arguments,
                              const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// One that is finished, but whose report nobody has seen, is named.
std::vector<std::string> resumed(const Session& session, const Folder& folder) {
  std::vector<std::string> arguments = {"resume", "--data-dir", folder.path()};
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    if (entry.path().extension() != ".toml") continue;
    const bool unfinished =
        read_file(entry.path()).find("state = \"partial\"") != std::string::npos;
    if (!unfinished) arguments.push_back(entry.path().stem());
  }
  return with(arguments, session.arguments);
}

TEST_CASE("a script that was cut after any answer and carried on gives the whole report") {
  for (const Session& session : all_sessions()) {
    DYNAMIC_SECTION(session.path) {
      for (const std::size_t cut : cuts(session)) {
        CAPTURE(cut);
        const Folder folder;
        const Outcome before =
            run(with(session.arguments, {"--partial", "--data-dir", folder.path()}),
                Bytes{typed(session.lines, 0, cut)});
        INFO(before.err);
        REQUIRE(before.status == 0);
        const Outcome after =
            run(resumed(session, folder), Bytes{typed(session.lines, cut, session.lines.size())});
        INFO(after.err);
        CHECK(after.status == session.status);
        CHECK(after.out == session.report);
      }
    }
  }
}

TEST_CASE("a person killed after any answer carries on, and gets the whole report") {
  for (const Session& session : all_sessions()) {
    if (session.lines.size() > 30) continue;  // the short ones: every cut takes two terminals
    DYNAMIC_SECTION(session.path) {
      for (const std::size_t cut : cuts(session)) {
        CAPTURE(cut);
        const Folder folder;
        {
          PtyProcess terminal(
              {.arguments = with(session.arguments, {"--data-dir", folder.path()})});
          for (std::size_t line = 0; line < cut; ++line) {
            terminal.type(session.lines[line] + "\n");
            if (answers(session.lines[line])) terminal.wait_for("-> ");
          }
          terminal.signal(SIGKILL);
          CHECK(terminal.wait().signal == SIGKILL);
        }
        PtyProcess terminal(
            {.arguments = resumed(session, folder), .output_file = folder / "report"});
        terminal.type(typed(session.lines, cut, session.lines.size()));
        CHECK(terminal.wait().status == session.status);
        CHECK(read_file(folder / "report") == session.report);
      }
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
