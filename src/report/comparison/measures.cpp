// Test by test, then and now: first what changed by more than its noise, last what cannot be
// compared.
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "comparison_parts.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

constexpr int measure_cells = 10;

using Measures = std::vector<const Measure*>;

const Prompt& prompt_behind(const ComparedSessions& about, const Measure& measure) {
  return about.protocol.prompts[measure.item.prompt];
}

Text measure_name(const ComparedSessions& about, const Measure& measure) {
  return sentence_case(item_words(about.protocol, measure.item).str());
}

// "45 s", "7 of 10, hurt", "stopped by pain after 30 s", "left out for safety".
Text reading_words(const Prompt& prompt, const GivenAnswer& reading) {
  if (reading.value()) return told_words(prompt, reading.answer);
  if (reading.status == ItemStatus::not_asked) return "not asked";
  return why_missing(prompt, reading.answer, reading.status);
}

// "by 20 s"; empty where answers are words, and where they are not compared.
Text by_words(const Prompt& prompt, const Measure& measure) {
  if (answers_in_words(prompt) || !measure.by) return {};
  return text(" by {}", measured(prompt, std::abs(*measure.by)));
}

Text word_for(const Prompt& prompt, const Measure& measure) {
  const Text by = by_words(prompt, measure);
  switch (measure.change) {
    case Change::unchanged:
      return "no change";
    case Change::better:
      return "better" + by;
    case Change::worse:
      return "worse" + by;
    case Change::within_noise:
      return text("changed{}, within its noise", by);
    case Change::changed:
      return measure.beyond_noise ? text("changed{}, more than its noise", by) : "changed" + by;
    case Change::not_comparable:
      return "not comparable";
  }
  return {};
}

// One test: what it is and how it changed, and then above now.
void write_measure(Page& page, const ComparedSessions& about, const Measure& measure) {
  const Prompt& prompt = prompt_behind(about, measure);
  const Text then = reading_words(prompt, measure.then);
  const Text now = reading_words(prompt, measure.now);
  Text word = word_for(prompt, measure);
  const Text limit = real_change_words(prompt);
  if (measure.change != Change::not_comparable) {
    if (!limit.empty() && measure.change != Change::unchanged) {
      word += text(" (a change counts {})", limit);
    }
    if (prompt.real_change) page.cite(prompt.real_change->cite);
  }
  if (page.sentences()) {
    return page.say(
        text("{}: then {}, now {}: {}.", measure_name(about, measure), then, now, word));
  }
  page.say(text("{}: {}", measure_name(about, measure), word), 2);
  ThenAndNow both{.then = then, .now = now};
  if (has_bar(prompt) && measure.then.value() && measure.now.value()) {
    both.then_value = *measure.then.value() - prompt.min;
    both.now_value = *measure.now.value() - prompt.min;
    both.full = prompt.max - prompt.min;
    both.cells = measure_cells;
  }
  write_then_and_now(page, both);
}

void write_group(Page& page, const ComparedSessions& about, const Measures& measures,
                 const Text& heading, const Text& says) {
  if (measures.empty()) return;
  page.heading(heading);
  if (!says.empty()) page.say(says);
  for (const Measure* const measure : measures) write_measure(page, about, *measure);
}

// A prompt a line, with what `words` makes of each of its sides: "Elbow plank: 45 s.", "Stretch,
// calves: left 3 of 10; right 4 of 10.".
template <typename Words>
void write_by_prompt(Page& page, const ComparedSessions& about, const Measures& measures,
                     const Words& words) {
  for (auto first = measures.begin(); first != measures.end();) {
    const PromptIndex index = (*first)->item.prompt;
    std::vector<Text> sides;
    for (; first != measures.end() && (*first)->item.prompt == index; ++first) {
      const Side side = (*first)->item.side;
      sides.push_back((side == Side::whole ? Text() : side_words(side) + " ") + words(**first));
    }
    page.point(
        text("{}: {}.", sentence_case(about.protocol.prompts[index].title), joined(sides, "; ")),
        2);
  }
}

void write_unchanged(Page& page, const ComparedSessions& about, const Measures& measures) {
  if (measures.empty()) return;
  page.heading("No change");
  write_by_prompt(page, about, measures, [&](const Measure& measure) {
    return reading_words(prompt_behind(about, measure), measure.now);
  });
}

void write_not_comparable(Page& page, const ComparedSessions& about, const Measures& measures) {
  if (measures.empty()) return;
  page.heading("Not comparable");
  const auto has_pain = [](const Measure* one) { return one->obstruction == Obstruction::pain; };
  if (std::ranges::any_of(measures, has_pain)) {
    page.say(
        "You began one of the two with pain of 3 or more of 10, and the other with less. What a "
        "test shows on a painful day says nothing about a better one.");
  }
  write_by_prompt(page, about, measures, [&](const Measure& measure) {
    const Prompt& prompt = prompt_behind(about, measure);
    const Text then = reading_words(prompt, measure.then);
    const Text now = reading_words(prompt, measure.now);
    return then == now ? "then and now " + then : text("then {}, now {}", then, now);
  });
}

}  // namespace

Text real_change_words(const Prompt& prompt) {
  if (!prompt.real_change) return {};
  const RealChange& least = *prompt.real_change;
  std::vector<Text> all;
  if (least.at_least && answers_in_words(prompt)) {
    const Text step = prompt.kind == Kind::compare ? Text("degree") : Text("step");
    all.push_back(counted(*least.at_least, step));
  } else if (least.at_least) {
    all.push_back(measured(prompt, *least.at_least));
  }
  if (least.percent) all.push_back(text("{} percent of the larger", *least.percent));
  return "from " + listed(all);
}

void write_then_and_now(Page& page, const ThenAndNow& both) {
  const bool drawn = both.full > 0 && !page.narrow();
  const auto write = [&](const Text& when, int value, const Text& words) {
    const Text drawing = drawn ? bar(value, both.full, both.cells, page.look()) : Text();
    page.beside({.words = drawn ? padded(when, 6) + drawing : when,
                 .width = 6 + (drawn ? both.cells + 2 : 0),
                 .indent = 4},
                words);
  };
  write("then", both.then_value, both.then);
  write("now", both.now_value, both.now);
}

void write_measures(Page& page, const ComparedSessions& about) {
  Measures pain;
  Measures by_change[static_cast<std::size_t>(Change::not_comparable) + 1];
  for (const Measure& measure : about.comparison.measures) {
    const bool is_pain = asks_for_pain(prompt_behind(about, measure));
    (is_pain ? pain : by_change[static_cast<std::size_t>(measure.change)]).push_back(&measure);
  }
  const auto of = [&](Change change) -> const Measures& {
    return by_change[static_cast<std::size_t>(change)];
  };
  write_group(page, about, pain, "Pain", {});
  write_group(page, about, of(Change::better), "Better", {});
  write_group(page, about, of(Change::worse), "Worse", {});
  write_group(page, about, of(Change::changed), "Changed, without a word for it",
              "The protocol does not say how much of this is noise, or which way is better.");
  write_group(page, about, of(Change::within_noise), "Within the noise of the test",
              "This much differs from one day to the next by itself: it says nothing.");
  write_unchanged(page, about, of(Change::unchanged));
  write_not_comparable(page, about, of(Change::not_comparable));
}

}  // namespace kneecheck
