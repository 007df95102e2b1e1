// Pty shell: a shell's part of job control. It leads the session that the program runs in, and
// tells the test what becomes of the program.
#pragma once

#include <termios.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kneecheck::testing {

struct PtySetup {
  std::vector<std::string> arguments = {};
  std::vector<std::string> environment = {"TERM=xterm"};
  std::string program = KNEECHECK_PROGRAM;      // looked for in PATH if it is a bare name
  std::optional<std::string> output_file = {};  // standard output goes there instead
  std::optional<std::string> error_file = {};   // standard error too
  int columns = 80;
  int rows = 24;
  bool echo = true;                          // the terminal prints what is typed
  std::function<void(termios&)> modes = {};  // what else is special about the terminal
  std::string typed_ahead = {};              // before the program is there
  bool background = false;                   // started behind the shell: command &
  std::vector<int> ignored = {};             // signals, as nohup makes it ignore SIGHUP
};

struct PtyEvent {
  enum class Kind { started, stopped, ended } kind = Kind::started;
  int value = 0;  // process id, or status of wait()
};

// How a program that is stopped goes on.
struct PtyOrder {
  bool foreground = false;  // the terminal is given to it first
  int signal = 0;           // sent before SIGCONT; 0: none
};

// Becomes the shell: never returns. `setup.environment` is all there is of it. `terminal` is the
// program's end of it; PtyEvents go into `events`, and after each stop a PtyOrder comes out of
// `orders`.
[[noreturn]] void be_shell(const PtySetup& setup, int terminal, int events, int orders);

}  // namespace kneecheck::testing
