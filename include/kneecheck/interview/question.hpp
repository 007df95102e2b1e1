// Question: the words of one question of a protocol, with its side and target filled in, and how
// they stand on a screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How to do it, a line each, and the link to the video, with the drawing beside them or below;
// empty for what says nothing.
Text steps_page(const std::vector<Text>& steps, std::string_view picture, const std::string& video,
                const Look& look);
// Of a prompt that has choices, the drawing stands with them.
Text steps_page(const Prompt& prompt, Side side, const Look& look);

// The heading with its counter, steps, drawing, question and choices. Of the second side of a pair,
// which the person has just been led into, only the question.
Text question_page(const Interview& interview, Item item, bool second_side, const Look& look);

// "[y/n] >", "Left  [1-3] >", "Elbow plank >": what stands before the answer.
Text short_prompt(const Prompt& prompt, Side side, const Look& look);

}  // namespace kneecheck
