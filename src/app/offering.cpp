#include "app/offering.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "app/environment.hpp"
#include "app/tty.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

// What may be typed for a part: a letter, the word behind it, and the part's own name.
struct Offer {
  std::optional<Part> part;  // nullopt: the comparison with the last time
  std::array<std::string_view, 3> words;
};
constexpr Offer offers[] = {{Part::plan, {"p", "the plan", "plan"}},
                            {Part::evidence, {"e", "why", "evidence"}},
                            {Part::answers, {"a", "answers", "answers"}},
                            {Part::sources, {"s", "sources", "sources"}},
                            {std::nullopt, {"c", "what changed", "compare"}}};

bool is_done(const std::string& words) {
  return words == "q" || words == "quit" || words == "done" || words == "q done";
}

// "Enter the plan · e why · a answers · s sources · q done". Enter stands for the plan until that
// was shown, then it leaves.
Text offer_words(const Look& look, bool plan_is_due, bool compares) {
  std::vector<Text> all;
  if (!plan_is_due) all.push_back("Enter leaves");
  for (const Offer& offer : offers) {
    if (!offer.part && !compares) continue;
    const bool by_enter = plan_is_due && offer.part == Part::plan;
    all.push_back(text("{} {}", by_enter ? Text("Enter") : safe_text(offer.words[0]),
                       safe_text(offer.words[1])));
  }
  all.push_back("q done");
  return joined(all, between_facts(look)) + " >";
}

}  // namespace

void offer_parts(const AssessedSheet& about, LookOptions look,
                 const std::optional<SinceLast>& since) {
  look.cue = CueKind::none;
  Tty tty(look, STDOUT_FILENO);
  Person person(tty);
  const auto show = [&](std::optional<Part> part) {
    person.show("\n");
    person.show(part ? text_report(about.protocol, about.sheet, about.assessment,
                                   report_look(look, false), {*part})
                     : since.value().comparison);
    person.show("\n");
  };
  bool plan_is_due = about.assessment.plan.has_value();
  person.show("\n");
  if (since) person.tell(since->line);
  while (const auto line =
             person.hear(offer_words(person.look(), plan_is_due, since.has_value()))) {
    const std::string words = folded(*line);
    if (is_done(words) || (words.empty() && !plan_is_due)) return;
    const auto* const found = std::ranges::find_if(offers, [&](const Offer& offer) {
      if (!offer.part && !since) return false;
      return words.empty() ? offer.part == Part::plan
                           : std::ranges::find(offer.words, words) != offer.words.end();
    });
    if (found == std::end(offers)) {
      person.warn(
          text("type one of the letters below, and press Enter (you typed {})", quoted(*line)));
      continue;
    }
    show(found->part);
    if (found->part == Part::plan) plan_is_due = false;
  }
}

}  // namespace kneecheck
