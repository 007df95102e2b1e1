#include "kneecheck/interview/clock_face.hpp"

#include <algorithm>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

constexpr int word_columns = 9;  // "half time"
constexpr int longest_bar = 30;
constexpr int shortest_bar = 8;
constexpr int half_time_shown_s = 3;

// The most telling of the parts that fit: the bar goes first, then the hint. The last column stays
// free, because a full line would wrap.
Text clock_line(const Text& word, int value, int full, const Text& count, const Text& hint,
                const Look& look) {
  const int room = look.width - 1;
  const Text bare = "  " + word + "  " + count;
  const Text head = "  " + padded(word, word_columns) + "  [";
  const Text tail = "]  " + count;
  const int fixed = display_width(head.str()) + display_width(tail.str());
  const int hint_columns = 4 + display_width(hint.str());
  if (const int cells = room - fixed - hint_columns; cells >= shortest_bar) {
    return head + bar(value, full, std::min(cells, longest_bar), look) + tail + "    " + hint;
  }
  if (const int cells = room - fixed; cells >= shortest_bar) {
    return head + bar(value, full, std::min(cells, longest_bar), look) + tail;
  }
  return wrap(bare, room).front();
}

// "rest  30 s    Enter goes on"
Text waiting_line(const Text& word, int seconds_to_go, const Text& hint, const Look& look) {
  const Text line = text("  {}  {} s", word, seconds_to_go);
  const Text whole = line + "    " + hint;
  return wrap(display_width(whole.str()) < look.width ? whole : line, look.width - 1).front();
}

}  // namespace

Effort effort_of(const Prompt& prompt) { return {.target = prompt.target, .max = prompt.max}; }

Milestones milestones(int target) {
  Milestones marks;
  marks.target = target;
  if (target > 5) marks.last_five = target - 5;
  if (const int half = (target + 1) / 2; half < marks.last_five) marks.half = half;
  return marks;
}

Text get_ready_line(int seconds_to_go, const Look& look) {
  return wrap(text("  get ready  {}", seconds_to_go), look.width - 1).front();
}

Text effort_line(const Effort& effort, int seconds, const Look& look) {
  const Milestones marks = milestones(effort.target);
  if (seconds >= marks.target && effort.max > marks.target) {
    return clock_line("go on", seconds, effort.max,
                      text("{} s, {} to go", seconds, effort.max - seconds), effort.enter, look);
  }
  Text word = seconds == 0 ? Text("GO") : effort.word;
  if (marks.half > 0 && seconds >= marks.half && seconds < marks.half + half_time_shown_s) {
    word = "half time";
  }
  if (marks.last_five > 0 && seconds >= marks.last_five) word = "last 5";
  return clock_line(word, seconds, marks.target,
                    text("{} s, {} to go", seconds, marks.target - seconds), effort.enter, look);
}

Text rest_line(int seconds_to_go, const Look& look) {
  return waiting_line("rest", seconds_to_go, "Enter goes on", look);
}

Text change_line(int seconds_to_go, const Look& look) {
  return waiting_line("get into place", seconds_to_go, "Enter starts", look);
}

Text rest_news(int seconds_to_go) { return text("Rest: {} s. Enter goes on.", seconds_to_go); }

Text change_news(int seconds_to_go) {
  return text("{} to get into place. Enter starts at once.", seconds_words(seconds_to_go));
}

Text effort_news(const Effort& effort, int seconds) {
  const Milestones marks = milestones(effort.target);
  if (seconds == 0) {
    return text("Go. {} for {}. {}.", effort.go, seconds_words(effort.target), effort.enter);
  }
  if (seconds == marks.half)
    return text("Half time: {} of {}.", seconds, seconds_words(effort.target));
  if (seconds == marks.last_five) return "Last 5 seconds.";
  return {};
}

Text effort_outcome(const Effort& effort, int seconds, const Look& look) {
  if (look.redraws && seconds >= effort.max)
    return text("  done   {} of {} s", seconds, effort.max);
  if (seconds >= effort.max) return text("Done: {} of {}.", seconds, seconds_words(effort.max));
  const Text end = seconds >= effort.target
                       ? text("stopped at {} s, target {} reached", seconds, effort.target)
                       : text("stopped at {} s of {}", seconds, effort.target);
  return look.redraws ? "  " + end : end;
}

}  // namespace kneecheck
