#include "kneecheck/interview/clock_face.hpp"

#include <algorithm>

#include "kneecheck/text/layout.hpp"

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

}  // namespace

Milestones milestones(const Prompt& prompt) {
  Milestones marks;
  marks.target = prompt.target;
  if (prompt.target > 5) marks.last_five = prompt.target - 5;
  if (const int half = (prompt.target + 1) / 2; half < marks.last_five) marks.half = half;
  return marks;
}

Text get_ready_line(int seconds_to_go, const Look& look) {
  return wrap(text("  get ready  {}", seconds_to_go), look.width - 1).front();
}

Text hold_line(const Prompt& prompt, int seconds, const Look& look) {
  const Milestones marks = milestones(prompt);
  if (seconds >= marks.target && prompt.max > marks.target) {
    return clock_line("go on", seconds, prompt.max,
                      text("{} s, {} to go", seconds, prompt.max - seconds), "Enter stops", look);
  }
  Text word = seconds == 0 ? Text("GO") : Text("hold");
  if (marks.half > 0 && seconds >= marks.half && seconds < marks.half + half_time_shown_s) {
    word = "half time";
  }
  if (marks.last_five > 0 && seconds >= marks.last_five) word = "last 5";
  return clock_line(word, seconds, marks.target,
                    text("{} s, {} to go", seconds, marks.target - seconds), "Enter stops", look);
}

Text rest_line(int seconds_to_go, const Look& look) {
  const Text line = text("  rest  {} s", seconds_to_go);
  const Text whole = line + "    Enter goes on";
  return wrap(display_width(whole.str()) < look.width ? whole : line, look.width - 1).front();
}

Text hold_news(const Prompt& prompt, int seconds) {
  const Milestones marks = milestones(prompt);
  if (seconds == 0) return text("Go. Hold for {} seconds. Enter stops.", prompt.target);
  if (seconds == marks.half) return text("Half time: {} of {} seconds.", seconds, prompt.target);
  if (seconds == marks.last_five) return "Last 5 seconds.";
  return {};
}

Text hold_outcome(const Prompt& prompt, int seconds, const Look& look) {
  if (look.redraws && seconds >= prompt.max)
    return text("  done   {} of {} s", seconds, prompt.max);
  if (seconds >= prompt.max) return text("Done: {} of {} seconds.", seconds, prompt.max);
  const Text end = seconds >= prompt.target
                       ? text("stopped at {} s, target {} reached", seconds, prompt.target)
                       : text("stopped at {} s of {}", seconds, prompt.target);
  return look.redraws ? "  " + end : end;
}

}  // namespace kneecheck
