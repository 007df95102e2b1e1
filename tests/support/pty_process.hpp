// Pty process: the real binary on a terminal of its own, with a shell's part of job control, and a
// person who reads and types.
#pragma once

#include <sys/types.h>
#include <termios.h>

#include <chrono>
#include <optional>
#include <string>

#include "support/process.hpp"
#include "support/pty_shell.hpp"
#include "support/screen.hpp"

namespace kneecheck::testing {

class PtyProcess {
 public:
  using Seconds = std::chrono::seconds;

  explicit PtyProcess(const PtySetup& setup);
  ~PtyProcess();  // kills what still runs
  PtyProcess(const PtyProcess&) = delete;
  PtyProcess& operator=(const PtyProcess&) = delete;

  // Reads until `words` are shown, somewhere behind those that were found last. Throws
  // std::runtime_error, with what was shown instead, if they do not come within `limit` or the
  // program ends first.
  void wait_for(const std::string& words, Seconds limit = Seconds(20));

  // The same, but false if the program ends first.
  bool shows(const std::string& words, Seconds limit = Seconds(20));

  // Types. "\n" is Enter, "\x04" Ctrl-D, "\x03" Ctrl-C, "\x1a" Ctrl-Z. Where nobody listens any
  // more it is lost.
  void type(const std::string& keys);

  // Waits for `words`, and types once they are shown.
  void reply_to(const std::string& words, const std::string& keys);

  void resize(int columns, int rows);
  void signal(int number) const;

  // Waits until the program sleeps: there is nothing left for it to do, or it is kept from it.
  void wait_until_asleep(Seconds limit = Seconds(20));

  // Waits until the program is stopped; the signal that did it. Then gives it the terminal back.
  int wait_until_stopped(Seconds limit = Seconds(20));
  void continue_in_foreground();
  // Instead, as `kill %1` does it: the signal, and then the program continued where it is.
  void kill_stopped(int number);

  // The terminal is closed: the window went away.
  void hang_up();

  // Waits for the end; the terminal's modes must then be, bit for bit, those it had before. `out`
  // is everything that was written to the terminal.
  Outcome wait(Seconds limit = Seconds(20));

  const Screen& screen() const { return screen_; }
  const std::string& bytes() const { return bytes_; }

  // The same at any other moment.
  bool modes_are_untouched() const;

 private:
  using Clock = std::chrono::steady_clock;

  bool step(Clock::time_point deadline);
  void order(PtyOrder what);
  void fail(const std::string& why) const;
  termios modes() const;

  Folder home_;        // for sessions, if nothing else is said: whoever begins finds none of others
  int terminal_ = -1;  // the person's end
  int events_ = -1;    // from the shell
  int orders_ = -1;    // to the shell
  pid_t shell_ = -1;
  pid_t program_ = -1;
  termios before_ = {};
  std::optional<PtyEvent> stopped_;
  std::optional<PtyEvent> ended_;
  Screen screen_;
  std::string bytes_;
  std::size_t found_ = 0;  // so far in screen_.shown()
};

}  // namespace kneecheck::testing
