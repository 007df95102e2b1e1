// Encoding: tells a file that was not saved as UTF-8. Some editors save "Unicode" as UTF-16.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "UTF-16" or "UTF-32" where `head`, the first bytes of a file, tells so: by its byte order mark,
// or without one by the zero bytes that both have in nearly every character of a Western text.
std::optional<Text> other_encoding(std::string_view head);

// The problem of a file for which other_encoding() tells one, or that is no text at all but what a
// spreadsheet program saves: E005, with its remedy.
std::optional<Diagnostic> encoding_problem(std::string_view head);

}  // namespace kneecheck
