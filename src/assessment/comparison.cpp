#include "kneecheck/assessment/comparison.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "kneecheck/assessment/difference_points.hpp"
#include "kneecheck/assessment/direct_points.hpp"

namespace kneecheck {
namespace {

// From here on a session's tests say something about the pain.
constexpr int too_much_pain = 3;

// What the sheet says to the item, also that it keeps an answer that no longer fits.
GivenAnswer reading_of(const Protocol& protocol, const Scored& scored, Item item) {
  const auto found = std::ranges::find(scored.assessment.items, item, &ItemResult::item);
  GivenAnswer reading =
      found == scored.assessment.items.end() ? GivenAnswer{} : given_answer(*found);
  const bool unfit = scored.sheet.unfit_answers.contains(protocol.prompts[item.prompt].id);
  if (reading.answer.status == Status::not_reached && unfit) reading.status = ItemStatus::invalid;
  return reading;
}

// Whether a session was begun with so much pain that its tests are not like those of another day;
// nullopt if nobody knows.
std::optional<bool> begun_in_pain(const Protocol& protocol, const Scored& scored) {
  const auto prompt = prompt_of(protocol, Role::pain_before);
  if (!prompt) return std::nullopt;
  const auto pain = reading_of(protocol, scored, {*prompt, Side::whole}).value();
  return pain ? std::optional(*pain >= too_much_pain) : std::nullopt;
}

Obstruction obstruction_of(const Prompt& prompt, const Measure& measure, bool pain_differs) {
  if (!measure.then.value() || !measure.now.value()) return Obstruction::missing;
  if (measure.then.status != measure.now.status) return Obstruction::hurt;
  return pain_differs && !asks_for_pain(prompt) ? Obstruction::pain : Obstruction::none;
}

void compare_answers(const Prompt& prompt, Measure& measure) {
  const int then = *measure.then.value();
  const int now = *measure.now.value();
  measure.by = now - then;
  measure.beyond_noise = is_real(prompt, then, now);
  const int worse = worsening(prompt, then, now);
  if (now == then) {
    measure.change = Change::unchanged;
  } else if (prompt.real_change && !measure.beyond_noise) {
    measure.change = Change::within_noise;
  } else if (!prompt.real_change || worse == 0) {
    measure.change = Change::changed;
  } else {
    measure.change = worse > 0 ? Change::worse : Change::better;
  }
}

std::vector<Measure> measures_of(const Protocol& protocol, const Scored& then, const Scored& now) {
  const auto pain_then = begun_in_pain(protocol, then);
  const auto pain_now = begun_in_pain(protocol, now);
  const bool pain_differs = pain_then && pain_now && *pain_then != *pain_now;
  std::vector<Measure> measures;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (!is_measure(prompt)) continue;
    Measure& measure = measures.emplace_back();
    measure.item = item;
    measure.then = reading_of(protocol, then, item);
    measure.now = reading_of(protocol, now, item);
    measure.obstruction = obstruction_of(prompt, measure, pain_differs);
    if (measure.obstruction == Obstruction::none) compare_answers(prompt, measure);
  }
  return measures;
}

std::optional<Found> found_for(const Assessment& assessment, Target target) {
  const auto found = std::ranges::find_if(
      assessment.results, [target](const Result& result) { return result.score.target == target; });
  if (found == assessment.results.end()) return std::nullopt;
  return Found{found->score.score, found->score.could_be, found->label, found->verdict};
}

// Whether what the measure says can change the target's score.
bool stands_behind(const Protocol& protocol, const Measure& measure, Target target) {
  const Prompt& prompt = protocol.prompts[measure.item.prompt];
  if (has_differences_for(prompt, target)) return true;
  if (!has_findings_for(prompt, target)) return false;
  const std::vector<Item> items = items_aimed_at(protocol, measure.item.prompt, target);
  return std::ranges::find(items, measure.item) != items.end();
}

// What the measure means for the target: which side is harder is worse for the one and better for
// the other.
Change change_for(const Protocol& protocol, const Measure& measure, Target target) {
  const Prompt& prompt = protocol.prompts[measure.item.prompt];
  if (!measure.beyond_noise || prompt.kind != Kind::compare) return measure.change;
  const int more = degree(prompt, *measure.now.value(), target.side) -
                   degree(prompt, *measure.then.value(), target.side);
  if (more == 0) return Change::changed;
  return more > 0 ? Change::worse : Change::better;
}

Change label_change(const Protocol& protocol, const std::vector<Measure>& measures,
                    const TargetChange& change) {
  const auto checked = [](const std::optional<Found>& found) {
    return found && found->verdict != Verdict::not_checked;
  };
  if (!checked(change.then) || !checked(change.now)) return Change::not_comparable;
  if (change.then->label == change.now->label) return Change::unchanged;
  const bool is_worse = change.now->label > change.then->label;
  const Change word = is_worse ? Change::worse : Change::better;
  const Change against = is_worse ? Change::better : Change::worse;
  // By the first of these that a test behind the label has: what bears the word out, what leaves it
  // open, and what speaks against it.
  bool open = false;
  bool unlike = false;
  for (const Measure& measure : measures) {
    if (!stands_behind(protocol, measure, change.target)) continue;
    const Change its = change_for(protocol, measure, change.target);
    if (measure.beyond_noise && its != against) return word;
    open = open || its == Change::not_comparable;
    unlike = unlike || measure.beyond_noise || its == Change::changed;
  }
  if (open) return Change::not_comparable;
  return unlike ? Change::changed : Change::within_noise;
}

Overall overall_of(const Protocol& protocol, const Comparison& comparison) {
  const bool better = count_of(comparison, Change::better) > 0;
  const bool worse = count_of(comparison, Change::worse) > 0;
  if (better && worse) return Overall::mixed;
  if (better || worse) return better ? Overall::better : Overall::worse;
  // That all is the same can be said where a real change would have been told, or there is none at
  // all.
  bool compared = false;
  bool limited = false;
  for (const Measure& measure : comparison.measures) {
    if (measure.change == Change::not_comparable) continue;
    compared = true;
    limited = limited || protocol.prompts[measure.item.prompt].real_change;
  }
  const bool alike = count_of(comparison, Change::changed) == 0;
  return compared && (limited || alike) ? Overall::same : Overall::unknown;
}

Advice advice_of(const Protocol& protocol, const Comparison& comparison, Outcome now) {
  if (now < Outcome::incomplete) return Advice::see_somebody;
  const bool more_pain = std::ranges::any_of(comparison.measures, [&](const Measure& measure) {
    return measure.change == Change::worse && asks_for_pain(protocol.prompts[measure.item.prompt]);
  });
  if (more_pain) return Advice::worse;
  constexpr Advice by_overall[] = {Advice::better, Advice::worse, Advice::same, Advice::same,
                                   Advice::none};
  return by_overall[static_cast<std::size_t>(comparison.overall)];
}

}  // namespace

bool is_measure(const Prompt& prompt) {
  return !prompt.findings.empty() || !prompt.differences.empty() || prompt.real_change ||
         asks_for_pain(prompt);
}

// A gate of today says nothing about an old answer.
GivenAnswer given_answer(const ItemResult& item) {
  const auto given = [&](ItemStatus status) { return GivenAnswer{status, item.answer}; };
  switch (item.answer.status) {
    case Status::answered:
      return given(ItemStatus::answered);
    case Status::hurt:
      return given(ItemStatus::hurt);
    case Status::skipped:
      return given(ItemStatus::skipped);
    case Status::unsure:
      return given(ItemStatus::unsure);
    case Status::pain:
      return given(ItemStatus::pain);
    case Status::invalid:
      return given(ItemStatus::invalid);
    case Status::not_reached:
      break;
  }
  return given(item.status);
}

std::optional<int> GivenAnswer::value() const {
  const bool plain = answer.status == Status::answered || answer.status == Status::hurt;
  return plain ? answer.value : std::nullopt;
}

Comparison compare(const Protocol& protocol, const Scored& then, const Scored& now) {
  Comparison comparison;
  comparison.measures = measures_of(protocol, then, now);
  for (const Target target : targets_of(protocol)) {
    TargetChange change{target, found_for(then.assessment, target),
                        found_for(now.assessment, target)};
    change.change = label_change(protocol, comparison.measures, change);
    comparison.targets.push_back(change);
  }
  comparison.overall = overall_of(protocol, comparison);
  comparison.advice = advice_of(protocol, comparison, now.assessment.outcome);
  return comparison;
}

bool has_changed(const Comparison& comparison) {
  return std::ranges::any_of(comparison.measures, &Measure::beyond_noise);
}

int count_of(const Comparison& comparison, Change change) {
  return static_cast<int>(std::ranges::count(comparison.measures, change, &Measure::change));
}

std::optional<PromptIndex> prompt_of(const Protocol& protocol, Role role) {
  const auto found = std::ranges::find(protocol.prompts, std::optional(role), &Prompt::role);
  if (found == protocol.prompts.end()) return std::nullopt;
  return static_cast<PromptIndex>(found - protocol.prompts.begin());
}

bool asks_for_pain(const Prompt& prompt) {
  return prompt.role == Role::pain_before || prompt.role == Role::pain_after;
}

bool is_real(const Prompt& prompt, int then, int now) {
  if (!prompt.real_change || then == now) return false;
  const RealChange& least = *prompt.real_change;
  const std::int64_t apart = std::abs(std::int64_t{now} - then);
  if (least.at_least && apart < *least.at_least) return false;
  return !least.percent || 100 * apart >= std::int64_t{*least.percent} * std::max(then, now);
}

int worsening(const Prompt& prompt, int then, int now) {
  if (prompt.kind == Kind::compare) return std::abs(now) - std::abs(then);
  if (asks_for_pain(prompt)) return now - then;
  if (!prompt.worse) return 0;
  return bad(prompt, now) - bad(prompt, then);
}

}  // namespace kneecheck
