// What a shell, a window and an impatient person may do to the program.
#include <csignal>

#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("Ctrl-C at a question ends by SIGINT") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
  terminal.wait_for("] > ");
  terminal.type("\x03");
  CHECK(terminal.wait().signal == SIGINT);
}

TEST_CASE("stopped and continued, the question stands there again") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
  for (int times = 0; times < 5; ++times) {
    terminal.wait_for("[y/n] > ");
    terminal.type("\x1a");
    terminal.wait_until_stopped();
    CHECK(terminal.modes_are_untouched());
    terminal.continue_in_foreground();
  }
  terminal.wait_for("[y/n] > ");
  terminal.type("n\n");
  terminal.wait_for("-> no");
}

TEST_CASE("a window that is closed ends the program at once") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
  terminal.wait_for("] > ");
  terminal.hang_up();
  const Outcome outcome = terminal.wait(std::chrono::seconds(5));
  CHECK((outcome.signal == SIGHUP || outcome.status == 4));
}

TEST_CASE("a terminal held by Ctrl-S keeps nobody from ending the program") {
  PtyProcess terminal({.arguments = {"--protocol", miniature_path}});
  terminal.wait_for("] > ");
  terminal.type("\x13");
  terminal.type("n\n");
  terminal.signal(SIGTERM);
  CHECK(terminal.wait(std::chrono::seconds(5)).signal == SIGTERM);
}

}  // namespace
}  // namespace kneecheck::testing
