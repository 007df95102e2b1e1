// Puts items, targets, doses, circuits and reasons into words.
#include "kneecheck/report/phrases.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/assessment/circuit.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

// "a, left" and "a, right" become "a, both sides", at the place of the first.
template <typename Thing, typename Name>
Text merged(const std::vector<Thing>& things, const Name& name) {
  std::vector<Text> all;
  for (auto thing = things.begin(); thing != things.end(); ++thing) {
    Thing other = *thing;
    other.side = opposite(thing->side);
    const bool has_sides = thing->side != Side::whole;
    if (has_sides && std::find(things.begin(), thing, other) != thing) continue;
    const bool both = has_sides && std::find(thing, things.end(), other) != things.end();
    all.push_back(both ? safe_text(name(*thing)) + ", both sides"
                       : safe_text(on_side(name(*thing), thing->side)));
  }
  return joined(all, "; ");
}

// "2 sets of 60 seconds", "2 sets of 12", "60 seconds", "12 times".
Text amount_words(const Dose& dose, int sets) {
  const int reps = dose.reps.value_or(0);
  const Text one_set = dose.hold_s ? seconds_words(*dose.hold_s) : text("{}", reps);
  if (sets != 1) return text("{} of {}", counted(sets, "set"), one_set);
  if (dose.hold_s) return one_set;
  return reps == 1 ? Text("once") : one_set + " times";
}

Text week_words(int per_week) {
  if (per_week == 1) return "once a week";
  if (per_week == 2) return "twice a week";
  if (per_week == 7) return "once a day";
  if (per_week == 14) return "twice a day";
  return text("{} times a week", per_week);
}

// Adds those of `more` whose exercise is not told of on that side.
void add_untold(std::vector<LeftOut>& told, const std::vector<LeftOut>& more) {
  for (const LeftOut& here : more) {
    const bool is_told = std::ranges::any_of(told, [&](const LeftOut& there) {
      return there.exercise == here.exercise && there.side == here.side;
    });
    if (!is_told) told.push_back(here);
  }
}

}  // namespace

const std::vector<SourceIndex>& cited_by(const Protocol& protocol, const RaisedRemark& raised) {
  const Prompt& prompt = protocol.prompts[raised.item.prompt];
  return raised.is_flag ? prompt.red_flags[raised.index].cite : prompt.remarks[raised.index].cite;
}

Text plain_value(const Prompt& prompt, int value) {
  return answer_words(prompt, {Status::answered, value});
}

Text sentence_case(std::string_view words) { return safe_text(capitalized(words)); }

Text side_words(Side side) { return phrase_for(side, {"left", "right", "both sides"}); }

Text urgency_words(Urgency urgency) {
  return phrase_for(urgency, {"act now", "act today", "act in the next days"});
}

Text each_once(const std::vector<std::string>& things) {
  std::vector<Text> list;
  std::set<std::string_view> listed;
  for (const std::string& thing : things)
    if (listed.insert(thing).second) list.push_back(safe_text(thing));
  return joined(list, ", ");
}

Text item_words(const Protocol& protocol, Item item) {
  return safe_text(on_side(protocol.prompts[item.prompt].title, item.side));
}

Text items_words(const Protocol& protocol, const std::vector<Item>& items) {
  return merged(items, [&](Item item) { return protocol.prompts[item.prompt].title; });
}

Text open_page_words(const Protocol& protocol, const Answers& answers,
                     const std::vector<Item>& unsure, Item item) {
  std::vector<Text> signs;
  Urgency soonest = Urgency::soon;
  for (const Item one : page_of(protocol, item)) {
    const bool is_unsure = std::ranges::find(unsure, one) != unsure.end();
    if (!is_unsure || answers.get(one).status == Status::answered) continue;
    const Prompt& sign = protocol.prompts[one.prompt];
    signs.push_back(sign_words(sign));
    for (const RedFlag& flag : sign.red_flags) soonest = std::min(soonest, flag.urgency);
  }
  return text("You left signs of {} open: {}. If one of them applies to you, {}.",
              quoted(group_of(protocol, item)->title), joined(signs, "; "), urgency_words(soonest));
}

Text targets_words(const Protocol& protocol, const std::vector<Target>& targets) {
  return merged(targets, [&](Target target) { return protocol.imbalances[target.imbalance].name; });
}

Text imbalance_names(const Protocol& protocol, const std::vector<ImbalanceIndex>& imbalances,
                     const Text& between) {
  return joined_words(
      imbalances, [&](ImbalanceIndex index) { return safe_text(protocol.imbalances[index].name); },
      between);
}

Text label_words(const Scoring& scoring, Label label) {
  const std::string_view name = label_name(scoring, label);
  if (!scoring.label_words.of(label).empty()) return quoted(name);
  return label == Label::none ? safe_text(name) : "a " + safe_text(name);
}

Text score_words(const TargetScore& score) {
  Text words = text("{}", score.score);
  if (score.could_be > score.score) words += text(", could be up to {}", score.could_be);
  return words;
}

Text worse_words(const Prompt& prompt, const SideBySide& pair) {
  if (pair.noted) return "worse: take note";
  const bool unconditional = std::ranges::all_of(
      prompt.differences, [](const Difference& each) { return each.conditions.empty(); });
  return pair.says.empty() && !prompt.differences.empty() && unconditional
             ? Text("worse, too little to count")
             : Text("worse");
}

Text told_words(const Prompt& prompt, Answer answer) {
  const bool named = answer.status == Status::answered || answer.status == Status::hurt;
  if (!prompt.names_better || !named || !answer.value || *answer.value == 0)
    return answer_words(prompt, answer);
  const Text much = std::abs(*answer.value) > 1 ? Text("much ") : Text();
  const Text hurt = answer.status == Status::hurt ? Text(", hurt") : Text();
  return text("{}worse on the {}{}", much, side_words(worse_side(prompt, *answer.value)), hurt);
}

Text reason_words(ItemStatus reason) {
  return phrase_for(reason,
                    {"stopped by pain", "it hurt", "left out for safety", "skipped", "not sure",
                     "not asked, because what it depends on is not known", "not reached",
                     "the saved answer no longer fits", "it depends on an answer that is missing"});
}

Text why_missing(const Prompt& prompt, Answer answer, ItemStatus reason) {
  const bool tells = (reason == ItemStatus::pain && answer.status == Status::pain) ||
                     (reason == ItemStatus::hurt && answer.status == Status::hurt);
  return tells ? answer_words(prompt, answer) : reason_words(reason);
}

Text between_facts(const Look& look) {
  if (look.accessible) return ", ";
  return look.unicode ? Text(" · ") : Text(" | ");
}

Text kind_words(ExerciseKind kind) {
  return phrase_for(kind, {"Stretch", "Foam roll", "Strength", "Core", "Movement control"});
}

Text amounts_words(const Dose& dose, const std::vector<SideSets>& sides) {
  if (sides.empty()) return amount_words(dose, dose.sets);
  const Text amount = amount_words(dose, sides[0].sets);
  if (sides.size() == 1) {
    return sides[0].side == Side::whole
               ? amount
               : text("{} on the {} only", amount, side_words(sides[0].side));
  }
  if (sides[0].sets == sides[1].sets) return amount + " on each side";
  return text("{} on the left, {} on the right", amount, amount_words(dose, sides[1].sets));
}

Text dose_words(const Dose& dose, const std::vector<SideSets>& sides) {
  return dose_words(dose, sides, week_words(dose.per_week));
}

Text dose_words(const Dose& dose, const std::vector<SideSets>& sides, const Text& how_often) {
  Text words = text("{}; {}", amounts_words(dose, sides), how_often);
  int most = sides.empty() ? dose.sets : 1;
  for (const SideSets& side : sides) most = std::max(most, side.sets);
  if (most > 1 && dose.rest_s > 0) {
    words += text("; rest {} between sets", seconds_words(dose.rest_s));
  }
  return words;
}

Text days_words(const Days& days) {
  const int least = *std::ranges::min_element(days);
  const int most = *std::ranges::max_element(days);
  if (least == most) return least == 1 ? Text("every day") : Text("twice a day");
  std::vector<Text> all;
  std::vector<Text> twice;
  for (std::size_t day = 0; day < days.size(); ++day) {
    const Text name = phrase_for(day, {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"});
    if (days[day] > 0) all.push_back(name);
    if (days[day] > 1) twice.push_back(name);
  }
  const Text words = least > 0 ? Text("every day") : joined(all, " ");
  return twice.empty() ? words : text("{} (twice on {})", words, joined(twice, " "));
}

Text weeks_words(Weeks weeks) {
  if (weeks.from == weeks.to) return text("week {}", weeks.from);
  return text("weeks {} {} {}", weeks.from, weeks.from + 1 == weeks.to ? Text("and") : Text("to"),
              weeks.to);
}

Text station_words(const Protocol& protocol, Station station) {
  return safe_text(on_side(protocol.exercises[station.exercise].name, station.side));
}

int circuit_minutes(const CircuitRules& circuit, std::size_t stations) {
  return (circuit_seconds(circuit, stations) + 59) / 60;
}

Text circuit_words(const CircuitRules& circuit, std::size_t stations) {
  Text words =
      text("{}: {} of work at each station, {} to change", counted(circuit.rounds, "round"),
           seconds_words(circuit.work_s), seconds_words(circuit.change_s));
  if (circuit.rounds > 1)
    words += text(", {} of rest between rounds", seconds_words(circuit.rest_s));
  return words + text(". About {}.", counted(circuit_minutes(circuit, stations), "minute"));
}

std::vector<LeftOut> left_out_of_plan(const Assessment& assessment) {
  std::vector<LeftOut> all = assessment.plan_left_out;
  if (assessment.week) add_untold(all, assessment.week->base_left_out);
  return all;
}

std::vector<LeftOut> left_out_of_circuit_only(const Assessment& assessment) {
  std::vector<LeftOut> all = left_out_of_plan(assessment);
  const auto told = static_cast<std::ptrdiff_t>(all.size());
  add_untold(all, assessment.circuit_left_out);
  return {all.begin() + told, all.end()};
}

Text why_no_plan(const Assessment& assessment) {
  if (!assessment.flags.empty()) return "a warning sign should be looked at first";
  if (assessment.pain_limit) {
    return text("{} stopped by pain",
                counted(assessment.counts[ItemStatus::pain], "test was", "tests were"));
  }
  return "a test that was stopped by pain should be looked at first";
}

Text why_no_circuit(const Protocol& protocol, const Assessment& assessment) {
  if (!protocol.circuit) {
    return text("The protocol {} has no circuit.", safe_text(protocol.about.id));
  }
  if (!assessment.plan) {
    return text("No circuit is offered, because {}.", why_no_plan(assessment));
  }
  if (!assessment.circuit_left_out.empty()) {
    return "No circuit is offered: your answers leave out all of its stations.";
  }
  return text("No circuit is offered: it is for at least {} of {}, and this session shows none.",
              label_words(protocol.scoring, protocol.circuit->min_label),
              imbalance_names(protocol, protocol.circuit->offer_for, " or "));
}

Text source_words(const Source& source) {
  Text words = safe_text(source.text);
  if (source.year) words += text(", {}", *source.year);
  if (!source.url.empty()) words += ", " + safe_text(source.url);
  return words;
}

}  // namespace kneecheck
