// The listing of a whole protocol: its head and rules, what points go to, what is done about it,
// and all parts in their order.
#include "kneecheck/report/protocol_listing.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"
#include "listing_parts.hpp"

namespace kneecheck {
namespace {

// "37 questions, 6 of them only after certain answers; about 14 to 22 minutes."
Text how_long(const Protocol& protocol) {
  int questions = 0;
  int gated = 0;
  int always_s = 0;
  int gated_s = 0;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    const bool always = prompt.ask_if.conditions.empty();
    (always ? always_s : gated_s) += prompt.takes_s;
    if (prompt.kind == Kind::info || !begins_page(protocol, {index, Side::whole})) continue;
    ++questions;
    if (!always) ++gated;
  }
  Text words = counted(questions, "question");
  if (gated > 0) words += text(", {} of them only after certain answers", gated);
  const int least = minutes_of(always_s);
  const Text longest = minutes_words(always_s + gated_s);
  if (least == minutes_of(always_s + gated_s)) return text("{}; about {}.", words, longest);
  return text("{}; about {} to {}.", words, least, longest);
}

void list_head(Page& page, const Protocol& protocol) {
  const About& about = protocol.about;
  page.say(safe_text(about.title), 0, Ink::bold);
  Text name = text("Protocol {} {}, language {}", safe_text(about.id), safe_text(about.version),
                   safe_text(about.language));
  if (!about.updated.empty()) name += ", " + safe_text(about.updated);
  page.say(name);
  if (!about.authors.empty()) page.say("By " + joined_words(about.authors, safe_text, ", "));
  if (!about.license.empty()) page.say("License: " + safe_text(about.license));
  if (!about.url.empty()) page.say(safe_text(about.url));
  page.say(how_long(protocol));
  std::vector<std::string> things;
  for (const Prompt& prompt : protocol.prompts) {
    things.insert(things.end(), prompt.equipment.begin(), prompt.equipment.end());
  }
  if (const Text needed = each_once(things); !needed.empty()) page.say("You need: " + needed);

  if (!about.intro.empty()) {
    page.gap();
    page.say(safe_lines(about.intro));
  }
  page.gap();
  page.say(safe_lines(about.disclaimer));
}

void list_rules(Page& page, const Protocol& protocol) {
  const Labels& labels = protocol.scoring.labels;
  const auto name = [&](Label label) { return label_words(protocol.scoring, label); };
  list_heading(page, "How it is counted");
  page.say(text(
      "Points to an imbalance add up to its score, from 0 to 100: {} below {}, {} from {}, {} "
      "from {}, {} from {}. Of one question's findings the strongest counts. What is not "
      "known gives nothing. Where less than {} percent of what counts is known, the imbalance "
      "is not checked enough.",
      name(Label::none), labels.slight, name(Label::slight), labels.slight, name(Label::moderate),
      labels.moderate, name(Label::strong), labels.strong, protocol.scoring.enough));
  if (!protocol.scoring.nothing.empty()) {
    page.say("Said when nothing stands out: " + safe_text(protocol.scoring.nothing));
  }
  if (protocol.safety.refer.empty()) return;
  const int stops = protocol.safety.max_pain_stops;
  page.say(
      text("After {} stopped by pain no other test that can hurt is asked, and there is no plan.",
           counted(stops, "test")));
  page.say("Said then, and with every warning sign: " + safe_lines(protocol.safety.refer));
}

Text reach_words(const Scoring& scoring, int reach) {
  const int capped = std::min(reach, 100);
  Text words = text("{} of 100, {}", capped, label_words(scoring, scoring.labels.of(capped)));
  if (reach > 100) words += text("; its points add up to {}", reach);
  return words;
}

// The prompts whose answers give points to the imbalance.
Text tests_for(const Protocol& protocol, ImbalanceIndex imbalance) {
  std::vector<Text> all;
  for (const Prompt& prompt : protocol.prompts) {
    const auto gives = [&](const auto& part) { return points_to(part.points, imbalance) != 0; };
    if (std::ranges::any_of(prompt.findings, gives) ||
        std::ranges::any_of(prompt.differences, gives))
      all.push_back(safe_text(prompt.title));
  }
  return joined(all, "; ");
}

Text imbalances_helped_by(const Protocol& protocol, ExerciseIndex exercise) {
  std::vector<ImbalanceIndex> helped;
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index) {
    const std::vector<ExerciseIndex>& exercises = protocol.imbalances[index].exercises;
    if (std::ranges::find(exercises, exercise) != exercises.end()) helped.push_back(index);
  }
  return imbalance_names(protocol, helped);
}

// What it trains without being listed there.
std::vector<ImbalanceIndex> trained_besides(const Protocol& protocol, ExerciseIndex exercise) {
  std::vector<ImbalanceIndex> all = protocol.exercises[exercise].trains;
  std::erase_if(all, [&](ImbalanceIndex index) {
    const std::vector<ExerciseIndex>& listed = protocol.imbalances[index].exercises;
    return std::ranges::find(listed, exercise) != listed.end();
  });
  return all;
}

void list_left_out(Page& page, const Protocol& protocol, const Exercise& exercise) {
  if (exercise.leave_out_if.empty()) return;
  page.named("Left out if:",
             conditions_words(protocol, std::nullopt, exercise.leave_out_if, ", or ") +
                 ", and where that is not known");
  if (exercise.instead) {
    page.named("Then instead:", safe_text(protocol.exercises[*exercise.instead].name));
  }
}

void list_imbalances(Page& page, const Protocol& protocol, const std::vector<int>& reach) {
  list_heading(page, "Imbalances, most common first");
  page.say(
      "The most that answers can make of each, with every condition met, and which questions that "
      "comes from. Before anything is answered a report says \"could be up to\" at least as much, "
      "because it does not look which answers exclude each other.");
  const auto exercise_name = [&](ExerciseIndex exercise) {
    return safe_text(protocol.exercises[exercise].name);
  };

  const Scoring& scoring = protocol.scoring;
  auto next = reach.begin();
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index) {
    const Imbalance& imbalance = protocol.imbalances[index];
    const int left_or_whole = *next++;
    const int right = imbalance.per_side ? *next++ : left_or_whole;
    Text most = reach_words(scoring, left_or_whole);
    if (right != left_or_whole) most = text("left {}; right {}", most, reach_words(scoring, right));
    list_entry(page, text("{}.", index + 1), imbalance.name, imbalance.id);
    page.say(imbalance.per_side ? Text("Left and right are counted apart.")
                                : Text("Counted for the whole body."),
             listing_indent);
    page.named("Reaches at most:", most);
    if (!imbalance.about.empty()) page.say(safe_lines(imbalance.about), listing_indent);
    page.named("From:", tests_for(protocol, index));
    page.named("Exercises:", joined_words(imbalance.exercises, exercise_name));
    list_sources_of(page, protocol, imbalance.cite);
  }
}

void list_exercises(Page& page, const Protocol& protocol) {
  std::size_t number = 0;
  for (const ExerciseKind kind : protocol.plan.order) {
    bool told = false;
    for (ExerciseIndex index = 0; index < protocol.exercises.size(); ++index) {
      const Exercise& exercise = protocol.exercises[index];
      if (exercise.kind != kind) continue;
      if (!told) list_heading(page, text("Exercises: {}", kind_words(kind)));
      told = true;
      list_entry(page, text("{}.", ++number), exercise.name, exercise.id);
      std::vector<SideSets> sides;
      if (exercise.per_side) {
        sides = {{Side::left, exercise.dose.sets}, {Side::right, exercise.dose.sets}};
      }
      page.say(dose_words(exercise.dose, sides), listing_indent);
      if (exercise.dose.reps && exercise.dose.rep_s != Dose{}.rep_s)
        page.named("A repetition takes:", seconds_words(exercise.dose.rep_s));
      page.named("For:", imbalances_helped_by(protocol, index));
      page.named("Trains:", imbalance_names(protocol, trained_besides(protocol, index)));
      write_how(page, exercise, listing_indent);
      list_left_out(page, protocol, exercise);
      list_sources_of(page, protocol, exercise.cite);
    }
  }
}

void list_base(Page& page, const Protocol& protocol) {
  const PlanRules& plan = protocol.plan;
  if (plan.base.empty()) return;
  const Text names = joined_words(plan.base, [&](ExerciseIndex exercise) {
    return safe_text(protocol.exercises[exercise].name);
  });
  page.named("Base routine, for everybody:", names, 0);
  if (plan.base_dose) page.named("Its dose:", dose_words(*plan.base_dose, {}), 0);
}

// "3 sets of 12 repetitions": as far as it is said.
Text phase_dose_words(const PhaseDose& dose) {
  std::vector<Text> all;
  if (dose.sets) all.push_back(counted(*dose.sets, "set"));
  if (dose.reps) all.push_back(counted(*dose.reps, "repetition"));
  if (dose.hold_s) all.push_back(text("{} to hold", seconds_words(*dose.hold_s)));
  return joined(all, ", ");
}

void list_phase(Page& page, const Phase& phase) {
  std::vector<Text> all;
  const auto add = [&all](const std::optional<int>& number, const Text& one, const Text& many) {
    if (number) all.push_back(counted(*number, one, many));
  };
  add(phase.rounds, "round", "rounds");
  add(phase.work_s, "second at a station", "seconds at a station");
  add(phase.change_s, "second between stations", "seconds between stations");
  if (const Text dose = phase_dose_words(phase.dose); !dose.empty())
    all.push_back(text("strength and core {}", dose));
  for (std::size_t at = 0; at < exercise_kinds; ++at) {
    const Text dose = phase_dose_words(phase.by_kind[at]);
    if (dose.empty()) continue;
    all.push_back(text("{}: {}", kind_words(static_cast<ExerciseKind>(at)), dose));
  }
  Text words = joined(all, "; ");
  if (!words.empty()) words += ". ";
  page.named(sentence_case(weeks_words(phase.weeks).str()) + ":", words + safe_text(phase.says), 0);
}

void list_plan(Page& page, const Protocol& protocol) {
  const PlanRules& plan = protocol.plan;
  list_heading(page, "The plan");
  page.say(text("Each imbalance with {} or more gets exercises, at most {} each and {} in all.",
                label_words(protocol.scoring, plan.min_label), plan.per_imbalance,
                plan.max_exercises));
  Text sides = plan.both_sides ? Text("Exercises with sides are done on both")
                               : Text("Exercises with sides are done on the side with the sign");
  if (plan.extra_sets_worse_side > 0) {
    sides += text("; the worse side gets {} more of strength and core",
                  counted(plan.extra_sets_worse_side, "set"));
  }
  page.say(sides + ".");
  page.say(text("The screen is done again after {}.", counted(plan.retest_days, "day")));
  list_base(page, protocol);
  for (const Phase& phase : plan.phases) list_phase(page, phase);
  page.named("Said then, if it is better:", safe_text(plan.after.better), 0);
  page.named("Said then, if no change is clear:", safe_text(plan.after.same), 0);
  page.named("Said then, if it is worse:", safe_text(plan.after.worse), 0);
}

void list_circuit(Page& page, const Protocol& protocol) {
  if (!protocol.circuit) return;
  const CircuitRules& circuit = *protocol.circuit;
  list_heading(page, "Circuit: " + safe_text(circuit.title));
  page.say(text("Offered for {} or more of: {}.", label_words(protocol.scoring, circuit.min_label),
                imbalance_names(protocol, circuit.offer_for)));
  if (!circuit.warm_up.empty()) page.say("Warm up: " + safe_text(circuit.warm_up));

  std::size_t stations = 0;
  for (const ExerciseIndex index : circuit.exercises) {
    stations += protocol.exercises[index].per_side ? 2U : 1U;
  }
  page.say(circuit_words(circuit, stations));
  page.say(text("On {} a week.", counted(circuit.per_week, "day")));
  for (const ExerciseIndex index : circuit.exercises) {
    const Exercise& exercise = protocol.exercises[index];
    page.point(exercise.per_side ? safe_text(exercise.name) + ", left, then right"
                                 : safe_text(exercise.name));
  }
}

void list_sources(Page& page, const Protocol& protocol) {
  if (protocol.sources.empty()) return;
  list_heading(page, "Sources");
  for (const Source& source : protocol.sources) {
    page.point(text("{}: {}", safe_text(source.id), source_words(source)));
  }
}

}  // namespace

void list_heading(Page& page, const Text& words) {
  page.gap();
  page.say(rule(words, {}, page.look()), 0, Ink::bold);
}

void list_entry(Page& page, const Text& number, const std::string& name, const std::string& id) {
  page.gap();
  page.beside({.words = number, .width = listing_indent, .ink = Ink::bold},
              text("{} [{}]", safe_text(name), safe_text(id)), Ink::bold);
}

void list_sources_of(Page& page, const Protocol& protocol, const std::vector<SourceIndex>& cite) {
  if (cite.empty()) return;
  std::vector<std::string> ids;
  for (const SourceIndex source : cite) ids.push_back(protocol.sources[source].id);
  page.beside({.words = "Sources:", .indent = listing_indent}, each_once(ids), Ink::dim);
}

Text protocol_listing(const Protocol& protocol, const std::vector<int>& reach, const Look& look) {
  Page page(look);
  list_head(page, protocol);
  list_rules(page, protocol);
  list_prompts(page, protocol);
  list_imbalances(page, protocol, reach);
  list_plan(page, protocol);
  list_exercises(page, protocol);
  list_circuit(page, protocol);
  list_sources(page, protocol);
  return page.take();
}

}  // namespace kneecheck
