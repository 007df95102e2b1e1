// The first page: what comes first, what stands out, what to do this week, when to test again. It
// fits a screen of 80 columns, whatever was answered.
#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "entries.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/assessment/week.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/calendar.hpp"
#include "kneecheck/text/layout.hpp"
#include "warnings.hpp"

namespace kneecheck {
namespace {

constexpr int summary_rows = 20;
constexpr std::size_t all_of_them = 1000;

// How much of it is told.
struct Extent {
  std::size_t signs = 3;
  std::size_t warnings = all_of_them;  // by title, behind the first
  bool counts = true;                  // why answers are missing
  bool reasons = true;                 // of the signs
  bool runs = true;                    // on which days to run
};

// "5 of 13 answers given: 1 skipped, 2 stopped by pain"
Text how_much(const Assessment& assessment, const Extent& extent) {
  const Counts& counts = assessment.counts;
  Text words = text("{} of {} answers given",
                    counts[ItemStatus::answered] + counts[ItemStatus::hurt], assessment.asked);
  if (assessment.stop || !extent.counts) return words + ".";
  std::vector<Text> told;
  const auto tell = [&](ItemStatus status, const Text& what) {
    if (counts[status] > 0) told.push_back(text("{} {}", counts[status], what));
  };
  tell(ItemStatus::hurt, "of them hurt");
  for (const ItemStatus status :
       {ItemStatus::pain, ItemStatus::left_out, ItemStatus::skipped, ItemStatus::unsure}) {
    tell(status, reason_words(status));
  }
  tell(ItemStatus::gate_unknown, reason_words(ItemStatus::gate_unknown));
  // That a report is incomplete is said elsewhere.
  if (assessment.outcome != Outcome::incomplete) {
    tell(ItemStatus::not_reached, reason_words(ItemStatus::not_reached));
    tell(ItemStatus::invalid, "no longer fit the protocol");
  }

  if (!told.empty()) words += ": " + joined(told, ", ");
  return words + ".";
}

void write_title(Page& page, const AssessedSheet& about, const Extent& extent) {
  const About& protocol = about.protocol.about;
  page.gap();
  page.say(safe_text(protocol.title), 0, Ink::bold);
  std::vector<Text> facts;
  // The day of an RFC 3339 time.
  if (!about.sheet.taken.empty())
    facts.push_back(safe_text(about.sheet.taken.substr(0, day_length)));
  if (!about.sheet.person.empty()) facts.push_back("for " + safe_text(about.sheet.person));
  facts.push_back(text("protocol {} {}", safe_text(protocol.id), safe_text(protocol.version)));
  page.say(joined(facts, between_facts(page.look())));
  if (!about.sheet.taken_with_version.empty() &&
      about.sheet.taken_with_version != protocol.version) {
    page.say(text("Scored by {}, answers taken with {}.", safe_text(protocol.version),
                  safe_text(about.sheet.taken_with_version)));
  }

  const Assessment& assessment = about.assessment;
  page.say(how_much(assessment, extent));
  if (assessment.outcome == Outcome::incomplete) {
    Missing left = missing(about.protocol, about.sheet.answers);
    left.count += assessment.counts[ItemStatus::invalid];
    page.say(text("This report is incomplete: {}.", missing_words(left)));
  }
}

void write_other_warnings(Page& page, std::vector<Text> titles, const Extent& extent) {
  if (titles.empty()) return;
  const std::size_t more = titles.size() - std::min(titles.size(), extent.warnings);
  titles.resize(titles.size() - more);
  if (more > 0) titles.push_back(text("{} more", more));
  page.say(text("Also to be seen to: {}.", joined(titles, "; ")));
}

// What is said where nothing stands out, or nothing so far.
void write_nothing(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  const auto has = [&](Verdict verdict) {
    return std::ranges::find(assessment.results, verdict, &Result::verdict) !=
           assessment.results.end();
  };
  page.gap();
  if (!assessment.nothing_stands_out) {
    page.say("Nothing stands out so far, but not everything was checked enough to tell.", 0,
             Ink::bold);
    return;
  }
  // Its advice is for who may run on, not for who is sent to a professional first.
  page.say(assessment.plan ? safe_text(about.protocol.scoring.nothing)
                           : Text("No imbalance stands out."),
           0, Ink::bold);
  if (has(Verdict::none_so_far))
    page.say("Not everything was checked: something could still be a sign.");
}

// The strongest first, each with its strongest reason.
void write_signs(Page& page, const AssessedSheet& about, const Extent& extent) {
  const std::vector<Entry> entries = entries_with(Verdict::sign, about.assessment);
  if (entries.empty()) return write_nothing(page, about);
  const std::size_t told = std::min(entries.size(), extent.signs);
  if (told == 0) {
    page.gap();
    const Text signs = counted(std::ssize(entries), "sign stands", "signs stand");
    return page.say(text("{} out; the evidence names what.", signs));
  }
  page.heading(told == entries.size()
                   ? Text("What stands out")
                   : text("What stands out most, {} of {} signs", told, entries.size()));
  for (const Entry& entry : std::span(entries).first(told)) {
    const Result& result = *entry.front();
    const Text label = safe_text(label_name(about.protocol.scoring, result.label));
    page.beside(
        {.words = text("{}.", result.rank), .width = 3},
        text("{}: {} ({})", name_of(about.protocol, entry), label, score_words(result.score)));
    if (extent.reasons) page.say(strongest_reason(about, result), 3);
  }
}

// Whether an answer to it keeps something out of the plan.
bool leaves_out(const Assessment& assessment, PromptIndex prompt) {
  const std::vector<LeftOut>* const lists[] = {
      &assessment.plan_left_out, &assessment.circuit_left_out, &assessment.week->base_left_out};
  return std::ranges::any_of(lists, [&](const std::vector<LeftOut>* list) {
    return std::ranges::any_of(*list, [&](const LeftOut& left_out) {
      return std::ranges::find(left_out.because, prompt, &Item::prompt) != left_out.because.end();
    });
  });
}

// What the pain of the day means for the week, and what is not to be done without asking: the
// questions about them say so. REQUIRES: there is a plan.
void write_cautions(Page& page, const AssessedSheet& about) {
  for (const RaisedRemark& raised : about.assessment.remarks) {
    const PromptIndex prompt = raised.item.prompt;
    const bool matters =
        asks_for_pain(about.protocol.prompts[prompt]) || leaves_out(about.assessment, prompt);
    if (raised.is_flag || !matters) continue;
    page.say(safe_text(sentence_of(about.protocol, about.sheet.answers, raised)), 0, Ink::bold);
  }
}

void write_runs(Page& page, const AssessedSheet& about) {
  if (!about.assessment.week) return;
  const Days runs = run_days(about.protocol, *about.assessment.week);
  if (*std::ranges::min_element(runs) == 0)
    page.say(text("Runs: {}, the days without strength.", days_words(runs)));
}

void write_extent(Page& page, const AssessedSheet& about, const Extent& extent) {
  const std::vector<Warning> warnings = warnings_of(about);
  write_title(page, about, extent);
  // After a stop the report has begun with it.
  if (!about.assessment.stop) write_first(page, about, warnings);
  write_other_warnings(page, other_titles(warnings), extent);
  if (about.assessment.stop) return;
  if (has_open_stop(about.protocol, about.assessment)) {
    page.gap();
    page.say(
        "What the tests point at can wait until that is cleared up; it stands in the evidence.");
  } else {
    write_signs(page, about, extent);
    if (about.assessment.counts[ItemStatus::hurt] + about.assessment.counts[ItemStatus::pain] > 0)
      page.say("Tests that hurt are not judged: what they are for is not known.");
  }
  page.heading("This week");
  if (about.assessment.plan) write_cautions(page, about);
  write_this_week(page, about);
  if (extent.runs) write_runs(page, about);
  if (is_tested_again(about.assessment)) {
    page.say(with_command(text("Test again {}:", retest_words(about.protocol, about.sheet)),
                          retest_command(about.protocol, about.sheet), page.look().width));
  }
}

// The most that fits the screen, of any width: what is told does not depend on that.
Extent extent_of(const AssessedSheet& about, const Look& look) {
  constexpr Extent extents[] = {{},
                                {3, 8},
                                {3, 4},
                                {3, 4, false},
                                {2, 4, false},
                                {1, 2, false},
                                {1, 1, false, false},
                                {1, 0, false, false},
                                {1, 0, false, false, false},
                                {0, 0, false, false, false}};
  const auto* const fits = std::ranges::find_if(extents, [&](const Extent& extent) {
    Look screen = look;
    screen.width = 80;
    Page page(screen);
    write_stop(page, about);
    write_extent(page, about, extent);
    page.say("And what it is not.");
    return rows_of(page.take()) <= summary_rows;
  });
  return fits == std::end(extents) ? extents[std::size(extents) - 1] : *fits;
}

}  // namespace

void write_summary(Page& page, const AssessedSheet& about) {
  write_extent(page, about, extent_of(about, page.look()));
}

}  // namespace kneecheck
