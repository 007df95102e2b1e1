// A session that was cut after any of its answers and carried on gives the report of one that was
// not.
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "kneecheck/text/letter_case.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/pty_process.hpp"
#include "support/resuming.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

// Of the first lines of a session; a cut after `back` or a comment is no saved point.
bool answers(const std::string& line) {
  const std::string words = folded(line);
  return !words.empty() && !words.starts_with('#') && words != "<" && words != "back";
}

std::string typed_lines(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
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

// A script that had nothing more to answer, or met a warning sign, has its report already: to be
// carried on all the same, its session is named.
std::vector<std::string> name_if_finished(const Folder& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    if (entry.path().extension() != ".toml") continue;
    const bool finished = read_file(entry.path()).find("state = \"partial\"") == std::string::npos;
    if (finished) return {entry.path().stem()};
  }
  return {};
}

TEST_CASE("a script that was cut after any answer and carried on gives the whole report") {
  for (const Session& session : all_sessions()) {
    DYNAMIC_SECTION(session.path) {
      for (const std::size_t cut : cuts(session)) {
        CAPTURE(cut);
        const Folder folder = Folder::in_memory();
        const Outcome before =
            run(with_more(session.arguments, {"--partial", "--data-dir", folder.path()}),
                Bytes{typed_lines(session.lines, 0, cut)});
        INFO(before.err);
        REQUIRE(before.status == 0);
        const Outcome after =
            run(resuming(folder.path(), with_more(session.arguments, name_if_finished(folder))),
                Bytes{typed_lines(session.lines, cut, session.lines.size())});
        INFO(after.err);
        CHECK(after.status == session.status);
        CHECK(after.out == session.report);
      }
    }
  }
}

// Types so many lines, waits until each answer among them is acknowledged, and is killed.
void type_and_kill(const Session& session, std::size_t cut, const Folder& folder) {
  // Without echo, an acknowledgement stands right behind the prompt.
  PtyProcess terminal(
      {.arguments = with_more(session.arguments, {"--data-dir", folder.path()}), .echo = false});
  terminal.type(typed_lines(session.lines, 0, cut));
  const auto end = session.lines.begin() + static_cast<std::ptrdiff_t>(cut);
  const auto answered = std::count_if(session.lines.begin(), end, answers);
  for (auto i = answered; i > 0; --i) terminal.wait_for("> -> ");
  terminal.signal(SIGKILL);
  CHECK(terminal.wait().signal == SIGKILL);
}

void type_the_rest(const Session& session, std::size_t cut, const Folder& folder) {
  // Without echo: that of lines typed ahead may fall into the middle of a character.
  PtyProcess terminal({.arguments = resuming(folder.path(), session.arguments),
                       .output_file = folder / "report",
                       .echo = false});
  terminal.type(typed_lines(session.lines, cut, session.lines.size()));
  CHECK(terminal.wait().status == session.status);
  CHECK(read_file(folder / "report") == session.report);
}

// One session stands for all here: what was saved is the same, whoever saved it, and scripts carry
// on every session from there.
TEST_CASE("a person killed after any answer gets the whole report later") {
  for (const Session& session : all_sessions()) {
    if (!session.path.ends_with("right-hip.session")) continue;
    const std::vector<std::size_t> all = cuts(session);
    REQUIRE(all.size() > (sanitized ? 2 : 20));
    for (const std::size_t cut : all) {
      INFO("killed after line " << cut);
      const Folder folder = Folder::in_memory();
      type_and_kill(session, cut, folder);
      type_the_rest(session, cut, folder);
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
