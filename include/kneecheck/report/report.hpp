// The report of one sheet: pure functions of the protocol, the sheet, its assessment and, for text,
// the look.
#pragma once

#include <string>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Plain text, no line wider than look.width, ends in '\n'. Depends on look.width, unicode, color
// and accessible only.
Text text_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                 const Look& look);

// kneecheck.report, schema_version 1: one JSON object, ends in '\n'. `program_version` is the
// program's own. Strings are the true values, with controls and bidi characters escaped. Same
// input, same bytes.
std::string json_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                        const std::string& program_version);

}  // namespace kneecheck
