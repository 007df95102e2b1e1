// What a syntax error means in a writer's words. The TOML library names the token it stumbled on;
// here the mistake behind it gets a code, a sentence, its place, and a remedy. The library's own
// words are never shown.
#pragma once

#include <string>
#include <string_view>

#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

Diagnostic error_at(std::string code, Place place, Text message, Text hint = {});

// `description` is the library's own message for the error at `place`. E001 when nothing better is
// known, else E002 (no value: text without quotes, no number, no time), E003 (inline table), E004
// (twice), E027 (one header for a list) or E028 (a nested list before its parent).
Diagnostic syntax_problem(const SourceLines& lines, Place place, std::string_view description);

}  // namespace kneecheck
