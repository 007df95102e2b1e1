// T4, T5: a terminal that takes nothing any more, or is gone.
#include <csignal>

#include "faults/faults.hpp"
#include "support/resuming.hpp"
#include "support/shims.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

const std::string stop_key = "\x13";      // Ctrl-S
const std::string continue_key = "\x11";  // Ctrl-Q

// Where a person is when it happens: from the plank's question on, what they type, and see.
struct Stage {
  const char* name;
  std::vector<std::pair<std::string, std::string>> steps;
  int lead_in = 0;
};

const std::vector<Stage> stages = {
    {"a question", {}},
    {"getting ready", {{"\n", "get ready"}}, 5},
    {"a hold", {{"\n", "0 s, 9 to go"}}},
    {"keeping a hold", {{"\n", "0 s, 9 to go"}, {"enough\n", "Enter keeps it"}}},
    {"the last question", {{lines_from_plank("9"), "goes back > "}}},
};

void go_to(PtyProcess& terminal, const Stage& stage) {
  for (const auto& [keys, words] : stage.steps) {
    terminal.type(keys);
    terminal.wait_for(words);
  }
}

// Ctrl-S, then something that the program would answer, then the signal.
void check_dying_while_held(const Stage& stage) {
  AtPlank at(9, {.arguments = {"--no-save"}}, stage.lead_in);
  go_to(at.terminal, stage);
  at.terminal.type(stop_key + "\n");
  at.terminal.wait_until_asleep();
  at.terminal.signal(SIGTERM);
  // The terminal is still held, so a program that wrote once more would wait for ever.
  CHECK(at.terminal.wait().signal == SIGTERM);
}

TEST_CASE("T4: a terminal held by Ctrl-S keeps no signal from ending the program") {
  for (const Stage& stage : stages) {
    INFO(stage.name);
    check_dying_while_held(stage);
  }
}

TEST_CASE("T4: Ctrl-Q goes on where Ctrl-S held the terminal") {
  AtPlank at(9, {.arguments = {"--no-save"}});
  at.terminal.type(stop_key + lines_from_plank("9") + "\n");
  at.terminal.wait_until_asleep();
  at.terminal.type(continue_key);
  at.terminal.wait_for("goes back > ");
  at.terminal.reply_to("q done > ", "q\n");
  CHECK(at.terminal.wait().status == 0);
}

// Which lines of those behind the plank's question are not answered yet.
std::string open_lines(const Stage& stage) {
  return std::string(stage.name) == "the last question" ? "" : lines_from_plank("9");
}

void check_hang_up(const Stage& stage, bool ignored, const std::string& typed_before) {
  INFO(stage.name << ", SIGHUP ignored: " << ignored);
  const Folder sessions = Folder::in_memory();
  const SignalShim shim;
  PtySetup setup{.arguments = {"--data-dir", sessions.path()}, .environment = counting(shim)};
  if (ignored) setup.ignored = {SIGHUP};
  AtPlank at(9, setup, stage.lead_in);
  go_to(at.terminal, stage);
  at.terminal.type(typed_before);
  const std::int64_t before = shim->calls;
  at.terminal.hang_up();
  const Outcome outcome = at.terminal.wait();
  if (ignored) {
    CHECK(outcome.status == 4);
  } else {
    CHECK((outcome.signal == SIGHUP || outcome.status == 4));
  }
  CHECK(shim->calls - before <= 50);
  const Outcome resumed =
      run(resuming(sessions.path(), {"--protocol", at.protocol}), Bytes{open_lines(stage)});
  INFO(resumed.err);
  CHECK(resumed.status == 0);
  CHECK(resumed.out == report_with(at.protocol, "9"));
}

TEST_CASE("T5: a window that is closed ends the program, which keeps the answers and never spins") {
  for (const Stage& stage : stages) {
    for (const bool ignored : {false, true}) check_hang_up(stage, ignored, "");
  }
}

TEST_CASE("T5: a closed window that Ctrl-S held ends the program as well") {
  for (const bool ignored : {false, true}) check_hang_up(stages.front(), ignored, stop_key + "\n");
}

}  // namespace
}  // namespace kneecheck::testing
