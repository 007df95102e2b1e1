// Drawing: the position to take, beside the steps or the choices where both fit, else below or
// above them. Left out for a screen reader, and where it is wider than the screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How to do it, a line each, and the link to the video, with the drawing beside them or below;
// empty for what says nothing.
Text steps_page(const std::vector<Text>& steps, std::string_view picture, const std::string& video,
                const Look& look);

// The answers to pick from, with the drawing left of them or above; empty for a prompt without
// choices. Where numbers are words of their own, choices have no numbers.
Text choices_page(const Prompt& prompt, const Look& look);

}  // namespace kneecheck
