#include "kneecheck/interview/countdown.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

#include "kneecheck/interview/person.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Moment = Clock::time_point;

constexpr milliseconds longest_tick{250};
constexpr milliseconds longest_gap{1500};  // a longer one means that the machine slept

constexpr int word_columns = 9;  // "half time"
constexpr int longest_bar = 30;
constexpr int shortest_bar = 8;
constexpr int half_time_shown_s = 3;

bool has_ended(const Line& line) {
  return std::holds_alternative<End>(line) || std::holds_alternative<Failed>(line);
}

int whole_seconds(Clock::duration time) {
  return static_cast<int>(std::chrono::floor<seconds>(time).count());
}

int seconds_to_go(Moment moment, Moment now) {
  return std::max(0, static_cast<int>(std::chrono::ceil<seconds>(moment - now).count()));
}

// The moments of a target that are heard and named. No half time where it would fall into the last
// five seconds, and no last five in a target that is not longer.
struct Milestones {
  int half = 0;       // 0 for none
  int last_five = 0;  // 0 for none
  int target = 0;
};

Milestones milestones(int target) {
  Milestones marks{.target = target};
  if (target > 5) marks.last_five = target - 5;
  if (const int half = (target + 1) / 2; half < marks.last_five) marks.half = half;
  return marks;
}

// A line that is rewritten, with the most telling of its parts that fit: the bar goes first, then
// the hint. The last column stays free, because a full line would wrap.
Text clock_line(const Text& word, int value, int full, const Text& hint, const Look& look) {
  const int room = look.width - 1;
  const Text count = text("{} s, {} to go", value, full - value);
  const Text head = "  " + padded(word, word_columns) + "  [";
  const Text tail = "]  " + count;
  const Text whole_tail = tail + "    " + hint;
  for (const Text& end : {whole_tail, tail}) {
    const int cells = room - display_width(head.str()) - display_width(end.str());
    if (cells < shortest_bar) continue;
    return head + bar(value, full, std::min(cells, longest_bar), look) + end;
  }
  return wrap("  " + word + "  " + count, room).front();
}

// "rest  30 s    Enter goes on"
Text waiting_line(Waiting waiting, int to_go, const Look& look) {
  const int room = look.width - 1;
  if (waiting == Waiting::get_ready) return wrap(text("  get ready  {}", to_go), room).front();
  const bool rest = waiting == Waiting::rest;
  const Text line = text("  {}  {} s", rest ? Text("rest") : Text("get into place"), to_go);
  const Text whole = line + "    " + (rest ? Text("Enter goes on") : Text("Enter starts"));
  return wrap(display_width(whole.str()) <= room ? whole : line, room).front();
}

Text waiting_news(Waiting waiting, int to_go) {
  switch (waiting) {
    case Waiting::get_ready:
      return text("Get ready: {} s.", to_go);
    case Waiting::change:
      return text("{} to get into place. Enter starts at once.", seconds_words(to_go));
    case Waiting::rest:
      return text("Rest: {} s. Enter goes on.", to_go);
  }
  return {};
}

Text effort_line(const Effort& effort, int held, const Look& look) {
  const Milestones marks = milestones(effort.target);
  if (held >= marks.target && effort.max > marks.target) {
    return clock_line("go on", held, effort.max, effort.enter, look);
  }
  Text word = held == 0 ? Text("GO") : effort.word;
  if (marks.half > 0 && held >= marks.half && held < marks.half + half_time_shown_s) {
    word = "half time";
  }
  if (marks.last_five > 0 && held >= marks.last_five) word = "last 5";
  return clock_line(word, held, marks.target, effort.enter, look);
}

// What is printed, once, when a whole second is reached and no line can be rewritten; empty for
// most.
Text effort_news(const Effort& effort, int held) {
  const Milestones marks = milestones(effort.target);
  const Text target = seconds_words(effort.target);
  if (held == 0) return text("Go. {} for {}. {}.", effort.go, target, effort.enter);
  if (held == marks.half) return text("Half time: {} of {}.", held, target);
  if (held == marks.last_five) return "Last 5 seconds.";
  return {};
}

// How far it came, at its end: "done   45 of 45 s".
Text effort_outcome(const Effort& effort, int held, bool redraws) {
  if (held >= effort.max) {
    return redraws ? text("  done   {} of {} s", held, effort.max)
                   : text("Done: {} of {}.", held, seconds_words(effort.max));
  }
  const Text end = held >= effort.target
                       ? text("stopped at {} s, target {} reached", held, effort.target)
                       : text("stopped at {} s of {}", held, effort.target);
  return redraws ? "  " + end : end;
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

void cue_number(int to_go, Terminal& terminal) {
  if (to_go == 3) terminal.cue(Cue::three);
  if (to_go == 2) terminal.cue(Cue::two);
  if (to_go == 1) terminal.cue(Cue::one);
}

// Says what ended a wait in which nothing was measured.
HoldResult unmeasured(const Line& line) {
  if (std::holds_alternative<Resumed>(line)) return Interrupted{};
  if (has_ended(line)) return InputEnded{line};
  return LeftGetReady{};
}

// An effort that has begun: what is seen and heard of it.
class Running {
 public:
  Running(const Effort& effort, Terminal& terminal)
      : effort_(effort), terminal_(terminal), person_(terminal) {}

  // At most one write a second, whenever it is looked at.
  void reach(int now) {
    if (now <= reached_) return;
    const Look look = person_.look();
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
    if (!words.empty()) person_.tell(words);
  }

  const Effort& effort_;
  Terminal& terminal_;
  Person person_;
  const Milestones marks_ = milestones(effort_.target);
  int reached_ = -1;
};

HoldResult end_effort(const Effort& effort, Terminal& terminal, int held, std::string line) {
  terminal.drop_typed();
  Person(terminal).tell(effort_outcome(effort, held, terminal.look().redraws));
  return HoldEnded{held, held == effort.max, std::move(line)};
}

}  // namespace

void tell_waiting(Waiting waiting, Moment moment, Terminal& terminal) {
  if (terminal.look().redraws) return;
  Person(terminal).tell(waiting_news(waiting, seconds_to_go(moment, terminal.now())));
}

Line count_down(Waiting waiting, Moment moment, Terminal& terminal) {
  Watch watch(terminal);
  std::optional<int> painted;
  while (watch.now() < moment) {
    const int to_go = seconds_to_go(moment, watch.now());
    if (painted != to_go) {
      cue_number(to_go, terminal);
      const Look look = Person(terminal).look();
      if (look.redraws) terminal.status(waiting_line(waiting, to_go, look));
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
    const Moment go = terminal.now() + seconds(prompt.lead_in);
    tell_waiting(Waiting::get_ready, go, terminal);
    const Line line = count_down(Waiting::get_ready, go, terminal);
    if (!std::holds_alternative<TimedOut>(line)) return unmeasured(line);
  }
  const Effort effort{.target = prompt.target, .max = prompt.max};
  return time_effort(effort, terminal.now(), terminal);
}

Line time_rest(int rest_s, Terminal& terminal) {
  const Moment end = terminal.now() + seconds(rest_s);
  tell_waiting(Waiting::rest, end, terminal);
  Line line = count_down(Waiting::rest, end, terminal);
  if (has_ended(line)) return line;
  if (std::holds_alternative<TimedOut>(line)) terminal.cue(Cue::rest_over);
  Person(terminal).tell("Rest is over.");
  return std::string();
}

}  // namespace kneecheck
