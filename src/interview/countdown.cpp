#include "kneecheck/interview/countdown.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Moment = Clock::time_point;

constexpr milliseconds longest_tick{250};
constexpr milliseconds longest_gap{1500};  // a longer one means that the machine slept

Look own_look(const Terminal& terminal) {
  Look look = terminal.look();
  look.unicode = look.unicode && !look.accessible;
  return look;
}

void print_line(Terminal& terminal, const Text& words) {
  terminal.print(wrapped({}, words, terminal.look().width));
}

bool has_ended(const Line& line) {
  return std::holds_alternative<End>(line) || std::holds_alternative<Failed>(line);
}

// Looks at the clock at least every tick, so that a gap in time is noticed.
class Watch {
 public:
  explicit Watch(Terminal& terminal) : terminal_(terminal), last_(terminal.now()) {}

  // Waits for a line until `moment`, or for one tick. Resumed, whatever came, after a gap.
  Line wait(Moment moment) {
    Line line = terminal_.read_line(std::min(moment, last_ + longest_tick));
    const Moment now = terminal_.now();
    const bool gap = now - last_ > longest_gap;
    last_ = now;
    if (gap && !has_ended(line)) return Resumed{};
    return line;
  }

  Moment now() const { return last_; }

 private:
  Terminal& terminal_;
  Moment last_;
};

int whole_seconds(Clock::duration time) {
  return static_cast<int>(std::chrono::floor<seconds>(time).count());
}

int seconds_to_go(Moment moment, Moment now) {
  return std::max(0, static_cast<int>(std::chrono::ceil<seconds>(moment - now).count()));
}

void cue_number(int to_go, Terminal& terminal) {
  if (to_go == 3) terminal.cue(Cue::three);
  if (to_go == 2) terminal.cue(Cue::two);
  if (to_go == 1) terminal.cue(Cue::one);
}

// What ended a wait, when nothing was measured.
HoldResult unmeasured(const Line& line) {
  if (std::holds_alternative<Resumed>(line)) return Interrupted{};
  if (has_ended(line)) return InputEnded{line};
  return LeftGetReady{};
}

// An effort that has begun: what is seen and heard of it.
class Running {
 public:
  Running(const Effort& effort, Terminal& terminal)
      : effort_(effort), terminal_(terminal), marks_(milestones(effort.target)) {}

  // At most one write a second, whenever it is looked at.
  void reach(int now) {
    if (now <= reached_) return;
    const Look look = own_look(terminal_);
    for (int second = reached_ + 1; second <= now; ++second) {
      cue(second);
      if (!look.redraws) tell(effort_news(effort_, second));
      if (second == marks_.last_five && second > 0) tell(effort_.next);
      if (second == marks_.target && effort_.max > marks_.target) {
        tell("target reached, go on if you can");
      }
    }
    reached_ = now;
    if (look.redraws && now < effort_.max) terminal_.status(effort_line(effort_, now, look));
  }

 private:
  void cue(int second) {
    if (second == 0) terminal_.cue(Cue::go);
    if (second == marks_.half && second > 0) terminal_.cue(Cue::half);
    if (second == marks_.last_five && second > 0) terminal_.cue(Cue::last_five);
    if (second == effort_.max) {
      terminal_.cue(Cue::done);
    } else if (second == marks_.target) {
      terminal_.cue(Cue::target);
    }
  }

  void tell(const Text& words) {
    if (!words.empty()) print_line(terminal_, words);
  }

  const Effort& effort_;
  Terminal& terminal_;
  const Milestones marks_;
  int reached_ = -1;
};

HoldResult end_effort(const Effort& effort, Terminal& terminal, int held, std::string line) {
  terminal.drop_typed();
  print_line(terminal, effort_outcome(effort, held, own_look(terminal)));
  return HoldEnded{held, held == effort.max, std::move(line)};
}

}  // namespace

Line count_down(Moment moment, Terminal& terminal, Text (*line)(int, const Look&)) {
  Watch watch(terminal);
  std::optional<int> painted;
  while (watch.now() < moment) {
    const int to_go = seconds_to_go(moment, watch.now());
    if (painted != to_go) {
      cue_number(to_go, terminal);
      if (terminal.look().redraws) terminal.status(line(to_go, own_look(terminal)));
      painted = to_go;
    }
    Line came = watch.wait(std::min(moment, moment - seconds(to_go - 1)));
    if (!std::holds_alternative<TimedOut>(came)) return came;
  }
  return TimedOut{};
}

HoldResult time_effort(const Effort& effort, Moment go, Terminal& terminal,
                       const EndsEffort& ends) {
  terminal.drop_typed();
  Watch watch(terminal);
  if (watch.now() - go > longest_gap) return Interrupted{};
  Running running(effort, terminal);
  for (;;) {
    const int held = std::min(whole_seconds(watch.now() - go), effort.max);
    running.reach(held);
    if (held == effort.max) return end_effort(effort, terminal, held, {});
    Line line = watch.wait(go + seconds(held + 1));
    if (std::holds_alternative<TimedOut>(line)) continue;
    if (std::holds_alternative<Resumed>(line)) {
      terminal.drop_typed();
      return Interrupted{};
    }
    if (has_ended(line)) return InputEnded{line};
    // What can not be read as text ends the hold as well as Enter does.
    const std::string* words = std::get_if<std::string>(&line);
    const bool blank = !words || words->find_first_not_of(" \t") == std::string::npos;
    if (blank && watch.now() - go < seconds(1)) continue;
    if (ends && !ends(line)) continue;
    const int ended = std::min(whole_seconds(watch.now() - go), effort.max);
    running.reach(ended);
    return end_effort(effort, terminal, ended, blank ? std::string() : *words);
  }
}

HoldResult time_hold(const Prompt& prompt, Terminal& terminal) {
  if (prompt.lead_in > 0) {
    if (!terminal.look().redraws) print_line(terminal, text("Get ready: {} s.", prompt.lead_in));
    const Line line =
        count_down(terminal.now() + seconds(prompt.lead_in), terminal, get_ready_line);
    if (!std::holds_alternative<TimedOut>(line)) return unmeasured(line);
  }
  return time_effort(effort_of(prompt), terminal.now(), terminal);
}

Line time_rest(int rest_s, Terminal& terminal) {
  if (!terminal.look().redraws) print_line(terminal, rest_news(rest_s));
  Line line = count_down(terminal.now() + seconds(rest_s), terminal, rest_line);
  if (has_ended(line)) return line;
  if (std::holds_alternative<TimedOut>(line)) terminal.cue(Cue::rest_over);
  print_line(terminal, "Rest is over.");
  return std::string();
}

}  // namespace kneecheck
