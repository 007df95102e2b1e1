// What points go to and what is done about it, as it is listed.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/assessment/ranking.hpp"
#include "kneecheck/report/parts.hpp"
#include "listing_parts.hpp"

namespace kneecheck {
namespace {

Text reach_label(Label label) {
  return label == Label::none ? label_name(label) : "a " + label_name(label);
}

Text reach_words(const Labels& labels, int reach) {
  const int capped = std::min(reach, 100);
  Text words = text("{} of 100, {}", capped, reach_label(labels.of(capped)));
  if (reach > 100) words += text("; its points add up to {}", reach);
  return words;
}

// `reached` has one number for each target of the imbalance, of which there are one or two.
Text reach_words(const Protocol& protocol, const std::vector<int>& reached) {
  const Labels& labels = protocol.scoring.labels;
  if (reached.front() == reached.back()) return reach_words(labels, reached.front());
  return text("left {}; right {}", reach_words(labels, reached.front()),
              reach_words(labels, reached.back()));
}

// The prompts whose answers give points to the imbalance.
Text tests_for(const Protocol& protocol, ImbalanceIndex imbalance) {
  std::vector<Text> all;
  for (PromptIndex prompt = 0; prompt < protocol.prompts.size(); ++prompt) {
    const std::vector<Target> reached = reach_of(protocol, prompt);
    if (std::ranges::find(reached, imbalance, &Target::imbalance) == reached.end()) continue;
    all.push_back(safe_text(protocol.prompts[prompt].title));
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

void list_left_out(Page& page, const Protocol& protocol, const Exercise& exercise) {
  if (exercise.leave_out_if.empty()) return;
  list_named(page, "Left out if:",
             conditions_words(protocol, std::nullopt, exercise.leave_out_if, ", or ") +
                 ", and where that is not known");
  if (exercise.instead) {
    list_named(page, "Then instead:", safe_text(protocol.exercises[*exercise.instead].name));
  }
}

}  // namespace

void list_imbalances(Page& page, const Protocol& protocol, const std::vector<int>& reach) {
  list_heading(page, "Imbalances, most common first");
  page.say(
      "The most that answers can make of each, with every condition met, and which questions that "
      "comes from. Before anything is answered a report says \"could be up to\" at least as much, "
      "because it does not look which answers exclude each other.");
  const auto exercise_name = [&](ExerciseIndex exercise) {
    return safe_text(protocol.exercises[exercise].name);
  };
  const std::vector<Target> targets = targets_of(protocol);
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index) {
    const Imbalance& imbalance = protocol.imbalances[index];
    std::vector<int> reached;
    for (std::size_t target = 0; target < targets.size(); ++target) {
      if (targets[target].imbalance == index) reached.push_back(reach[target]);
    }
    list_entry(page, index + 1, imbalance.name, imbalance.id);
    page.say(imbalance.per_side ? Text("Left and right are counted apart.")
                                : Text("Counted for the whole body."),
             listing_indent);
    list_named(page, "Reaches at most:", reach_words(protocol, reached));
    if (!imbalance.about.empty()) page.say(safe_lines(imbalance.about), listing_indent);
    list_named(page, "From:", tests_for(protocol, index));
    list_named(page, "Exercises:", joined_words(imbalance.exercises, exercise_name));
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
      list_entry(page, ++number, exercise.name, exercise.id);
      std::vector<SideSets> sides;
      if (exercise.per_side) {
        sides = {{Side::left, exercise.dose.sets}, {Side::right, exercise.dose.sets}};
      }
      page.say(dose_words(exercise.dose, sides), listing_indent);
      list_named(page, "For:", imbalances_helped_by(protocol, index));
      write_how(page, exercise, listing_indent);
      list_left_out(page, protocol, exercise);
      list_sources_of(page, protocol, exercise.cite);
    }
  }
}

void list_plan(Page& page, const Protocol& protocol) {
  const PlanRules& plan = protocol.plan;
  list_heading(page, "The plan");
  page.say(text("Each imbalance with a {} or more gets exercises, at most {} each and {} in all.",
                label_name(plan.min_label), plan.per_imbalance, plan.max_exercises));
  Text sides = plan.both_sides ? Text("Exercises with sides are done on both")
                               : Text("Exercises with sides are done on the side with the sign");
  if (plan.extra_sets_worse_side > 0) {
    sides += text("; the worse side gets {} more", counted(plan.extra_sets_worse_side, "set"));
  }
  page.say(sides + ".");
  page.say(text("The screen is done again after {}.", counted(plan.retest_days, "day")));
}

void list_circuit(Page& page, const Protocol& protocol) {
  if (!protocol.circuit) return;
  const CircuitRules& circuit = *protocol.circuit;
  list_heading(page, "Circuit: " + safe_text(circuit.title));
  page.say(text("Offered for a {} or more of: {}.", label_name(circuit.min_label),
                imbalance_names(protocol, circuit.offer_for)));
  if (!circuit.warm_up.empty()) page.say("Warm up: " + safe_text(circuit.warm_up));
  std::size_t stations = 0;
  for (const ExerciseIndex index : circuit.exercises) {
    stations += protocol.exercises[index].per_side ? 2U : 1U;
  }
  page.say(circuit_words(circuit, stations));
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

}  // namespace kneecheck
