// Reports as text and as JSON.
#pragma once

#include <string>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"
#include "support/contains.hpp"
#include "support/report_cases.hpp"

namespace kneecheck::testing {

// Wide enough for every line of the examples.
constexpr Look wide{.width = 140};

inline const Parts all_parts = {Part::summary, Part::plan, Part::evidence, Part::answers,
                                Part::sources};

inline std::string printed(const Protocol& protocol, const Sheet& sheet, const Look& look = wide,
                           const Parts& parts = usual_parts) {
  return text_report(protocol, sheet, Assessor(protocol).assess(sheet.answers), look, parts).str();
}

// The report of a sheet that has these answers and says nothing else.
inline std::string printed(const Protocol& protocol, const Answers& answers) {
  Sheet sheet;
  sheet.answers = answers;
  return printed(protocol, sheet);
}

inline std::string printed_json(const Protocol& protocol, const Sheet& sheet,
                                const std::string& version = "1.0.0") {
  return json_report(protocol, sheet, Assessor(protocol).assess(sheet.answers), version);
}

}  // namespace kneecheck::testing
