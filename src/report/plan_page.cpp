// What to do about it: the exercises of the week, the circuit, the base routine, and what the
// answers leave out of them.
#include <algorithm>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/week.hpp"
#include "kneecheck/report/parts.hpp"

namespace kneecheck {
namespace {

// What was said of the item, or why nothing was.
Text said_of(const AssessedSheet& about, Item item) {
  const auto result = std::ranges::find(about.assessment.items, item, &ItemResult::item);
  const ItemStatus status = result->status;
  if (status == ItemStatus::left_out || status == ItemStatus::gate_unknown ||
      status == ItemStatus::not_reached) {
    return reason_words(status);
  }
  return answer_words(about.protocol.prompts[item.prompt], about.sheet.answers.get(item));
}

// "Single-leg squat, right (stopped by pain)": the answers that leave something out.
Text because_words(const AssessedSheet& about, const std::vector<Item>& items) {
  return joined_words(items, [&](Item item) {
    return text("{} ({})", item_words(about.protocol, item), said_of(about, item));
  });
}

// "Step-up, left (instead: Hip thrust)": what one answer leaves out; both sides of an exercise are
// named at once.
Text exercises_words(const AssessedSheet& about, const std::vector<LeftOut>& group) {
  std::vector<Text> all;
  for (const LeftOut& left_out : group) {
    const bool both = std::ranges::any_of(group, [&](const LeftOut& other) {
      return other.exercise == left_out.exercise && other.side != left_out.side &&
             other.instead == left_out.instead;
    });
    if (both && left_out.side == Side::right) continue;
    Text& words = all.emplace_back(
        station_words(about.protocol, {left_out.exercise, both ? Side::whole : left_out.side}));
    if (left_out.instead) {
      words += text(" (instead: {})", safe_text(about.protocol.exercises[*left_out.instead].name));
    }
  }
  return joined(all, "; ");
}

// How much of it on which days, at first.
Text week_dose(const AssessedSheet& about, const WeekItem& item) {
  const Phase* const first = phase_of(about.protocol.plan, 1);
  return dose_words(dose_in(about.protocol, item, first), sets_in(about.protocol, item, first),
                    days_words(item.days));
}

void write_week_exercise(Page& page, const AssessedSheet& about, const WeekItem& item,
                         const Text& dose) {
  const Exercise& exercise = about.protocol.exercises[item.exercise.value()];
  constexpr int indent = 4;
  page.say(safe_text(exercise.name), 2, Ink::bold);
  if (!dose.empty()) page.say(dose, indent);
  if (!item.base) {
    const auto planned =
        std::ranges::find(*about.assessment.plan, *item.exercise, &PlanItem::exercise);
    page.say("For " + targets_words(about.protocol, planned->because), indent);
  }
  write_how(page, exercise, indent);
  page.cite(exercise.cite);
}

void write_plan_exercises(Page& page, const AssessedSheet& about) {
  const ExerciseKind* kind = nullptr;
  for (const WeekItem& item : about.assessment.week->items) {
    if (!item.exercise || item.base) continue;
    const Exercise& exercise = about.protocol.exercises[*item.exercise];
    if (kind == nullptr || *kind != exercise.kind) {
      page.heading(kind_words(exercise.kind));
    } else {
      page.gap();
    }
    kind = &exercise.kind;
    write_week_exercise(page, about, item, week_dose(about, item));
  }
}

// One dose that all have is said once.
void write_base(Page& page, const AssessedSheet& about) {
  std::vector<WeekItem> items = about.assessment.week->items;
  std::erase_if(items, [](const WeekItem& item) { return !item.base; });
  if (items.empty()) return;
  const Text dose = week_dose(about, items.front());
  const bool alike = std::ranges::all_of(
      items, [&](const WeekItem& item) { return week_dose(about, item).str() == dose.str(); });
  page.heading("After a run: the base routine");
  Text words = alike ? text("For everybody, while you are warm: {}.", dose)
                     : Text("For everybody, while you are warm.");
  const std::vector<WeekItem>& week = about.assessment.week->items;
  const bool some_in_plan = std::ranges::any_of(week, [&](const WeekItem& item) {
    return !item.base && item.exercise &&
           std::ranges::find(about.protocol.plan.base, *item.exercise) !=
               about.protocol.plan.base.end();
  });
  if (some_in_plan) words += " What the plan holds already is not in it.";
  page.say(words);
  for (const WeekItem& item : items) {
    page.gap();
    write_week_exercise(page, about, item, alike ? Text() : week_dose(about, item));
  }
}

// Whether a test was stopped by pain that no exercise asks about: then only a person knows which
// exercise moves the leg as that test did.
bool pain_is_left_to_the_person(const AssessedSheet& about) {
  const auto asks_about = [&](PromptIndex prompt) {
    return std::ranges::any_of(about.protocol.exercises, [prompt](const Exercise& exercise) {
      return std::ranges::any_of(exercise.leave_out_if, [prompt](const Condition& condition) {
        return condition.prompt == prompt && condition.asks == Asks::pain;
      });
    });
  };
  return std::ranges::any_of(about.assessment.items, [&](const ItemResult& result) {
    return result.status == ItemStatus::pain && !asks_about(result.item.prompt);
  });
}

}  // namespace

void write_left_out(Page& page, const AssessedSheet& about, const std::vector<LeftOut>& left_out) {
  const auto write = [&](const Text& heading, bool known) {
    std::vector<LeftOut> rest = left_out;
    std::erase_if(rest, [&](const LeftOut& one) { return one.known != known; });
    if (!rest.empty()) page.say(heading);
    while (!rest.empty()) {
      const std::vector<Item> because = rest.front().because;
      const auto end = std::stable_partition(
          rest.begin(), rest.end(), [&](const LeftOut& one) { return one.because == because; });
      const std::vector<LeftOut> group(rest.begin(), end);
      page.point(because_words(about, because) + ": " + exercises_words(about, group));
      rest.erase(rest.begin(), end);
    }
  };
  write("Left out, because of your answers:", true);
  write("Left out, because it is not known whether this is safe for you:", false);
  if (!left_out.empty()) page.gap();
}

void write_how(Page& page, const Exercise& exercise, int indent) {
  page.named("How:", joined_words(exercise.steps, safe_text, " "), indent);
  page.named("You need:", each_once(exercise.equipment), indent);
  page.named("Easier:", safe_text(exercise.easier), indent);
  page.named("Harder:", safe_text(exercise.harder), indent);
  page.named("Stop if:", safe_text(exercise.stop_if), indent);
  page.named("Video:", safe_text(exercise.video), indent);
}

void write_plan(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  if (!assessment.plan) {
    page.heading("The plan");
    page.say(text("There is no plan, because {}. Show this page to whoever looks at your knee.",
                  why_no_plan(assessment)));
    return;
  }
  const std::vector<LeftOut> left_out = left_out_of_plan(assessment);
  if (assessment.week->items.empty() && left_out.empty()) return;
  page.heading("The plan");
  write_left_out(page, about, left_out);
  const bool has_sign = std::ranges::find(assessment.results, Verdict::sign, &Result::verdict) !=
                        assessment.results.end();
  if (has_sign && assessment.plan->empty()) {
    page.say("No other exercise is planned for what stands out.");
  }
  if (pain_is_left_to_the_person(about)) {
    page.say("A test was stopped by pain: leave out any exercise that hurts in the same way.");
  }
  write_week(page, about);
  write_plan_exercises(page, about);
  write_base(page, about);
}

void write_circuit(Page& page, const AssessedSheet& about) {
  if (!about.protocol.circuit || !about.assessment.circuit) return;
  const CircuitRules circuit =
      circuit_in(*about.protocol.circuit, phase_of(about.protocol.plan, 1));
  const std::vector<Station>& stations = *about.assessment.circuit;
  page.heading(safe_text(circuit.title));
  if (!circuit.warm_up.empty()) page.say("Warm up: " + safe_text(circuit.warm_up));
  page.say(circuit_words(circuit, stations.size()));
  page.say("kneecheck circuit leads through it on the clock, where the session is saved.");
  write_left_out(page, about, left_out_of_circuit_only(about.assessment));

  const int number_width = stations.size() < 10 ? 3 : 4;
  std::vector<ExerciseIndex> told;
  for (const WeekItem& item : about.assessment.week->items)
    if (item.exercise) told.push_back(*item.exercise);
  for (std::size_t at = 0; at < stations.size(); ++at) {
    const Exercise& exercise = about.protocol.exercises[stations[at].exercise];
    page.beside({.words = text("{}.", at + 1), .width = number_width, .indent = 2},
                station_words(about.protocol, stations[at]));
    if (std::ranges::find(told, stations[at].exercise) != told.end()) continue;
    told.push_back(stations[at].exercise);
    write_how(page, exercise, 6);
    page.cite(exercise.cite);
  }
}

}  // namespace kneecheck
