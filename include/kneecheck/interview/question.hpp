// Question: how one question of a protocol stands on a screen, with its side and target filled in,
// and the drawing of the position to take; what stands before the answer, and what `?` shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// A drawing stands beside the steps or the choices where both fit, else below or above them. It is
// left out for a screen reader, and where it is wider than the screen.

// How to do it, a line each, and the link to the video, with the drawing beside them or below;
// empty for what says nothing.
Text steps_page(const std::vector<Text>& steps, std::string_view picture, const std::string& video,
                const Look& look);

// The answers to pick from, with the drawing left of them or above; empty for a prompt without
// choices. Where numbers are words of their own, choices have no numbers.
Text choices_page(const Prompt& prompt, const Look& look);

// The heading with its counter, steps, drawing, question and choices; of a page of signs its steps
// and question, and the signs with their numbers. The second side of a pair, which the person has
// just been led into, has only the question.
Text question_page(const Interview& interview, Item item, bool second_side, const Look& look);

// "[y/n] >", "Left  [1-3] >", "Elbow plank >", "Which? [numbers, 0 = none] >": what stands before
// the answer. With `starts_clock`, where there is a clock before the answer, "Left  [Enter starts
// 30 s, or 0-10] >".
Text short_prompt(const Prompt& prompt, Side side, bool starts_clock, const Look& look);

// How to do the current question, what fits, and the commands.  REQUIRES: interview.current().
Text help_page(const Interview& interview, const Look& look);

// A word that may be typed, and what it does.
struct WordRow {
  Text word;
  Text does;
};

// A line for each, the words in a column.
Text word_rows(const std::vector<WordRow>& rows, const Look& look);

}  // namespace kneecheck
