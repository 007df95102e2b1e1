// The comparison as text: whose and of which days, what to do, and all parts in their order.
#include "kneecheck/report/comparison.hpp"

#include <chrono>
#include <string_view>
#include <vector>

#include "comparison_parts.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/calendar.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t minute_length = sizeof("2026-11-22T07:30") - 1;

// "2026-11-22", with the minute where both are of one day.
Text when_words(const Sheet& sheet, bool to_the_minute) {
  if (sheet.taken.empty()) return "on a day that is not known";
  if (!to_the_minute || sheet.taken.size() < minute_length) {
    return safe_text(sheet.taken.substr(0, day_length));
  }
  return text("{} {}", safe_text(sheet.taken.substr(0, day_length)),
              safe_text(sheet.taken.substr(day_length + 1, minute_length - day_length - 1)));
}

void write_when(Page& page, const Text& when, const Sheet& sheet, const std::string& name,
                bool same_day) {
  Text words = when_words(sheet, same_day);
  if (!name.empty()) words += text(" ({})", safe_text(name));
  page.beside({.words = when, .width = 6}, words);
}

// Sides mean something else where another knee hurts.
void write_knee(Page& page, const ComparedSessions& about) {
  const auto index = prompt_of(about.protocol, Role::knee);
  if (!index) return;
  const Prompt& prompt = about.protocol.prompts[*index];
  const auto words = [&](const Scored& scored) {
    const Answer answer = scored.sheet.answers.get({*index, Side::whole});
    return answer.value ? answer_words(prompt, answer) : Text();
  };
  const Text then = words(about.then);
  const Text now = words(about.now);
  if (then.empty() || now.empty() || then == now) return;
  page.say(text("{}: {} then, {} now.", sentence_case(prompt.title), then, now));
}

// How far the two are apart, where that says how far they can be compared.
void write_days(Page& page, const ComparedSessions& about) {
  const std::optional<int> days = days_between(about.then.sheet, about.now.sheet);
  if (!days) {
    page.say("When they were taken is not known of both; they are compared in this order.");
  } else if (*days < 0) {
    page.say(
        "The second was taken before the first. Better and worse are said in this order all the "
        "same.");
  } else if (*days < about.protocol.plan.retest_days) {
    page.say(text("{} apart; this screen is meant to be done again after {}.",
                  *days == 0 ? Text("Less than a day") : counted(*days, "day"),
                  counted(about.protocol.plan.retest_days, "day")));
  } else {
    page.say(text("{} apart.", counted(*days, "day")));
  }
}

void write_compared_head(Page& page, const ComparedSessions& about) {
  const About& protocol = about.protocol.about;
  page.say("Then and now: " + safe_text(protocol.title), 0, Ink::bold);
  const Sheet& then = about.then.sheet;
  const Sheet& now = about.now.sheet;
  const bool same_day = days_between(then, now) == 0;
  write_when(page, "then", then, about.then_name, same_day);
  write_when(page, "now", now, about.now_name, same_day);
  std::vector<Text> facts;
  if (!now.person.empty() && now.person == then.person) {
    facts.push_back("for " + safe_text(now.person));
  } else if (now.person != then.person) {
    const auto name = [](const Sheet& sheet) {
      return sheet.person.empty() ? Text("nobody named") : safe_text(sheet.person);
    };
    facts.push_back(text("then for {}, now for {}", name(then), name(now)));
  }
  facts.push_back(text("protocol {} {}", safe_text(protocol.id), safe_text(protocol.version)));
  page.say(sentence_case((joined(facts, ", ") + ".").str()));
  write_days(page, about);
  write_knee(page, about);
}

// What the later session found that comes before any comparison.
void write_first_things(Page& page, const ComparedSessions& about) {
  if (about.comparison.advice != Advice::see_somebody) return;
  page.heading("Before anything else");
  const Assessment& now = about.now.assessment;
  const bool flag_stops = now.stop && now.stop->kind == StopKind::red_flag;
  if (!flag_stops) page.say(safe_lines(about.protocol.safety.refer), 0, Ink::bold);
  std::vector<Text> open;
  for (const RaisedFlag& raised : now.flags) {
    const Prompt& prompt = about.protocol.prompts[raised.item.prompt];
    if (raised.unsure) {
      open.push_back(quoted(prompt.title));
      continue;
    }
    const RedFlag& flag = prompt.red_flags[raised.flag];
    page.beside(
        {.words = sentence_case(urgency_words(flag.urgency).str()) + ":", .ink = Ink::strong},
        safe_text(sentence_of(about.protocol, about.now.sheet.answers, raised)), Ink::bold);
    page.cite(flag.cite);
  }
  if (!open.empty()) {
    page.say(
        text("You left open: {}. The report of this session says what to do where one of them "
             "applies to you.",
             joined(open, ", ")));
  }
  if (now.pain_limit || now.pain_refer || (now.stop && now.stop->kind == StopKind::pain)) {
    page.say("Pain stopped tests this time.");
  }
}

Text what_came_out(const Comparison& comparison) {
  const int better = count_of(comparison, Change::better);
  const int worse = count_of(comparison, Change::worse);
  const auto tests = [](int count) { return counted(count, "answer"); };
  switch (comparison.overall) {
    case Overall::better:
      return text("Better: {} got better by more than the noise of the test, none worse.",
                  tests(better));
    case Overall::worse:
      return text("Worse: {} got worse by more than the noise of the test, none better.",
                  tests(worse));
    case Overall::mixed:
      return text(
          "No clear direction: {} got better and {} worse by more than the noise of the test.",
          tests(better), worse);
    case Overall::same:
      if (has_changed(comparison)) break;
      return count_of(comparison, Change::within_noise) + count_of(comparison, Change::changed) == 0
                 ? Text("No change: every answer that can be compared is the same.")
                 : Text("No clear change: nothing changed by more than the noise of the test.");
    case Overall::unknown:
      break;
  }
  return count_of(comparison, Change::not_comparable) ==
                 static_cast<int>(comparison.measures.size())
             ? Text("Nothing of the two can be compared.")
             : Text("Answers changed, but the protocol does not say whether that is better.");
}

void write_advice(Page& page, const ComparedSessions& about) {
  page.gap();
  page.say(what_came_out(about.comparison), 0, Ink::bold);
  const int left = count_of(about.comparison, Change::not_comparable);
  const bool some = left > 0 && left < static_cast<int>(about.comparison.measures.size());
  if (some) page.say(text("{} cannot be compared; why is said below.", counted(left, "answer")));
  const bool said = about.comparison.advice == Advice::see_somebody;
  if (!said) page.say(safe_text(advice_words(about)));
}

}  // namespace

const std::string& advice_words(const ComparedSessions& about) {
  static const std::string nothing;
  const AfterWords& after = about.protocol.plan.after;
  switch (about.comparison.advice) {
    case Advice::better:
      return after.better;
    case Advice::same:
      return after.same;
    case Advice::worse:
      return after.worse;
    case Advice::see_somebody:
      return about.protocol.safety.refer;
    case Advice::none:
      break;
  }
  return nothing;
}

std::optional<int> days_between(const Sheet& then, const Sheet& now) {
  const auto first = calendar_day(then.taken);
  const auto second = calendar_day(now.taken);
  if (!first || !second) return std::nullopt;
  return static_cast<int>((*second - *first).count());
}

Text comparison_in_a_line(const ComparedSessions& about) {
  const Text since = about.then.sheet.taken.empty()
                         ? Text("the last time")
                         : safe_text(about.then.sheet.taken.substr(0, day_length));
  return text("Since {}: {}", since, what_came_out(about.comparison));
}

Text text_comparison(const ComparedSessions& about, const Look& look) {
  Page page(look);
  write_compared_head(page, about);
  write_first_things(page, about);
  write_advice(page, about);
  write_measures(page, about);
  write_targets(page, about);
  if (!page.cited().empty()) write_sources(page, about.protocol, page.cited());
  page.gap();
  page.say(safe_lines(about.protocol.about.disclaimer));
  return page.take();
}

}  // namespace kneecheck
