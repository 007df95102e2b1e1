// FakeTerminal: a terminal that owns time. A whole screen, plank included, passes in no time.
//
// A person at it either answers when asked (`types`), or types at a moment of their own
// (`types_after`), whatever is on the screen then. Everything said to them is kept.
#pragma once

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

using Moment = Clock::time_point;

class FakeTerminal : public Terminal {
 public:
  struct Shown {
    Moment when;
    std::string words;
    friend bool operator==(const Shown&, const Shown&) = default;
  };
  struct Heard {
    Moment when;
    Cue cue;
    friend bool operator==(const Heard&, const Heard&) = default;
  };

  Look screen{.width = 80, .unicode = true, .redraws = true};
  Clock::duration lateness{0};  // how much too late a wait wakes up
  Moment time{};

  std::string output;           // what print() was given, with the echoed Enters
  std::vector<Shown> statuses;  // what status() was given
  std::vector<Heard> cues;
  int drops = 0;  // calls of drop_typed()
  int unread() const { return static_cast<int>(coming_.size()); }

  // Typed as soon as something is asked, never while a clock runs.
  void types(Line line) { coming_.push_back({std::move(line), std::nullopt, {}}); }
  void types_all(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) types(line);
  }
  // Typed so long after the line before (or after the start).
  void types_after(Clock::duration wait, Line line) {
    coming_.push_back({std::move(line), wait, {}});
  }
  // The machine sleeps: so long after the line before, the clock jumps.
  void sleeps_after(Clock::duration wait, Clock::duration asleep) {
    coming_.push_back({TimedOut{}, wait, asleep});
  }

  Look look() const override { return screen; }
  Moment now() const override { return time; }
  void print(const Text& words) override { output += words.str(); }
  void status(const Text& words) override { statuses.push_back({time, words.str()}); }
  void cue(Cue cue) override { cues.push_back({time, cue}); }

  Line read_line(std::optional<Moment> deadline) override {
    if (coming_.empty()) return deadline ? wake(*deadline) : Line(End{});
    const Coming& next = coming_.front();
    if (!next.after) return deadline ? wake(*deadline) : take();
    const Moment when = last_ + *next.after;
    if (deadline && when > *deadline) return wake(*deadline);
    time = std::max(time, when) + next.asleep;
    return take();
  }

  void drop_typed() override {
    ++drops;
    while (!coming_.empty() && coming_.front().after && last_ + *coming_.front().after <= time) {
      last_ += *coming_.front().after;
      coming_.pop_front();
    }
  }

 private:
  struct Coming {
    Line line;
    std::optional<Clock::duration> after;
    Clock::duration asleep;
  };

  Line take() {
    Line line = std::move(coming_.front().line);
    coming_.pop_front();
    last_ = time;
    if (std::holds_alternative<std::string>(line)) output += "\n";
    return line;
  }

  Line wake(Moment deadline) {
    time = std::max(time, deadline) + lateness;
    return TimedOut{};
  }

  std::deque<Coming> coming_;
  Moment last_{};
};

}  // namespace kneecheck
