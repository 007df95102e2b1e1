// Sheet session: what a sheet says about where its answers come from, beside the answers.
#pragma once

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "sheet_problems.hpp"

namespace kneecheck {

// [session]: fills person, taken, taken_with_version and reported of `sheet`. Whether the answers
// are for this protocol; if not, that was said (A201).
bool read_session(const Protocol& protocol, const NodeTable& session, Sheet& sheet,
                  SheetProblems& problems, Changed changed);

// [circuit].
LedCircuit read_circuit(const NodeTable& circuit, SheetProblems& problems);

}  // namespace kneecheck
