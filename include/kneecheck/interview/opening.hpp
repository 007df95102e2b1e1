// Opening: the first page of a conversation, and the headings of its sections.
#pragma once

#include <string>
#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Title, how many questions and minutes, what is needed, intro, disclaimer and the keys; where the
// interview carries on, where it does instead of the intro. `carry_on`: the command that carries on
// later; "" where the answers are not saved. Where that makes it fit the screen with the `below`
// rows of the first question, the empty lines go that part it. No words do: they are to be seen,
// and who types answers in one go, as a script has them, is not made to wait in between.
Text opening_page(const Interview& interview, const Text& carry_on, int below, const Look& look);

// The first line: the program, what it leads through, and how much that is.
Text title_line(const Text& title, const Text& how_much, const Look& look);

// "You need: a mat, a chair.", each thing once; empty for none.
Text equipment_words(const std::vector<std::string>& things);

// The rule above a section, with what it takes: "about 2 minutes, 19 left in all".
Text section_heading(const Interview& interview, const std::string& section, const Look& look);

}  // namespace kneecheck
