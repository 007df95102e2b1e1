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

// The miniature, its hip flexors on the clock first.
std::string with_clock(int seconds) {
  return with(miniature(), "id = \"hip_flexors\"\n",
              "id = \"hip_flexors\"\nlead_in = 0\nchange_s = 1\ntime_s = " +
                  std::to_string(seconds) + "\n");
}

TEST_CASE("a clock before an answer: the right side starts by itself") {
  const Folder folder;
  const std::string protocol = folder.write("clock.toml", with_clock(5));
  PtyProcess terminal({.arguments = {"--protocol", protocol}});
  terminal.reply_to("[y/n] > ", "no\n");
  terminal.reply_to("[Enter starts 5 s, or 0-10] > ", "\n");
  terminal.reply_to("1 s, 4 to go", "3\n");
  terminal.wait_for("-> 3 of 10");
  terminal.wait_for("get into place  1 s");
  terminal.wait_for("5 of 5 s");
  terminal.reply_to("Right [0-10] > ", "8\n");
  for (const char* line : {"5", "-", "2", "2", "4", "3"}) {
    terminal.reply_to("[0-10] > ", std::string(line) + "\n");
  }
  terminal.reply_to("lank > ", "40\n");
  answer_from_squat(terminal);
  CHECK(terminal.wait().status == 0);
}

TEST_CASE("answers from a file never wait for a clock") {
  const Folder folder;
  const std::string protocol = folder.write("clock.toml", with_clock(300));
  const auto begin = SteadyClock::now();
  const Outcome outcome = run({"--protocol", protocol},
                              Bytes{"no\n\n3\n\n8\n5\n-\n2\n2\n4\n3\n" + lines_from_plank("40")});
  CHECK(outcome.status == 0);
  CHECK(SteadyClock::now() - begin < std::chrono::seconds(10));
}

}  // namespace
}  // namespace kneecheck::testing
