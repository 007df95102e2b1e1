// Command words: what may be typed at a question beside its answer, and what each word does.
#pragma once

#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// A word that may be typed, and what it does.
struct WordRow {
  Text word;
  Text does;
};

// A line for each, the words in a column.
Text word_rows(const std::vector<WordRow>& rows, const Look& look);

// The words that make sense at the question, a line for each, and what the protocol's own language
// calls them.
Text commands_page(const Interview& interview, Item item, const Look& look);

}  // namespace kneecheck
