// Sheets whose reports together show everything a report can say.
#pragma once

#include <string>
#include <vector>

#include "support/typed.hpp"

namespace kneecheck::testing {

// The two examples of the format's page, on the miniature protocol.
inline Sheet complete_sheet(const Protocol& protocol) {
  return typed(protocol, {"no", "3", "8", "5", "6", "2", "2", "4", "3", "32", "a little", "clearly",
                          "right much"});
}

inline Sheet gaps_sheet(const Protocol& protocol) {
  return typed(protocol, {"no", "3", "8", "5", "-", ".", ".", ".", ".", "30 pain", "a little",
                          "pain", "unsure"});
}

inline Sheet good_sheet(const Protocol& protocol) {
  return typed(protocol, {"no", "2", "2", "3", "2", "2", "2", "4", "3", "45", "no", "no", "same"});
}

struct ReportCase {
  std::string name;
  Protocol protocol;
  Sheet sheet;
};

inline std::vector<ReportCase> report_cases() {
  const Protocol protocol = miniature_protocol();
  Protocol strict = protocol;
  strict.safety.max_pain_stops = 2;
  Sheet unsure = complete_sheet(protocol);
  unsure.answers.set({0, Side::whole}, {Status::unsure, std::nullopt});
  return {{"complete", protocol, complete_sheet(protocol)},
          {"gaps", protocol, gaps_sheet(protocol)},
          {"nothing", protocol, good_sheet(protocol)},
          {"incomplete", protocol, typed(protocol, {"no", "3", "8"})},
          {"stop", protocol, typed(protocol, {"yes"})},
          {"pain-limit", strict, typed(strict, {"no", "3", "8", "pain", "pain"})},
          {"refer", protocol, unsure}};
}

}  // namespace kneecheck::testing
