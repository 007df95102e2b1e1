#include "kneecheck/interview/countdown.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "clock_words.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Moment = Clock::time_point;

constexpr milliseconds longest_tick{250};
constexpr milliseconds longest_gap{1500};  // a longer one means that the machine slept

constexpr int half_time_shown_s = 3;

int whole_seconds(Clock::duration time) {
  return static_cast<int>(std::chrono::floor<seconds>(time).count());
}

int seconds_to_go(Moment moment, Moment now) {
  return std::max(0, static_cast<int>(std::chrono::ceil<seconds>(moment - now).count()));
}

// A moment of an effort that is heard and named.
struct Milestone {
  int at = 0;     // seconds held
  int until = 0;  // so long its word stands before the clock, if that of no later one does
  Cue cue;
  Text word{};
  Text news{};    // printed where no line can be rewritten
  Text always{};  // printed anywhere
};

// They are in order. There is no half time where it would fall into the last five seconds, and no
// last five in a target that is not longer.
std::vector<Milestone> milestones(const Effort& effort) {
  const int target = effort.target;
  const int last_five = target - 5;
  const int half = (target + 1) / 2;
  const Text time = spoken_time(target);
  const Text what = effort.go.empty() ? time : text("{} for {}", effort.go, time);
  const Text go = text("Go. {}. {}.", what, effort.enter);
  std::vector<Milestone> marks = {{.until = 1, .cue = Cue::go, .word = "GO", .news = go}};
  if (half < last_five) {
    const Text news = target > longest_in_seconds
                          ? text("Half time: {} of {}.", spoken_time(half), time)
                          : text("Half time: {} of {}.", half, time);
    marks.push_back({half, half + half_time_shown_s, Cue::half, "half time", news});
  }
  if (last_five > 0) {
    const Text news = "Last 5 seconds.";
    marks.push_back({last_five, target, Cue::last_five, "last 5", news, effort.next});
  }
  if (effort.max > target) {
    const Text always = "target reached, go on if you can";
    marks.push_back({target, effort.max, Cue::target, "go on", {}, always});
  }
  marks.push_back({.at = effort.max, .cue = Cue::done});
  return marks;
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

// What was typed: "" for blanks, and for what can not be read as text.
std::string typed_words(const Line& line) {
  const std::string* const words = std::get_if<std::string>(&line);
  return words ? std::string(trimmed(*words)) : std::string();
}

bool is_enter(const Line& line) {
  return std::holds_alternative<std::string>(line) && typed_words(line).empty();
}

void cue_number(int to_go, Terminal& terminal) {
  if (to_go == 3) terminal.cue(Cue::three);
  if (to_go == 2) terminal.cue(Cue::two);
  if (to_go == 1) terminal.cue(Cue::one);
}

// An effort that has begun: what is seen and heard of it.
class Running {
 public:
  Running(const Effort& effort, Terminal& terminal)
      : effort_(effort), terminal_(terminal), person_(terminal) {}

  // Called at any time; writes at most once for each second held.
  void reach(int now) {
    if (now <= reached_) return;
    const Look look = person_.look();
    for (const Milestone& mark : marks_) {
      if (mark.at <= reached_ || mark.at > now) continue;
      terminal_.cue(mark.cue);
      if (!look.redraws) tell(mark.news);
      tell(mark.always);
    }
    reached_ = now;
    if (look.redraws && now < effort_.max) terminal_.status(line(now, look));
  }

 private:
  Text line(int held, const Look& look) const {
    Text word = effort_.word;
    for (const Milestone& mark : marks_) {
      if (mark.at <= held && held < mark.until) word = mark.word;
    }
    const int full = held < effort_.target ? effort_.target : effort_.max;
    return clock_line(word, held, full, effort_.enter, look);
  }

  void tell(const Text& words) {
    if (!words.empty()) person_.tell(words);
  }

  const Effort& effort_;
  Terminal& terminal_;
  Person person_;
  const std::vector<Milestone> marks_ = milestones(effort_);
  int reached_ = -1;
};

// A timer is named by its prompt's title up to a comma, where that is short enough: "Stretch,
// quads" is a stretch.
Effort effort_of(const Prompt& prompt) {
  Effort effort{.target = prompt.time_s.value_or(prompt.target),
                .max = prompt.time_s.value_or(prompt.max)};
  if (!prompt.time_s && !is_plain_timer(prompt)) return effort;
  const std::string title = lower_case(prompt.title.substr(0, prompt.title.find(',')));
  effort.word = display_width(title) <= clock_word_columns ? safe_text(title) : Text("time");
  effort.go = {};
  effort.drops_typed = !prompt.time_s;
  return effort;
}

HoldResult end_effort(const Effort& effort, Terminal& terminal, int held, std::string line) {
  if (effort.drops_typed) terminal.drop_typed();
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
  if (effort.drops_typed) terminal.drop_typed();
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
      if (effort.drops_typed) terminal.drop_typed();
      return Interrupted{};
    }
    if (has_ended(line)) return InputEnded{line};
    // What can not be read as text ends the hold as well as Enter does.
    std::string words = typed_words(line);
    if (words.empty() && watch.now() - go < seconds(1)) continue;
    if (ends && !ends(line)) continue;
    const int ended = std::min(whole_seconds(watch.now() - go), effort.max);
    running.reach(ended);
    return end_effort(effort, terminal, ended, std::move(words));
  }
}

bool is_plain_timer(const Prompt& prompt) {
  return prompt.kind == Kind::hold && prompt.findings.empty() && prompt.differences.empty();
}

HoldResult run_clock(const Prompt& prompt, Waiting before, Terminal& terminal) {
  const bool change = before == Waiting::change;
  if (const int wait_s = change ? prompt.change_s : prompt.lead_in; wait_s > 0) {
    const Moment go = terminal.now() + seconds(wait_s);
    tell_waiting(before, go, terminal);
    Line line = count_down(before, go, terminal);
    // A second Enter behind the left answer skips no change.
    while (change && is_enter(line) && go - terminal.now() > seconds(wait_s - 1)) {
      line = count_down(before, go, terminal);
    }
    if (std::holds_alternative<Resumed>(line)) return Interrupted{};
    if (has_ended(line)) return InputEnded{line};
    if (!std::holds_alternative<TimedOut>(line)) {
      std::string words = typed_words(line);
      if (!change || !words.empty()) return LeftGetReady{std::move(words)};
    }
  }
  return time_effort(effort_of(prompt), terminal.now(), terminal);
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
