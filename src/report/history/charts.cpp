// The charts of the history: one mark a session, the oldest first, for every imbalance and every
// measure, with the numbers in words beside them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "history_parts.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

// The most sessions that a chart has marks for. What is told of them in words is of the same ones.
std::size_t most_drawn(const Look& look) { return static_cast<std::size_t>(look.width) / 2; }

// What one session says of one thing that is followed.
struct Point {
  std::optional<int> value;
  bool pain = false;  // stopped by it, so there is no value
  Text words = {};    // of the value
};

using Series = std::vector<Point>;

// Where a value lies between the least and the most that can be.
struct Range {
  int low = 0;
  int high = 0;
};

constexpr std::size_t steps = 8;
using Marks = std::array<Text, steps>;

Marks marks_of(const Page& page) {
  if (page.glyphs()) return {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  return {".", ":", "-", "=", "+", "*", "#", "@"};
}

// Only the least looks like the least, and only the most like the most.
std::size_t step_of(int value, Range range) {
  const std::int64_t wide = std::int64_t{range.high} - range.low;
  const std::int64_t above = std::clamp<std::int64_t>(std::int64_t{value} - range.low, 0, wide);
  if (above == 0) return 0;
  if (above == wide) return steps - 1;
  constexpr std::int64_t most = steps - 1;
  return static_cast<std::size_t>(
      std::clamp<std::int64_t>((2 * above * most + wide) / (2 * wide), 1, most - 1));
}

Text chart_of(const Page& page, const Series& series, Range range) {
  const Marks marks = marks_of(page);
  Text chart;
  for (const Point& point : series) {
    if (point.value) {
      chart += marks[step_of(*point.value, range)];
    } else {
      chart += point.pain ? Text("!") : Text("?");
    }
  }
  return chart;
}

Text times_words(std::int64_t count) { return count == 1 ? Text("once") : text("{} times", count); }

// What lies outside of the first and the last: of numbers how far it went, of words which.
Text between_words(const Series& known, bool numbers) {
  const auto [first, last] = std::minmax(*known.front().value, *known.back().value);
  if (numbers) {
    const auto [least, most] = std::ranges::minmax_element(known, {}, &Point::value);
    Text words;
    if (least->value < first) words += "; lowest " + least->words;
    if (most->value > last) words += "; highest " + most->words;
    return words;
  }
  std::vector<Text> others;
  for (const Point& point : known) {
    const bool told = point.words == known.front().words || point.words == known.back().words;
    if (!told && std::ranges::find(others, point.words) == others.end())
      others.push_back(point.words);
  }
  return others.empty() ? Text() : "; also " + joined(others, ", ");
}

// "first 8 of 10; last 2 of 10; lowest 1 of 10; not known once"
Text series_words(const Series& series, bool numbers) {
  Series known = series;
  std::erase_if(known, [](const Point& point) { return !point.value; });
  const auto pain = std::ranges::count_if(series, &Point::pain);
  const std::int64_t unknown = std::ssize(series) - std::ssize(known) - pain;
  std::vector<Text> parts;
  if (!known.empty()) {
    // What could be more, or hurt, in between is no other value.
    const Point& first = known.front();
    const bool alike =
        first.words == known.back().words &&
        std::ranges::all_of(known, [&](const Point& point) { return point.value == first.value; });
    if (!alike) {
      parts.push_back(text("first {}; last {}{}", known.front().words, known.back().words,
                           between_words(known, numbers)));
    } else if (series.size() == 1) {
      parts.push_back(known.front().words);
    } else {
      parts.push_back(known.front().words + (known.size() == series.size()
                                                 ? Text(" each time")
                                                 : " " + times_words(std::ssize(known))));
    }
  }
  if (pain > 0) parts.push_back("stopped by pain " + times_words(pain));
  if (unknown > 0) parts.push_back("not known " + times_words(unknown));
  return joined(parts, "; ");
}

// One thing that is followed, on the sides that it has.
struct Followed {
  Text name;
  Text better;  // which way is up, in brackets; or nothing
  Range range;
  bool numbers = true;
  std::vector<std::pair<Side, Series>> sides = {};
};

void write_followed(Page& page, const Followed& all) {
  if (!page.sentences()) page.say(all.name + all.better);
  for (const auto& [side, series] : all.sides) {
    const Text words = series_words(series, all.numbers);
    if (page.sentences()) {
      page.say(text("{}{}{}: {}.", all.name, side == Side::whole ? Text() : ", " + side_words(side),
                    all.better, words));
      continue;
    }
    const Text chart = chart_of(page, series, all.range);
    const Text marker =
        side == Side::whole ? chart : text("{} {}", padded(side_words(side), 5), chart);
    page.beside({.words = marker, .indent = 2}, words);
  }
}

Text better_words(const Prompt& prompt) {
  if (!prompt.worse || answers_in_words(prompt)) return {};
  return *prompt.worse == Worse::high ? Text(" (less is better)") : Text(" (more is better)");
}

Series answers_to(const PastSessions& sessions, std::size_t at, const Prompt& prompt) {
  Series series;
  for (const PastSession* session : sessions) {
    const ItemResult& result = session->assessment->items[at];
    const GivenAnswer given = given_answer(result);
    const std::optional<int> value = given.value();
    Point point{.value = value, .pain = given.status == ItemStatus::pain};
    if (value) point.words = told_words(prompt, result.answer);
    // Which side of a compare is meant the words say; the mark shows how far the sides are apart.
    if (value && prompt.kind == Kind::compare) {
      point.value = degree(prompt, *value, Side::whole);
    }
    series.push_back(std::move(point));
  }
  return series;
}

bool says_anything(const Series& series) {
  return std::ranges::any_of(series, [](const Point& point) { return point.value || point.pain; });
}

void write_measures(Page& page, const Protocol& protocol, const PastSessions& sessions) {
  std::vector<Followed> measures;
  std::vector<Item> never;
  std::optional<PromptIndex> told;  // the prompt that was pushed last
  // The items of all assessments by one protocol are the same, in the same order.
  const std::vector<ItemResult>& items = sessions.front()->assessment->items;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const Item item = items[at].item;
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (!is_measure(prompt)) continue;
    Series series = answers_to(sessions, at, prompt);
    if (!says_anything(series)) {
      never.push_back(item);
      continue;
    }
    if (told != item.prompt) {
      measures.push_back({sentence_case(prompt.title),
                          better_words(prompt),
                          {prompt.kind == Kind::compare ? 0 : prompt.min, prompt.max},
                          !answers_in_words(prompt)});
    }
    told = item.prompt;
    measures.back().sides.emplace_back(item.side, std::move(series));
  }
  if (!measures.empty()) page.heading("Measures");
  for (const Followed& measure : measures) write_followed(page, measure);
  if (!never.empty()) page.say("Without an answer in all of them: " + items_words(protocol, never));
}

Series scores_of(const PastSessions& sessions, Target target) {
  const Scoring& scoring = sessions.front()->protocol->scoring;
  Series series;
  for (const PastSession* session : sessions) {
    const auto& results = session->assessment->results;
    const auto found = std::ranges::find(results, target,
                                         [](const Result& result) { return result.score.target; });
    Point point;
    if (found != results.end() && found->verdict != Verdict::not_checked) {
      point.value = found->score.score;
      point.words =
          text("{} ({})", safe_text(label_name(scoring, found->label)), score_words(found->score));
    }
    series.push_back(std::move(point));
  }
  return series;
}

void write_imbalances(Page& page, const Protocol& protocol, const PastSessions& sessions) {
  std::vector<Followed> imbalances;
  std::vector<Target> zero;
  std::vector<Target> never;
  std::vector<std::pair<Target, Series>> all;
  for (const Target target : targets_of(protocol))
    all.emplace_back(target, scores_of(sessions, target));
  const auto is_above_zero = [&](ImbalanceIndex imbalance) {
    return std::ranges::any_of(all, [&](const auto& one) {
      return one.first.imbalance == imbalance &&
             std::ranges::any_of(one.second, [](const Point& point) { return point.value > 0; });
    });
  };
  std::optional<ImbalanceIndex> told;
  for (auto& [target, series] : all) {
    if (is_above_zero(target.imbalance)) {
      if (target.imbalance != told) {
        imbalances.push_back(
            {sentence_case(protocol.imbalances[target.imbalance].name), {}, {0, 100}});
      }
      told = target.imbalance;
      imbalances.back().sides.emplace_back(target.side, series);
    } else {
      (says_anything(series) ? zero : never).push_back(target);
    }
  }
  page.heading("Imbalances");
  page.say("The number counts this protocol's signs, of 100. It is not a probability.");
  for (const Followed& imbalance : imbalances) write_followed(page, imbalance);
  if (!zero.empty()) page.say("At 0 whenever checked: " + targets_words(protocol, zero));
  if (!never.empty())
    page.say("Not checked enough in any of them: " + targets_words(protocol, never));
}

Text day_words(const PastSession& session) {
  return safe_text(session.day.empty() ? session.name : session.day);
}

// Which sessions the charts are of, and what their marks mean.
void write_key(Page& page, const PastSessions& drawn, std::size_t all) {
  const auto count = static_cast<std::int64_t>(drawn.size());
  Text which = all > drawn.size() ? text("The newest {} of {} finished sessions", count, all)
                                  : counted(count, "finished session");
  which += count == 1
               ? text(", of {}.", day_words(*drawn.front()))
               : text(", from {} to {}.", day_words(*drawn.front()), day_words(*drawn.back()));
  if (!page.sentences()) {
    const Marks marks = marks_of(page);
    which += text(
        " One mark each, oldest first: {} is the least there can be, {} the most; ? not known, ! "
        "stopped by pain.",
        marks.front(), marks.back());
  }
  page.say(which);
}

}  // namespace

void write_charts(Page& page, const PastSessions& sessions) {
  const Protocol& protocol = *sessions.front()->protocol;
  const std::size_t drawn = std::min(sessions.size(), most_drawn(page.look()));
  const PastSessions newest(sessions.end() - static_cast<std::ptrdiff_t>(drawn), sessions.end());
  page.heading(
      text("Over time, by {} {}", safe_text(protocol.about.id), safe_text(protocol.about.version)));
  write_key(page, newest, sessions.size());
  write_imbalances(page, protocol, newest);
  write_measures(page, protocol, newest);
}

}  // namespace kneecheck
