// The parts of the text report, in the order in which they are printed. Each writes its block to
// the page and cites what it rests on, or writes nothing where there is nothing to say.
#pragma once

#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/report/page.hpp"
#include "kneecheck/report/words.hpp"

namespace kneecheck {

// Title, date, protocol and version, how much was answered.
void write_title(Page& page, const Case& about, const Sheet& sheet);

// What to act on before anything else: red flags, most urgent first, and where to go.
void write_red_flags(Page& page, const Case& about);

// That nothing stands out, or that too little was checked to say.
void write_first_word(Page& page, const Case& about);

// What pain stopped, what hurt, what was left out for safety.
void write_not_checkable(Page& page, const Case& about);

void write_remarks(Page& page, const Case& about);

// What was answered to prompts that ask for words.
void write_own_words(Page& page, const Case& about, const Sheet& sheet);

// The imbalances with a sign, each with its score and why.
void write_ranking(Page& page, const Case& about);

// Left beside right, test by test.
void write_sides(Page& page, const Case& about);

// What the scores are not. Said once in every report that has scores.
void write_what_numbers_say(Page& page, const Case& about);

// No sign found, no sign so far, not checked enough.
void write_without_sign(Page& page, const Case& about);

// What the answers leave out, and why: each reason once. What is only not known to be safe is said
// so, not called unsafe.
void write_left_out(Page& page, const Case& about, const std::vector<LeftOut>& left_out);

// The exercises, or why there are none.
void write_plan(Page& page, const Case& about);

void write_circuit(Page& page, const Case& about);

// Which missing test would settle most, and when to test again.
void write_next(Page& page, const Case& about);

// The sources of what is printed above.
void write_sources(Page& page, const Protocol& protocol);

// "Foam roll"
Text kind_words(ExerciseKind kind);

// "Brigham & Chase, Fitness norms, 2014, https://..."
Text source_words(const Source& source);

// How an exercise is done, with what, and when to stop: shared by plan, circuit and the listing.
void write_how(Page& page, const Exercise& exercise, int indent);

}  // namespace kneecheck
