// How the conversation looks on one terminal and another.
#include <algorithm>

#include "kneecheck/text/layout.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

// Answers the miniature to its end; everything that was shown.
Screen whole_session(PtySetup setup) {
  setup.arguments.insert(setup.arguments.end(), {"--protocol", miniature_path});
  PtyProcess terminal(setup);
  answer_up_to_plank(terminal);
  terminal.type("30\n");
  answer_from_squat(terminal);
  CHECK(terminal.wait().status == 0);
  return terminal.screen();
}

bool is_ascii(const std::string& words) {
  return std::all_of(words.begin(), words.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

TEST_CASE("on a terminal that says nothing of itself there are sentences and no sequences") {
  for (const std::vector<std::string>& environment :
       {std::vector<std::string>{}, {"TERM=dumb"}, {"TERM=xterm", "ACCESSIBLE=1"}}) {
    const Folder folder;
    const Screen screen =
        whole_session({.environment = environment, .output_file = folder / "report"});
    CHECK(screen.escapes() == 0);
    CHECK(screen.carriage_returns() == 0);
    CHECK(is_ascii(screen.shown()));
    CHECK(screen.shown().find("Question 1 of ") != std::string::npos);
  }
}

TEST_CASE("an accessible or ASCII look and a plain locale keep our own glyphs within ASCII") {
  CHECK(is_ascii(whole_session({.arguments = {"--ascii"}}).shown()));
  CHECK(is_ascii(whole_session({.environment = {"TERM=xterm", "LC_ALL=C"}}).shown()));
  CHECK_FALSE(is_ascii(whole_session({}).shown()));
}

TEST_CASE("colours follow the terminal, the environment and, before both, the command line") {
  const auto escapes = [](std::vector<std::string> arguments,
                          std::vector<std::string> environment) {
    environment.push_back("TERM=xterm");
    return whole_session({.arguments = std::move(arguments), .environment = std::move(environment)})
        .escapes();
  };
  CHECK(escapes({}, {}) > 0);
  CHECK(escapes({}, {"NO_COLOR=1"}) == 0);
  CHECK(escapes({}, {"NO_COLOR=1", "CLICOLOR_FORCE=1"}) == 0);
  CHECK(escapes({"--color", "always"}, {"NO_COLOR=1"}) > 0);
  CHECK(escapes({"--color", "never"}, {"CLICOLOR_FORCE=1"}) == 0);
}

TEST_CASE("no line is wider than the terminal, however narrow, and 0 columns mean 80") {
  for (const int columns : {20, 30, 47, 80, 200}) {
    for (const std::string& line : whole_session({.columns = columns}).lines()) {
      INFO(line);
      CHECK(display_width(line) <= columns);
    }
  }
  const Screen unknown = whole_session({.columns = 0});
  CHECK(unknown.lines().size() < whole_session({.columns = 30}).lines().size());
}

TEST_CASE("a window that changes its size all the time changes nothing else") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
  for (int i = 0; i < 1000; ++i) terminal.resize(i % 120, i % 50);
  terminal.resize(80, 24);
  terminal.wait_for("[y/n] > ");
  terminal.type("n\n");
  terminal.wait_for("-> no");
}

}  // namespace
}  // namespace kneecheck::testing
