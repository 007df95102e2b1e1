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
struct Place {
  const char* name;
  std::vector<std::pair<std::string, std::string>> steps;
  int lead_in = 0;
};

const std::vector<Place> places = {
    {"a question", {}},
    {"getting ready", {{"\n", "get ready"}}, 5},
    {"a hold", {{"\n", "0 s, 9 to go"}}},
    {"keeping a hold", {{"\n", "0 s, 9 to go"}, {"enough\n", "Enter keeps it"}}},
    {"the last question", {{lines_from_plank("9"), "goes back > "}}},
};

void go_to(PtyProcess& terminal, const Place& place) {
  for (const auto& [keys, words] : place.steps) {
    terminal.type(keys);
    terminal.wait_for(words);
  }
}

// Ctrl-S, then something that the program would answer, then the signal.
void check_dying_while_held(const Place& place) {
  AtPlank at(9, {.arguments = {"--no-save"}}, place.lead_in);
  go_to(at.terminal, place);
  at.terminal.type(stop_key + "\n");
  at.terminal.wait_until_asleep();
  at.terminal.signal(SIGTERM);
  // The terminal is still held, so a program that wrote once more would wait for ever.
  CHECK(at.terminal.wait().signal == SIGTERM);
}

TEST_CASE("T4: a terminal held by Ctrl-S keeps no signal from ending the program") {
  for (const Place& place : places) {
    INFO(place.name);
    check_dying_while_held(place);
  }
}

TEST_CASE("T4: Ctrl-Q goes on where Ctrl-S held the terminal") {
  AtPlank at(9, {.arguments = {"--no-save"}});
  at.terminal.type(stop_key + lines_from_plank("9") + "\n");
  at.terminal.wait_until_asleep();
  at.terminal.type(continue_key);
  at.terminal.wait_for("goes back > ");
  CHECK(at.terminal.wait().status == 0);
}

// Which lines of those behind the plank's question are not answered yet.
std::string open_lines(const Place& place) {
  return std::string(place.name) == "the last question" ? "" : lines_from_plank("9");
}

void check_hang_up(const Place& place, bool ignored, const std::string& typed_before) {
  INFO(place.name << ", SIGHUP ignored: " << ignored);
  const Folder sessions = Folder::in_memory();
  const SignalShim shim;
  PtySetup setup{.arguments = {"--data-dir", sessions.path()}, .environment = counted(shim)};
  if (ignored) setup.ignored = {SIGHUP};
  AtPlank at(9, setup, place.lead_in);
  go_to(at.terminal, place);
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
      run(resuming(sessions.path(), {"--protocol", at.protocol}), Bytes{open_lines(place)});
  INFO(resumed.err);
  CHECK(resumed.status == 0);
  CHECK(resumed.out == report_with(at.protocol, "9"));
}

TEST_CASE("T5: a window that is closed ends the program, which keeps the answers and never spins") {
  for (const Place& place : places) {
    for (const bool ignored : {false, true}) check_hang_up(place, ignored, "");
  }
}

TEST_CASE("T5: so does one that Ctrl-S held") {
  for (const bool ignored : {false, true}) check_hang_up(places.front(), ignored, stop_key + "\n");
}

}  // namespace
}  // namespace kneecheck::testing
