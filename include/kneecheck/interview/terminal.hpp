// Terminal: all that the conversation knows of the world. Output, lines in, and time are one
// interface because waiting for Enter until a moment is one operation. Abstract so that tests can
// run a whole screen, plank included, in no time at all.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Time since an unknown moment. Never steps back, and runs on while the machine sleeps
// (CLOCK_BOOTTIME).
struct Clock {
  using duration = std::chrono::milliseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Clock>;
  static constexpr bool is_steady = true;
};

struct End {};      // no more input
struct Failed {     // the system refused to read
  std::string why;  // strerror's words
};
struct TooLong {};   // longer than 1,000 bytes; the rest of the line was dropped
struct NotText {     // not UTF-8, or a NUL, or a control or bidi character
  int column = 1;    // of the first wrong byte, in bytes from 1
  std::string what;  // "byte 0xE9 is not UTF-8", "U+001B", for the message
};
struct TimedOut {};  // the deadline came first
struct Resumed {};   // the program was stopped and continued

// A std::string is one line without its line end.
using Line = std::variant<std::string, End, Failed, TooLong, NotText, TimedOut, Resumed>;

// There will be no more lines.
inline bool has_ended(const Line& line) {
  return std::holds_alternative<End>(line) || std::holds_alternative<Failed>(line);
}

// Heard, always beside a word on the screen.
enum class Cue { three, two, one, go, half, last_five, target, done, rest_over };

class Terminal {
 public:
  virtual ~Terminal() = default;

  virtual Look look() const = 0;

  // Prints as it stands; line ends are the caller's.
  virtual void print(const Text& words) = 0;

  // One line that the next print() or status() overwrites. Only where look().redraws.
  virtual void status(const Text& words) = 0;

  // Waits for a line until `deadline`; without one, for ever.
  virtual Line read_line(std::optional<Clock::time_point> deadline) = 0;

  // Forgets what was typed ahead.
  virtual void drop_typed() = 0;

  virtual void cue(Cue cue) = 0;

  virtual Clock::time_point now() const = 0;
};

}  // namespace kneecheck
