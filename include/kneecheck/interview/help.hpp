// Help: what `?` shows at a question: how to do it, what fits, and the commands.
#pragma once

#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// REQUIRES: interview.current().
Text help_page(const Interview& interview, const Look& look);

// A word that may be typed, and what it does.
struct WordRow {
  Text word;
  Text does;
};

// A line for each, the words in a column.
Text word_rows(const std::vector<WordRow>& rows, const Look& look);

}  // namespace kneecheck
