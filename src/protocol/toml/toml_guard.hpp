// The lexical guard before the TOML library: what would crash it, hang it, or be no text at all.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// What the parser may be given: `source` without its comments, which cost it as much as anything
// else. They end where their line does, so nothing changes its place. Or the first thing that keeps
// `source` from the parser: larger than 1 MiB or not UTF-8 (E005); control characters, or other
// than printable ASCII outside strings and comments; brackets or keys nested too deep; a header
// without a name; a date that ends in its T (E001). Size and UTF-8 are looked at first, for the
// whole file.
std::variant<std::string, Diagnostic> guarded(std::string_view source);

}  // namespace kneecheck
