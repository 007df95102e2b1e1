#include "kneecheck/report/dose.hpp"

#include <algorithm>

#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// "60 seconds", "12 times"
Text once_words(const Dose& dose) {
  if (dose.hold_s) return seconds_words(*dose.hold_s);
  return dose.reps == 1 ? Text("once") : text("{} times", dose.reps.value_or(0));
}

// "2 sets of 60 seconds", "2 sets of 12", "60 seconds"
Text amount_words(const Dose& dose, int sets) {
  if (sets == 1) return once_words(dose);
  if (dose.hold_s) return text("{} of {}", counted(sets, "set"), seconds_words(*dose.hold_s));
  return text("{} of {}", counted(sets, "set"), dose.reps.value_or(0));
}

Text week_words(int per_week) {
  switch (per_week) {
    case 1:
      return "once a week";
    case 2:
      return "twice a week";
    case 7:
      return "once a day";
    case 14:
      return "twice a day";
    default:
      return text("{} times a week", per_week);
  }
}

Text on_sides(const Dose& dose, const std::vector<SideSets>& sides) {
  if (sides.empty()) return amount_words(dose, dose.sets);
  if (sides.size() == 1) {
    const Text amount = amount_words(dose, sides[0].sets);
    switch (sides[0].side) {
      case Side::left:
        return amount + " on the left only";
      case Side::right:
        return amount + " on the right only";
      case Side::whole:
        return amount;
    }
  }
  if (sides[0].sets == sides[1].sets) return amount_words(dose, sides[0].sets) + " on each side";
  return text("{} on the left, {} on the right", amount_words(dose, sides[0].sets),
              amount_words(dose, sides[1].sets));
}

}  // namespace

Text dose_words(const Dose& dose, const std::vector<SideSets>& sides) {
  Text words = text("{}; {}", on_sides(dose, sides), week_words(dose.per_week));
  int most = sides.empty() ? dose.sets : 1;
  for (const SideSets& side : sides) most = std::max(most, side.sets);
  if (most > 1 && dose.rest_s > 0) {
    words += text("; rest {} between sets", seconds_words(dose.rest_s));
  }
  return words;
}

}  // namespace kneecheck
