// Tty: the conversation's real terminal. Never changes a terminal mode, so there is nothing to
// restore, and every signal may have its default action.
#pragma once

#include <signal.h>

#include <optional>
#include <string>

#include "app/files/line_buffer.hpp"
#include "app/voice.hpp"
#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

// Columns below which text is not wrapped any narrower.
constexpr int narrowest_screen = 20;

class Tty : public Terminal {
 public:
  // Reads from `input` and writes to `output`, which stay the caller's. `look.width` 0: as wide as
  // `output` is now, each time it is asked; `usual_width` where that is not known. `look.cue` is
  // how the countdown is heard; `voice`, where that is by speech.
  Tty(int input, int output, Look look, int usual_width, std::optional<Voice> voice);
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

  int input_;
  int output_;
  Look look_;
  int usual_width_;
  sigset_t while_waiting_ = {};  // the signals held back while waiting: as the program was started
  std::optional<Voice> voice_;
  LineBuffer typed_;
  std::string pending_;   // written at the next wait, in one go
  int status_width_ = 0;  // of the status line that the cursor is at the end of; 0 for none
  bool gone_ = false;     // nobody can see the questions any more
};

// Columns of the terminal behind `descriptor`, if it is one and says so.
std::optional<int> columns_of(int descriptor);

}  // namespace kneecheck
