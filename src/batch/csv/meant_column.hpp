// Meant column: which columns somebody means by a name that none has, as people name them in a
// spreadsheet.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "left", "l", "right", "r". REQUIRES: `word` is folded.
std::optional<Side> side_called(std::string_view word);

// "quads.left", "quads.left and quads.right", "stretch_quads.left, or roll_quads.left". nullopt: no
// column is near. REQUIRES: `name` is folded.
std::optional<Text> meant_columns(const Protocol& protocol, std::string_view name);

}  // namespace kneecheck
