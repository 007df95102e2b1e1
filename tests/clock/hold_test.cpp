// A hold on the clock of a busy machine. Nothing else may run beside these tests.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <vector>

#include "support/held.hpp"
#include "terminal/typed.hpp"

namespace kneecheck::testing {
namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// Processes that do nothing, as fast as they can.
class BusyLoops {
 public:
  explicit BusyLoops(int count) {
    for (int i = 0; i < count; ++i) {
      const pid_t child = ::fork();
      if (child == 0) spin();
      children_.push_back(child);
    }
  }
  ~BusyLoops() {
    for (const pid_t child : children_) {
      ::kill(child, SIGKILL);
      ::waitpid(child, nullptr, 0);
    }
  }
  BusyLoops(const BusyLoops&) = delete;
  BusyLoops& operator=(const BusyLoops&) = delete;

  bool are_all_busy() const {
    for (const pid_t child : children_) {
      if (::waitpid(child, nullptr, WNOHANG) != 0) return false;
    }
    return true;
  }

 private:
  [[noreturn]] static void spin() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (volatile bool forever = true; forever;) {
    }
    ::_exit(0);
  }

  std::vector<pid_t> children_;
};

TEST_CASE("a hold of 45 s is right to 50 ms with three busy loops beside it") {
  constexpr int seconds = sanitized ? 5 : 45;
  constexpr milliseconds tolerance{sanitized ? 500 : 50};
  const Folder sessions;
  AtPlank at(seconds, {.arguments = {"--data-dir", sessions.path()}}, 5);
  const std::string target = std::to_string(seconds);
  const BusyLoops busy(3);
  at.terminal.type("\n");
  at.terminal.wait_for("0 s, " + target + " to go");
  const auto go = SteadyClock::now();
  at.terminal.wait_for(target + " of " + target + " s", std::chrono::seconds(seconds + 20));
  const auto off = SteadyClock::now() - go - std::chrono::seconds(seconds);
  CHECK(busy.are_all_busy());
  const double off_ms = static_cast<double>(std::chrono::nanoseconds(off).count()) / 1e6;
  INFO("off by " << off_ms << " ms");
  CHECK(std::chrono::abs(off) <= tolerance);
  at.terminal.reply_to("Enter keeps it", "\n");
  at.terminal.wait_for("-> " + target + " s");
  CHECK(count(read_file(sessions / "2026-11-22-runner-knee.toml"), "plank = " + target + "\n") ==
        1);
}

}  // namespace
}  // namespace kneecheck::testing
