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

// The most rows that a page takes of the screen, its input line with it. A listener's page may have
// any number: nothing scrolls away from an ear.
int page_rows(const Look& look);

// How to do it, a line each, and the link to the video, with the drawing beside them or below;
// empty for what says nothing.
Text steps_page(const std::vector<Text>& steps, std::string_view picture, const std::string& video,
                const Look& look);

// Why it is asked; empty where the protocol does not say.
Text why_page(const Prompt& prompt, const Look& look);

// The heading with its counter, steps, drawing, question and choices; of a page of signs its steps
// and question, and the signs with their numbers. The second side of a pair, which the person has
// just been led into, has only the question, and a drawing of its own if it has one. Where that is
// more than `room` rows the drawing is left to help_page(), and then as many steps as it takes,
// from the last but one upward, and the page says so where they would stand. The question and its
// choices always stand, and so do signs and all steps of a yes_no.
Text question_page(const Interview& interview, Item item, bool second_side, int room,
                   const Look& look);

// "[y/n] >", "Left  [1-3] >", "Elbow plank >", "Which? [numbers, 0 = none] >": what stands before
// the answer. With `starts_clock`, where there is a clock before the answer, "Left  [Enter starts
// 30 s, or 0-10] >".
Text short_prompt(const Prompt& prompt, Side side, bool starts_clock, const Look& look);

// The whole of the current question, why it is asked, what fits, and the commands.  REQUIRES:
// interview.current().
Text help_page(const Interview& interview, const Look& look);

}  // namespace kneecheck
