// Sheet answers: [answers] of a sheet on its way in, also of one that is older than its protocol,
// and which of its answers are kept and not scored.
#pragma once

#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "sheet_problems.hpp"

namespace kneecheck {

// Reads the table [answers] into `sheet`. `mends`: the sheet may be older than the protocol, and
// what no longer fits is missing. Gives notes and warnings, by place: A205 to A207 for what no
// longer fits, A112 for each answer to what is not asked, one A114 for all that come after a stop.
std::vector<Diagnostic> read_answers(const Protocol& protocol, const NodeTable& answers,
                                     Sheet& sheet, SheetProblems& problems, bool mends);

}  // namespace kneecheck
