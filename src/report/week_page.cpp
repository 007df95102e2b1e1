// The week of the plan: what is done on which day, what the circuit takes the place of, what gets
// no exercise, and how it grows.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kneecheck/assessment/week.hpp"
#include "kneecheck/report/parts.hpp"
#include "week_words.hpp"

namespace kneecheck {
namespace {

// Which of the two the strength work is: the circuit, or single exercises.
void write_either_or(Page& page, const AssessedSheet& about, const Week& week) {
  const Protocol& protocol = about.protocol;
  if (!about.assessment.circuit) {
    const bool single = std::ranges::any_of(week.items, [&](const WeekItem& item) {
      return protocol.exercises[*item.exercise].kind == ExerciseKind::strength;
    });
    if (single && protocol.circuit)
      page.say("Strength is by single exercises, not by the circuit.");
    return;
  }
  std::vector<Text> names;
  for (const ImbalanceIndex imbalance : week.by_circuit)
    names.push_back(safe_text(protocol.imbalances[imbalance].name));
  Text instead = "single exercises";
  if (!week.not_again.empty()) {
    instead = joined_words(week.not_again, [&](ExerciseIndex exercise) {
      return safe_text(protocol.exercises[exercise].name);
    });
  }
  page.say(text("The circuit is the strength work for {}; it takes the place of: {}.",
                listed(names), instead));
}

// A hard run is not for the day after strength.
Text runs_words(const Protocol& protocol, const Week& week) {
  const Days runs = run_days(protocol, week);
  if (*std::ranges::min_element(runs) > 0) return {};
  Days hard{};
  for (std::size_t day = 0; day < runs.size(); ++day)
    if (runs[day] > 0 && runs[(day + runs.size() - 1) % runs.size()] > 0) hard[day] = 1;
  Text words = text("Runs go on the days without strength: {}", days_words(runs));
  if (*std::ranges::max_element(hard) > 0)
    words += text("; hard ones, once the knee allows them, on {}, with no strength the day before",
                  days_words(hard));
  return words + ".";
}

Text why_unserved(const Protocol& protocol, const Week& week, NoExercise why) {
  switch (why) {
    case NoExercise::none_listed:
      return "none is known here";
    case NoExercise::left_out:
      return "your answers leave out all there are";
    case NoExercise::max_exercises:
      return text("the plan has room for {}{}, and others rank before",
                  counted(protocol.plan.max_exercises, "exercise"),
                  week.by_circuit.empty() ? Text() : Text(", the circuit as one"));
    case NoExercise::circuit:
      return "it would train again what the circuit trains";
  }
  return {};
}

// Those with one reason in one sentence.
void write_unserved(Page& page, const AssessedSheet& about, const Week& week) {
  for (const NoExercise why : {NoExercise::max_exercises, NoExercise::circuit, NoExercise::left_out,
                               NoExercise::none_listed}) {
    std::vector<Target> targets;
    for (const Unserved& one : week.unserved)
      if (one.why == why) targets.push_back(one.target);
    if (targets.empty()) continue;
    page.say(text("Without an exercise of its own, because {}: {}.",
                  why_unserved(about.protocol, week, why), targets_words(about.protocol, targets)));
  }
}

// What is done otherwise than in the phase before, if there is one.
Text changes_words(const AssessedSheet& about, const Phase& phase, const Phase* before) {
  const Protocol& protocol = about.protocol;
  std::vector<Text> all;
  for (const WeekItem& item : about.assessment.week->items) {
    if (!item.exercise) {
      const CircuitRules now = circuit_in(*protocol.circuit, &phase);
      if (before != nullptr && now == circuit_in(*protocol.circuit, before)) continue;
      all.push_back(text("{} of the circuit, {} s of work and {} s to change",
                         counted(now.rounds, "round"), now.work_s, now.change_s));
    } else if (before != nullptr) {
      const Dose now = dose_in(protocol, item, &phase);
      if (now == dose_in(protocol, item, before)) continue;
      all.push_back(text("{}: {}", safe_text(protocol.exercises[*item.exercise].name),
                         amounts_words(now, sets_in(protocol, item, &phase))));
    }
  }
  return joined(all, "; ");
}

void write_growth(Page& page, const AssessedSheet& about) {
  const std::vector<Phase>& phases = about.protocol.plan.phases;
  if (phases.empty() || !grows(about.protocol, about.assessment.week.value())) return;
  page.heading("How it grows, until you test again");
  const Phase* before = nullptr;
  for (const Phase& phase : phases) {
    Text words;
    if (const Text changes = changes_words(about, phase, before); !changes.empty())
      words += changes + ". ";
    words += text("About {} a week.",
                  counted(minutes_a_week(about.protocol, about.assessment, &phase), "minute"));
    if (!phase.says.empty()) words += " " + safe_text(phase.says);
    page.beside(
        {.words = sentence_case(weeks_words(phase.weeks).str()) + ":", .width = 15, .indent = 2},
        words);
    before = &phase;
  }
}

}  // namespace

void write_week(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  if (!assessment.week || assessment.week->items.empty()) return;
  const Week& week = *assessment.week;
  const Phase* const first = phase_of(about.protocol.plan, 1);
  const bool changes = first != nullptr && grows(about.protocol, week);
  page.heading(changes ? text("Your week, in {}", weeks_words(first->weeks)) : Text("Your week"));
  for (const DayGroup& group : day_groups(about)) {
    const Text what = group.minutes == 0
                          ? group.names
                          : text("{}: {}", counted(group.minutes, "minute"), group.names);
    page.beside({.words = days_words(group.days) + ":", .width = 18, .indent = 2}, what);
  }
  if (const Text runs = runs_words(about.protocol, week); !runs.empty()) page.say(runs);
  page.say(text("Together {} a week, without warming up and getting into place.",
                counted(minutes_a_week(about.protocol, assessment, first), "minute")));
  write_either_or(page, about, week);
  write_unserved(page, about, week);
  write_growth(page, about);
}

}  // namespace kneecheck
