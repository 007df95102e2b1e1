// Imbalance by imbalance, then and now. Labels are compared only where a test behind them changed
// by more than its noise.
#include <vector>

#include "comparison_parts.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

constexpr int found_cells = 20;

Text why_not_comparable(const TargetChange& change) {
  const auto unchecked = [](const Found& found) { return found.verdict == Verdict::not_checked; };
  const bool then = change.then && unchecked(*change.then);
  const bool now = change.now && unchecked(*change.now);
  if (then && now) return "not checked enough either time";
  if (then) return "not checked enough then";
  if (now) return "not checked enough now";
  return "a test behind it cannot be compared";
}

Text change_words(const Scoring& scoring, const TargetChange& change) {
  switch (change.change) {
    case Change::unchanged:
      return text("no change, still {}", label_words(scoring, change.now->label));
    case Change::better:
    case Change::worse:
      return text("{}, {} then and {} now",
                  change.change == Change::better ? Text("better") : Text("worse"),
                  label_words(scoring, change.then->label),
                  label_words(scoring, change.now->label));
    case Change::within_noise:
      return "no clear change: no test behind it changed by more than its noise";
    case Change::changed:
      return "changed, and how much of that is noise is not known";
    case Change::not_comparable:
      return "not comparable: " + why_not_comparable(change);
  }
  return {};
}

Text found_score(const Found& found) {
  Text words = text("{} of 100", found.score);
  if (found.could_be > found.score) words += text(", could be up to {}", found.could_be);
  return words;
}

Text target_words(const Protocol& protocol, Target target) {
  return targets_words(protocol, {target});
}

void write_target_change(Page& page, const ComparedSessions& about, const TargetChange& change) {
  const Text name = target_words(about.protocol, change.target);
  const Text words = change_words(about.protocol.scoring, change);
  const ThenAndNow both{.then = found_score(*change.then),
                        .now = found_score(*change.now),
                        .then_value = change.then->score,
                        .now_value = change.now->score,
                        .full = 100,
                        .cells = found_cells};
  if (page.sentences()) {
    return page.say(
        text("{}: {}. Then {}, now {}.", sentence_case(name.str()), words, both.then, both.now));
  }
  page.say(text("{}: {}", sentence_case(name.str()), words), 2);
  write_then_and_now(page, both);
}

bool shows_sign(const std::optional<Found>& found) { return found && found->label != Label::none; }

}  // namespace

void write_targets(Page& page, const ComparedSessions& about) {
  page.heading("Imbalances");
  const bool stopped_then = about.then.assessment.stop.has_value();
  const bool stopped_now = about.now.assessment.stop.has_value();
  if (stopped_then || stopped_now) {
    const Text when = !stopped_now   ? Text("then")
                      : stopped_then ? Text("either time")
                                     : Text("now");
    page.say(text("Not comparable: nothing was scored {}, because the screen was stopped.", when));
    return;
  }
  std::vector<Target> without_sign;
  std::vector<Target> not_comparable;
  for (const TargetChange& change : about.comparison.targets) {
    if (shows_sign(change.then) || shows_sign(change.now)) {
      write_target_change(page, about, change);
    } else if (change.change == Change::not_comparable) {
      not_comparable.push_back(change.target);
    } else {
      without_sign.push_back(change.target);
    }
  }
  if (!without_sign.empty()) {
    page.say(
        text("No change, no sign then or now: {}.", targets_words(about.protocol, without_sign)),
        2);
  }
  if (!not_comparable.empty()) {
    page.say(
        text("Not checked enough to compare: {}.", targets_words(about.protocol, not_comparable)),
        2);
  }
}

}  // namespace kneecheck
