// Pairs of sheets whose comparisons together show everything that one can say.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/report/comparison.hpp"
#include "support/report_cases.hpp"

namespace kneecheck::testing {

struct ComparisonCase {
  std::string name;
  Protocol protocol;
  Sheet then;
  Sheet now;
};

// The miniature protocol, which says how much of a change is noise, and what to do then.
inline Protocol compared_protocol() {
  Protocol protocol = miniature_protocol();
  for (Prompt& prompt : protocol.prompts) {
    if (prompt.kind == Kind::scale) prompt.real_change = RealChange{3, {}, {}};
    if (prompt.kind == Kind::hold) prompt.real_change = RealChange{10, 20, {2}};
  }
  protocol.plan.after = {"Go on, and step up.", "Go on until 6 weeks are over.", "Do less."};
  return protocol;
}

inline Sheet taken_on(Sheet sheet, const std::string& taken) {
  sheet.taken = taken;
  sheet.person = "K.M.";
  return sheet;
}

inline std::vector<ComparisonCase> comparison_cases() {
  const Protocol protocol = compared_protocol();
  const auto then = [&](const Sheet& sheet) {
    return taken_on(sheet, "2026-10-18T07:30:00+02:00");
  };
  const auto now = [&](const Sheet& sheet) { return taken_on(sheet, "2026-11-29T08:10:00+01:00"); };
  const Sheet first = then(complete_sheet(protocol));
  const Sheet later = now(typed(protocol, {"no", "3", "4", "5", "5", "2", "6", "4", "3", "45",
                                           "a little", "a little", "right"}));
  return {{"mixed", protocol, first, later},
          {"better", protocol, first, now(good_sheet(protocol))},
          {"worse", protocol, then(good_sheet(protocol)), now(complete_sheet(protocol))},
          {"itself", protocol, first, first},
          {"gaps", protocol, first, now(gaps_sheet(protocol))},
          {"stopped", protocol, first, now(typed(protocol, {"yes"}))}};
}

// Compares them, and hands the comparison to `use`.
template <typename Use>
void with_comparison(const ComparisonCase& each, const Use& use) {
  const Assessor assessor(each.protocol);
  const Assessment then = assessor.assess(each.then.answers, Explanation::none);
  const Assessment now = assessor.assess(each.now.answers, Explanation::none);
  const Comparison comparison = compare(each.protocol, {each.then, then}, {each.now, now});
  use(ComparedSessions{each.protocol,
                       {each.then, then},
                       {each.now, now},
                       comparison,
                       "2026-10-18-miniature",
                       "2026-11-29-miniature"});
}

}  // namespace kneecheck::testing
