// How the conversation looks on one terminal and another.
#include "kneecheck/text/layout.hpp"
#include "support/contains.hpp"
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

TEST_CASE("ACCESSIBLE is off where it is 0 or empty, and on where it is anything else") {
  const auto listing = [](const std::string& variable) {
    return run(Run{.arguments = {"show", "quick"}, .environment = {variable}}).out;
  };
  const std::string accessible = run({"show", "quick", "--accessible"}).out;
  const std::string usual = run({"show", "quick"}).out;
  REQUIRE(accessible != usual);
  for (const char* off : {"", "0"}) CHECK(listing(std::string("ACCESSIBLE=") + off) == usual);
  for (const char* on : {"1", "yes"}) CHECK(listing(std::string("ACCESSIBLE=") + on) == accessible);
}

TEST_CASE(
    "for a screen reader neither the conversation nor the report has an escape, whatever else is "
    "said") {
  for (const char* term : {"TERM=xterm", "TERM=dumb"}) {
    for (const bool option : {true, false}) {
      for (const std::string look :
           {"", "--color=always", "--color=auto", "--ascii", "--width=60", "CLICOLOR_FORCE=1"}) {
        PtySetup setup{.environment = {term}};
        if (option) setup.arguments.push_back("--accessible");
        if (!option) setup.environment.push_back("ACCESSIBLE=1");
        if (look.starts_with("--")) setup.arguments.push_back(look);
        if (!look.empty() && !look.starts_with("--")) setup.environment.push_back(look);
        CAPTURE(term, option, look);
        const Screen screen = whole_session(setup);
        CHECK(contains(screen.shown(), "It is not a diagnosis"));
        CHECK(screen.escapes() == 0);
      }
    }
  }
}

TEST_CASE("no line is wider than the terminal, however narrow, and 0 columns mean 80") {
  for (const int columns : {20, 30, 40, 47, 80, 200}) {
    for (const std::string& line : whole_session({.columns = columns}).lines()) {
      INFO(line);
      CHECK(display_width(line) <= columns);
    }
  }
  const Screen unknown = whole_session({.columns = 0});
  CHECK(unknown.lines().size() < whole_session({.columns = 30}).lines().size());
}

// Whether a plank with 22 steps is asked without the last of them, which `?` shows.
bool leaves_steps_out(PtySetup setup) {
  std::string steps = "\"Stop when your hips sag.\"";
  for (int step = 0; step < 20; ++step) steps += ", \"Breathe.\"";
  const Folder folder;
  const std::string file =
      folder.write("long.toml", with(miniature(), "\"Stop when your hips sag.\"", steps));
  setup.arguments = {"--protocol", file};
  PtyProcess terminal(setup);
  answer_up_to_plank(terminal);
  const std::string shown = terminal.screen().shown();
  CHECK(contains(shown, "Stop when your hips sag."));
  terminal.type("?\n");
  terminal.wait_for("lank > ");
  CHECK(count(terminal.screen().shown(), "Breathe.") > 20);
  terminal.type("quit\n");
  terminal.wait();
  return contains(shown, "more steps: type ?");
}

TEST_CASE("a page is as long as the terminal has rows, LINES says, or 24, and never under 18") {
  CHECK(leaves_steps_out({}));
  CHECK_FALSE(leaves_steps_out({.rows = 50}));
  CHECK(leaves_steps_out({.rows = 0}));
  CHECK_FALSE(leaves_steps_out({.environment = {"TERM=xterm", "LINES=50"}, .rows = 0}));
  CHECK(leaves_steps_out({.environment = {"TERM=xterm", "LINES=50"}}));
  CHECK(leaves_steps_out({.environment = {"TERM=xterm", "LINES=many"}, .rows = 0}));
  CHECK(leaves_steps_out({.rows = 1}));
}

}  // namespace
}  // namespace kneecheck::testing
