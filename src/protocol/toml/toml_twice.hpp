// What stands in a file twice where TOML takes it once: keys, headers, and what adds to a table
// that is complete.
#pragma once

#include <string_view>

#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// `description` is the library's message, that something cannot be redefined or inserted, `place`
// where it says so: of a header the line below, maybe. E004, E027 (one header for a list) or E028
// (a nested list before its parent).
Diagnostic given_twice(const SourceLines& lines, Place place, std::string_view description);

}  // namespace kneecheck
