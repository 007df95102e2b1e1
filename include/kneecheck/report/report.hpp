// The report of one sheet: pure functions of the protocol, the sheet, its assessment and, for text,
// the look.
#pragma once

#include <set>
#include <string>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// What a text report is made of, in the order in which it is printed.
enum class Part { summary, plan, evidence, answers, sources };
using Parts = std::set<Part>;

// A report has these parts unless somebody chooses others; its end says how to get the rest.
inline const Parts usual_parts = {Part::summary, Part::plan, Part::evidence, Part::answers};

// Plain text, no line wider than look.width but for a web address that is, ends in '\n'. Depends on
// look.width, unicode, color and accessible only. After a stop it begins with the sentence to act
// on, whatever the parts. The summary alone has at most 20 lines at a width of 80.
Text text_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                 const Look& look, const Parts& parts = usual_parts);

// kneecheck.report, schema_version 1: one JSON object, ends in '\n'. `program_version` is the
// program's own. Strings are the true values, with controls and bidi characters escaped. Same
// input, same bytes.
std::string json_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                        const std::string& program_version);

}  // namespace kneecheck
