// The lexical guard before the TOML library: what would crash it, hang it, or be no text at all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// How deep lists and tables may stand in one another.
inline constexpr std::size_t max_depth = 16;

struct GuardedSource {
  // What the parser may be given: the source without its comments, which cost it as much as
  // anything else. They end where their line does, so nothing changes its place.
  std::string source{};
  // The first thing that keeps the source from the parser: larger than 1 MiB or not UTF-8 (E005);
  // control characters, or other than printable ASCII outside strings and comments; brackets or
  // keys nested too deep; a header without a name; a date that ends in its T; a string over lines
  // that never ends (E001). Size and UTF-8 are looked at first, for the whole file.
  std::optional<Diagnostic> problem{};
  // The lines above the problem's, with the lists, tables and strings closed that are open there:
  // they can be parsed by themselves. Empty without a problem, and for E005.
  std::string before_problem{};
  // The list that is still open at the end of the file. The parser stumbles only over what follows.
  std::optional<Place> open_list{};
};

GuardedSource guarded(std::string_view source);

}  // namespace kneecheck
