#include "kneecheck/interview/countdown.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

#include "kneecheck/interview/clock_face.hpp"
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

  static bool has_ended(const Line& line) {
    return std::holds_alternative<End>(line) || std::holds_alternative<Failed>(line);
  }

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

// Counts down to `moment`, calling `paint` with each new number of seconds to go. What came before
// it: a line of text, End, Failed or Resumed; TimedOut when the moment came.
template <typename Paint>
Line count_down(Moment moment, Terminal& terminal, const Paint& paint) {
  Watch watch(terminal);
  std::optional<int> painted;
  while (watch.now() < moment) {
    const int to_go = seconds_to_go(moment, watch.now());
    if (painted != to_go) {
      paint(to_go);
      painted = to_go;
    }
    Line line = watch.wait(std::min(moment, moment - seconds(to_go - 1)));
    if (!std::holds_alternative<TimedOut>(line)) return line;
  }
  return TimedOut{};
}

void cue_number(int to_go, Terminal& terminal) {
  if (to_go == 3) terminal.cue(Cue::three);
  if (to_go == 2) terminal.cue(Cue::two);
  if (to_go == 1) terminal.cue(Cue::one);
}

// What ended a wait, when nothing was measured.
HoldResult unmeasured(Line line) {
  if (std::holds_alternative<Resumed>(line)) return Interrupted{};
  if (Watch::has_ended(line)) return InputEnded{std::move(line)};
  return LeftGetReady{};
}

// A hold that has begun: what is seen and heard of it.
class RunningHold {
 public:
  RunningHold(const Prompt& prompt, Terminal& terminal)
      : prompt_(prompt), terminal_(terminal), marks_(milestones(prompt)) {}

  // At most one write a second, whenever it is looked at.
  void reach(int now) {
    if (now <= reached_) return;
    const Look look = own_look(terminal_);
    for (int second = reached_ + 1; second <= now; ++second) {
      cue(second);
      if (!look.redraws) tell(hold_news(prompt_, second));
      if (second == marks_.target && prompt_.max > marks_.target) {
        tell("target reached, go on if you can");
      }
    }
    reached_ = now;
    if (look.redraws && now < prompt_.max) terminal_.status(hold_line(prompt_, now, look));
  }

 private:
  void cue(int second) {
    if (second == 0) terminal_.cue(Cue::go);
    if (second == marks_.half && second > 0) terminal_.cue(Cue::half);
    if (second == marks_.last_five && second > 0) terminal_.cue(Cue::last_five);
    if (second == prompt_.max) {
      terminal_.cue(Cue::done);
    } else if (second == marks_.target) {
      terminal_.cue(Cue::target);
    }
  }

  void tell(const Text& words) {
    if (!words.empty()) print_line(terminal_, words);
  }

  const Prompt& prompt_;
  Terminal& terminal_;
  const Milestones marks_;
  int reached_ = -1;
};

HoldResult end_hold(const Prompt& prompt, Terminal& terminal, int held, std::string line) {
  terminal.drop_typed();
  print_line(terminal, hold_outcome(prompt, held, own_look(terminal)));
  return HoldEnded{held, held == prompt.max, std::move(line)};
}

// From GO on.
HoldResult run_hold(const Prompt& prompt, Terminal& terminal) {
  terminal.drop_typed();
  Watch watch(terminal);
  const Moment go = watch.now();
  RunningHold hold(prompt, terminal);
  for (;;) {
    const int held = std::min(whole_seconds(watch.now() - go), prompt.max);
    hold.reach(held);
    if (held == prompt.max) return end_hold(prompt, terminal, held, {});
    Line line = watch.wait(go + seconds(held + 1));
    if (std::holds_alternative<TimedOut>(line)) continue;
    if (std::holds_alternative<Resumed>(line)) {
      terminal.drop_typed();
      return Interrupted{};
    }
    if (Watch::has_ended(line)) return InputEnded{std::move(line)};
    // What can not be read as text ends the hold as well as Enter does.
    const std::string* words = std::get_if<std::string>(&line);
    const bool blank = !words || words->find_first_not_of(" \t") == std::string::npos;
    if (blank && watch.now() - go < seconds(1)) continue;
    const int ended = std::min(whole_seconds(watch.now() - go), prompt.max);
    hold.reach(ended);
    return end_hold(prompt, terminal, ended, blank ? std::string() : *words);
  }
}

}  // namespace

HoldResult time_hold(const Prompt& prompt, Terminal& terminal) {
  if (prompt.lead_in > 0) {
    if (!terminal.look().redraws) print_line(terminal, text("Get ready: {} s.", prompt.lead_in));
    Line line = count_down(terminal.now() + seconds(prompt.lead_in), terminal, [&](int to_go) {
      cue_number(to_go, terminal);
      if (terminal.look().redraws) terminal.status(get_ready_line(to_go, own_look(terminal)));
    });
    if (!std::holds_alternative<TimedOut>(line)) return unmeasured(std::move(line));
  }
  return run_hold(prompt, terminal);
}

Line time_rest(int rest_s, Terminal& terminal) {
  if (!terminal.look().redraws) print_line(terminal, text("Rest: {} s. Enter goes on.", rest_s));
  Line line = count_down(terminal.now() + seconds(rest_s), terminal, [&](int to_go) {
    cue_number(to_go, terminal);
    if (terminal.look().redraws) terminal.status(rest_line(to_go, own_look(terminal)));
  });
  if (Watch::has_ended(line)) return line;
  if (std::holds_alternative<TimedOut>(line)) terminal.cue(Cue::rest_over);
  print_line(terminal, "Rest is over.");
  return std::string();
}

}  // namespace kneecheck
