// Question: how one question of a protocol stands on a screen, with its side and target filled in,
// what stands before the answer, and what `?` shows.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The heading with its counter, steps, drawing, question and choices. The second side of a pair,
// which the person has just been led into, has only the question.
Text question_page(const Interview& interview, Item item, bool second_side, const Look& look);

// "[y/n] >", "Left  [1-3] >", "Elbow plank >": what stands before the answer.
Text short_prompt(const Prompt& prompt, Side side, const Look& look);

// Why a line with this guard is no answer to the item asked; nullopt where it is one.
std::optional<Text> wrong_guard(const Protocol& protocol, Item guard, Item asked);

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
