// Sheet template: an empty sheet of answers to a protocol, to be filled in by hand.
#pragma once

#include <string>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// TOML that read_sheet() takes as it is, with nothing reached. Every item has a line of its own
// that begins with '#', "#squat.left = ", below what is asked and what fits; without the '#' and
// with an answer it is an answer.
std::string sheet_template(const Protocol& protocol);

}  // namespace kneecheck
