// Snippet: the line of a file that a diagnostic is about, with carets below the place.
#pragma once

#include <string_view>

#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Some editors begin a UTF-8 file with it. It belongs to no line: columns count from behind it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Two lines, each ended by '\n':
//   "  48 |   points = { tight_quad = 30 }"
//   "     |              ^^^^^^^^^^"
// A line too long for `width` columns is cut around the place, "..." standing for what is left out.
// Tabs are shown as one blank, so that a caret always stands below its character. Empty where
// `source` has no such line or no column is known.
// REQUIRES: width >= 20.
Text snippet(std::string_view source, const Place& place, int width = usual_page);

}  // namespace kneecheck
