// T16 to T18: what may go wrong while a hold is on the clock.
#include <chrono>
#include <csignal>
#include <thread>

#include "faults/faults.hpp"
#include "support/contains.hpp"
#include "support/shims.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

// A hold on clocks that can be moved.
struct OnClock {
  explicit OnClock(int target, int lead_in = 0)
      : at(target, {.arguments = {"--data-dir", sessions.path()}, .environment = shimmed(clock)},
           lead_in) {
    at.terminal.type("\n");
  }

  void jump(nanoseconds far) { clock->boottime_ns += far.count(); }
  std::string sheet() const { return read_file(sessions / "2026-11-22-runner-knee.toml"); }

  ClockShim clock;
  Folder sessions;
  AtPlank at;
};

// It says that nothing was recorded, and a repeat gives what the clock says then.
void check_interrupted(OnClock& hold) {
  hold.at.terminal.wait_for("interrupted, nothing is recorded: Enter starts it again");
  hold.at.terminal.wait_for("plank > ");
  CHECK_FALSE(contains(hold.sheet(), "plank"));
  CHECK(hold.at.terminal.modes_are_untouched());
  hold.clock->waits_are_free = true;
  hold.at.terminal.type("\n");
  hold.at.terminal.reply_to("9 of 9 s", "\n");
  hold.at.terminal.wait_for("-> 9 s");
  CHECK(contains(hold.sheet(), "plank = 9\n"));
}

TEST_CASE("T16: a machine that slept during a hold: nothing is recorded, and it is repeated") {
  OnClock hold(9);
  hold.at.terminal.wait_for("0 s, 9 to go");
  hold.jump(milliseconds(1600));
  check_interrupted(hold);
}

TEST_CASE("T16: a machine that slept past the end of a hold did not measure it") {
  OnClock hold(9);
  hold.at.terminal.wait_for("0 s, 9 to go");
  hold.jump(std::chrono::hours(8));
  check_interrupted(hold);
}

TEST_CASE("T16: a machine that slept while getting ready does not begin the hold by itself") {
  OnClock hold(9, 5);
  hold.at.terminal.wait_for("get ready  5");
  hold.jump(milliseconds(1600));
  check_interrupted(hold);
}

TEST_CASE("T16: a machine that is only late does not spoil a hold") {
  OnClock hold(3);
  for (int times = 0; times < 3; ++times) {
    hold.at.terminal.wait_for("to go");
    hold.jump(milliseconds(800));
  }
  hold.at.terminal.wait_for("3 of 3 s");
}

TEST_CASE("T16: a program that was stopped for two seconds has not measured a hold") {
  OnClock hold(9);
  hold.at.terminal.wait_for("0 s, 9 to go");
  hold.at.terminal.signal(SIGSTOP);
  CHECK(hold.at.terminal.wait_until_stopped() == SIGSTOP);
  std::this_thread::sleep_for(std::chrono::seconds(2));  // this is what is done to it
  hold.at.terminal.continue_in_foreground();
  check_interrupted(hold);
}

TEST_CASE("T16: a program that was stopped for a moment has not measured a hold") {
  OnClock hold(9);
  hold.at.terminal.wait_for("0 s, 9 to go");
  hold.at.terminal.signal(SIGSTOP);
  CHECK(hold.at.terminal.wait_until_stopped() == SIGSTOP);
  hold.at.terminal.continue_in_foreground();
  check_interrupted(hold);
}

// The wall clock says so many seconds since 1970.
void set_wall_clock(const ClockShim& clock, std::int64_t seconds) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  clock->realtime_ns = (std::chrono::seconds(seconds) - now).count();
}

TEST_CASE("T17: a wall clock that is set back or forward changes neither a hold nor the date") {
  constexpr std::int64_t noon = 1935835200;  // of 6 May 2031
  constexpr std::int64_t day = 86400;
  const Folder folder;
  const ClockShim clock;
  set_wall_clock(clock, noon);
  PtySetup setup{.arguments = {"--data-dir", folder.path()},
                 .environment = shimmed(clock),
                 .output_file = folder / "report"};
  setup.environment.emplace_back("SOURCE_DATE_EPOCH=");
  AtPlank at(2, setup, 0);
  set_wall_clock(clock, noon - 2 * day);
  at.terminal.type("\n");
  at.terminal.wait_for("0 s, 2 to go");
  set_wall_clock(clock, noon - 3 * day);
  at.terminal.wait_for("1 s, 1 to go");
  set_wall_clock(clock, noon + 4 * day);
  at.terminal.wait_for("2 of 2 s");
  at.terminal.reply_to("Enter keeps it", "\n");
  answer_from_squat(at.terminal);
  CHECK(at.terminal.wait().status == 0);
  CHECK(clock->realtime_reads == 1);
  const std::string sheet = read_file(folder / "2031-05-06-runner-knee.toml");
  INFO(sheet);
  CHECK(contains(sheet, "taken = 2031-05-06T12:0"));
  CHECK(contains(sheet, "plank = 2\n"));
  CHECK(contains(read_file(folder / "report"), "2031-05-06"));
}

TEST_CASE("T18: Enter in the first second of a hold, once or held down, does not stop it") {
  AtPlank at(1, {}, 0);
  at.terminal.type("\n\n");
  at.terminal.reply_to("0 s, 1 to go", std::string(20, '\n'));
  at.terminal.wait_for("1 of 1 s");
}

TEST_CASE("T18: what was typed ahead is dropped at GO") {
  AtPlank at(1);
  at.terminal.type("\n");
  at.terminal.reply_to("get ready  1", "pain");
  at.terminal.reply_to("0 s, 1 to go", "\n");
  at.terminal.wait_for("1 of 1 s");
}

TEST_CASE("T18: what was typed ahead is dropped when a hold runs out") {
  AtPlank at(1, {}, 0);
  at.terminal.type("\n");
  at.terminal.reply_to("0 s, 1 to go", "r");
  at.terminal.reply_to("Enter keeps it", "\n");
  at.terminal.wait_for("-> 1 s");
}

TEST_CASE("T18: what was typed behind the line that ends a hold is dropped") {
  AtPlank at(9, {}, 0);
  at.terminal.type("\n");
  at.terminal.reply_to("0 s, 9 to go", "enough\n5\nquit\n");
  at.terminal.wait_for("Enter keeps it");
  at.terminal.wait_until_asleep();
  at.terminal.type("\n");
  at.terminal.wait_for("-> 0 s");
}

}  // namespace
}  // namespace kneecheck::testing
