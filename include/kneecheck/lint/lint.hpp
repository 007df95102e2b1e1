// Lint: everything that is wrong or unwise in a file that people write, each with its place and
// what to do about it.
#pragma once

#include <string_view>
#include <vector>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// `source` is the whole file of a protocol. Errors, warnings and notes, sorted by place; what is
// valid but unwise is looked for only where nothing is wrong.
std::vector<Diagnostic> lint_protocol(std::string_view source);

}  // namespace kneecheck
