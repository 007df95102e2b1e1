#include "clock_words.hpp"

#include <algorithm>

#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

constexpr int longest_bar = 30;
constexpr int shortest_bar = 8;

// "43 s", "5 min", "5 min 43 s"
Text in_minutes(int time_s) {
  if (time_s < 60) return text("{} s", time_s);
  if (time_s % 60 == 0) return text("{} min", time_s / 60);
  return text("{} min {} s", time_s / 60, time_s % 60);
}

}  // namespace

Text spoken_time(int time_s) {
  if (time_s <= longest_in_seconds) return seconds_words(time_s);
  const Text minutes = counted(time_s / 60, "minute");
  return time_s % 60 == 0 ? minutes : minutes + " " + seconds_words(time_s % 60);
}

Text clock_line(const Text& word, int value, int full, const Text& hint, const Look& look) {
  const int room = look.width - 1;
  const bool is_long = full > longest_in_seconds;
  const Text left = is_long ? in_minutes(full - value) + " to go" : text("{} to go", full - value);
  const Text count = (is_long ? in_minutes(value) : text("{} s", value)) + ", " + left;
  const Text head = "  " + padded(word, clock_word_columns) + "  [";
  const Text tail = "]  " + count;
  const Text whole_tail = tail + "    " + hint;
  for (const Text& end : {whole_tail, tail}) {
    const int cells = room - display_width(head.str()) - display_width(end.str());
    if (cells < shortest_bar) continue;
    return head + bar(value, full, std::min(cells, longest_bar), look) + end;
  }
  for (const Text& line : {"  " + word + "  " + count, "  " + word + "  " + left}) {
    if (display_width(line.str()) <= room) return line;
  }
  return wrap("  " + left, room).front();
}

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

}  // namespace kneecheck
