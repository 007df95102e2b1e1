// A recording: the screen at the moments of a real run that show what it is like. README shows a
// part of it. KNEECHECK_UPDATE_GOLDEN=1 records it anew.
#include <algorithm>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/pty_process.hpp"
#include "support/session.hpp"

namespace kneecheck::testing {
namespace {

constexpr int columns = 80;
constexpr std::size_t rows = 24;

// The lines of the session of README, as a person types them: without guards.
std::vector<std::string> typed_lines() {
  for (const Session& session : all_sessions()) {
    if (session.path.find("right-hip.session") == std::string::npos) continue;
    std::vector<std::string> lines = session.lines;
    for (std::string& line : lines) {
      if (const std::size_t guard = line.find(": "); guard != std::string::npos) {
        line.erase(0, guard + 2);
      }
    }
    return lines;
  }
  throw std::out_of_range("right-hip.session");
}

// The end of the input line at which a line of the session is typed; a hold's says no range.
std::string awaited(const std::string& line) {
  if (line == "30") return "Left  > ";  // the bridge
  if (line == "17") return "Right > ";
  if (line == "38") return "plank > ";
  return line.empty() ? "goes back > " : "] > ";
}

// Everything a terminal was sent from the first question to the end of the result.
std::string whole_run() {
  const Folder folder;
  PtyProcess terminal({.environment = {"TERM=xterm", "XDG_DATA_HOME=" + folder.path()},
                       .columns = columns,
                       .rows = static_cast<int>(rows)});
  const auto type = [&terminal](const std::string& line) { terminal.type(line + "\n"); };
  for (const std::string& line : typed_lines()) {
    terminal.wait_for(awaited(line));
    if (line == "38") {
      type("");
      terminal.wait_for("get ready  5");
      type("");  // the clock is not waited for: the seconds are typed
      terminal.wait_for(awaited(line));
    }
    type(line);
  }
  terminal.wait_for("q done > ");
  type("q");
  CHECK(terminal.wait().status == 0);
  return terminal.bytes();
}

// What stands on the screen right behind `words`, which come after `from`. It depends on what was
// sent by then, and not on when it was read.
std::string screen_at(const std::string& bytes, const std::string& from, const std::string& words) {
  const std::size_t start = bytes.find(from);
  const std::size_t at = start == std::string::npos ? start : bytes.find(words, start);
  if (at == std::string::npos) throw std::out_of_range(words);
  Screen screen(columns);
  screen.feed(std::string_view(bytes).substr(0, at + words.size()));
  const std::vector<std::string> lines = screen.lines();
  std::string shown;
  for (std::size_t i = lines.size() - std::min(lines.size(), rows); i < lines.size(); ++i) {
    shown += lines[i] + "\n";
  }
  return shown;
}

TEST_CASE("a real run shows at each key moment what was recorded") {
  const std::string bytes = whole_run();
  const auto check = [&](const std::string& name, const std::string& from,
                         const std::string& words) {
    check_golden("recording-" + name, screen_at(bytes, from, words));
  };
  check("1-opening", "kneecheck", "years] > ");
  check("2-signs", "Signs for an emergency", "0 = none] > ");
  check("3-stretch", "Stretch, quads", "or 0-10] > ");
  check("4-plank", "Elbow plank", "get ready  5");
  check("5-squat", "Single-leg squat", "the right side is worse");
  check("6-review", "Your answers", "goes back > ");
  check("7-report", "What stands out", "q done > ");
}

}  // namespace
}  // namespace kneecheck::testing
