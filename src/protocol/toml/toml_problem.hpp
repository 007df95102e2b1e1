// What a syntax error means in a writer's words. The TOML library names the token it stumbled on;
// here the common mistakes behind it get a code, the place of the mistake, and a remedy.
#pragma once

#include <string>
#include <string_view>

#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

Diagnostic error_at(std::string code, Place place, Text message, Text hint = {});

// `description` is the library's own message for the error at `place`. E001 when nothing better is
// known, else E002 (text without quotes), E003 (inline table), E004 (twice) or E028 (a nested list
// before its parent).
Diagnostic syntax_problem(const SourceLines& lines, Place place, std::string_view description);

}  // namespace kneecheck
