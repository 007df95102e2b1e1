// Tty: the real terminal at which a person is talked to. Never changes a terminal mode, so there is
// nothing to restore, and every signal may have its default action. Where another program left the
// terminal raw, Ctrl-C, Ctrl-D, Ctrl-Z, Ctrl-\ and Enter still do what they mean, but for an Enter
// that the terminal itself holds back.
#pragma once

#include <signal.h>

#include <optional>
#include <string>
#include <string_view>

#include "app/files/line_buffer.hpp"
#include "app/files/open_file.hpp"
#include "app/options.hpp"
#include "app/voice.hpp"
#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

class Tty : public Terminal {
 public:
  // Reads from standard input, and writes to standard error or, where that is none, to the terminal
  // itself. Throws Failure (2) for --cue speech where nothing speaks.
  explicit Tty(const LookOptions& options);
  // The same, but writes to this stream.
  Tty(const LookOptions& options, int stream);
  ~Tty() override;
  Tty(const Tty&) = delete;
  Tty& operator=(const Tty&) = delete;

  Look look() const override;
  void print(const Text& words) override;
  void status(const Text& words) override;
  Line read_line(std::optional<Clock::time_point> deadline) override;
  void drop_typed() override;
  void cue(Cue cue) override;
  Clock::time_point now() const override;

 private:
  void flush();
  void write(std::string_view bytes);
  std::optional<Line> fill();
  void take(std::string_view keys);
  void forget_typed();

  Descriptor opened_;  // the terminal itself, where standard error is none
  int output_;
  Look look_;                    // width 0: as wide as the terminal is each time it is asked
  sigset_t while_waiting_ = {};  // the signals held back while waiting: as the program was started
  std::optional<Voice> voice_;
  LineBuffer typed_;
  char last_key_ = '\n';  // CR and LF in a row are one Enter
  bool left_ = false;     // by Ctrl-D, behind the lines of typed_
  std::string pending_;   // written at the next wait, in one go
  int status_width_ = 0;  // of the status line that the cursor is at the end of; 0 for none
  bool gone_ = false;     // nobody can see the questions any more
};

// Tells the person, in one line and before anything is asked, that another program left the
// terminal raw, so that Enter, Backspace or Ctrl-C do nothing by themselves, and what mends it. A
// terminal that only hides what is typed is not told of: editors that show it themselves set it so.
void warn_of_raw_terminal();

// Says to the person at the terminal what comes behind the conversation.
void tell_person(const Text& lines);

}  // namespace kneecheck
