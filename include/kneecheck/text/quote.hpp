// Foreign words inside a message of ours: neutralised, and cut where they are long.
#pragma once

#include <string_view>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// At most 60 characters, then "...".
Text shown(std::string_view foreign);

// The same in quotes; what was cut off is marked inside them.
Text quoted(std::string_view foreign);

// Whole, as one word to be typed to a shell.
Text as_typed(std::string_view foreign);

}  // namespace kneecheck
