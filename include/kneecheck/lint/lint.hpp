// Lint: everything that is wrong or unwise in a file that people write, each with its place and
// what to do about it.
#pragma once

#include <string_view>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// `source` is the whole file of a protocol. Returns errors, warnings and notes, sorted by place;
// what is valid but unwise is looked for only where nothing is wrong.
std::vector<Diagnostic> lint_protocol(std::string_view source);

// `source` is a whole answer sheet (not one answer a line), `protocol` what it answers.
std::vector<Diagnostic> lint_sheet(std::string_view source, const Protocol& protocol);

// `source` is a whole translation of `original`. Returns its errors, entries for sentences that are
// gone (W709), and how many sentences are not translated (N711).
std::vector<Diagnostic> lint_translation(std::string_view source, const Protocol& original);

}  // namespace kneecheck
