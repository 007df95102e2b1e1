// Choices: the answers to pick from, as a list beside or below the drawing of the position to take.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Drawing and choices; empty for a prompt without choices. The drawing stands left of the choices
// where both fit, else above them. Where numbers are words of their own, choices have no numbers.
Text choices_page(const Prompt& prompt, const Look& look);

}  // namespace kneecheck
