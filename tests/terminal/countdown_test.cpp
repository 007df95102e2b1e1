// The hold on the clock, in real seconds.
#include <chrono>

#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

using SteadyClock = std::chrono::steady_clock;

TEST_CASE("a hold that runs out is exactly its target, on time, and heard") {
  AtPlank at(3);
  const int bells = at.terminal.screen().bells();
  at.terminal.type("\n");
  at.terminal.wait_for("get ready  1");
  at.terminal.wait_for("0 s, 3 to go");
  const auto go = SteadyClock::now();
  at.terminal.wait_for("3 of 3 s");
  const std::chrono::duration<double> held = SteadyClock::now() - go;
  CHECK(held.count() > 2.9);
  at.terminal.reply_to("Enter keeps it", "\n");
  at.terminal.wait_for("-> 3 s");
  CHECK(at.terminal.screen().bells() - bells >= 3);
  answer_from_squat(at.terminal);
  CHECK(at.terminal.wait().status == 0);
}

TEST_CASE("with --cue none the clock is silent") {
  AtPlank at(1, {.arguments = {"--cue", "none"}});
  at.terminal.type("\n");
  at.terminal.wait_for("1 of 1 s");
  CHECK(at.terminal.screen().bells() == 0);
}

TEST_CASE("pain ends a hold and is recorded with the seconds") {
  AtPlank at(9);
  at.terminal.type("\n");
  at.terminal.reply_to("1 s, 8 to go", "pain\n");
  at.terminal.wait_for("stopped by pain after ");
}

TEST_CASE("a line while getting ready goes back to the question") {
  AtPlank at(9);
  at.terminal.type("\n");
  at.terminal.reply_to("get ready", "\n");
  at.terminal.wait_for("lank > ");
}

TEST_CASE("r repeats a hold that went wrong") {
  AtPlank at(2);
  at.terminal.type("\n");
  at.terminal.reply_to("1 s, 1 to go", "\n");
  at.terminal.reply_to("Enter keeps it", "r\n");
  at.terminal.reply_to("2 of 2 s", "\n");
  at.terminal.wait_for("-> 2 s");
}

TEST_CASE("without a line to rewrite the clock speaks in lines") {
  AtPlank at(2, {.environment = {"TERM=dumb"}});
  at.terminal.type("\n");
  at.terminal.wait_for("Get ready: 1 s.");
  at.terminal.wait_for("Go. Hold for 2 seconds. Enter stops.");
  at.terminal.wait_for("Done: 2 of 2 seconds.");
  CHECK(at.terminal.screen().escapes() == 0);
  CHECK(at.terminal.screen().carriage_returns() == 0);
}

}  // namespace
}  // namespace kneecheck::testing
