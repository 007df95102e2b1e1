// What the parts of the text report are made of. Each writes its block to the page and cites what
// it rests on, or writes nothing where there is nothing to say.
#pragma once

#include <vector>

#include "kneecheck/report/page.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {

// The first page: at most 19 rows where the look is 80 columns wide, with what write_first() says.
void write_summary(Page& page, const AssessedSheet& about);

// The imbalances with a sign, each with its score and why.
void write_ranking(Page& page, const AssessedSheet& about);

// Whether an answer can be drawn as a bar: a choice without a worse end has no order, and a bar
// would invent one.
bool has_bar(const Prompt& prompt);

// Left beside right, test by test.
void write_sides(Page& page, const AssessedSheet& about);

// What makes no sign and yet shows something: the most of it first, three at most with why.
void write_watched(Page& page, const AssessedSheet& about);

// No sign found, no sign so far, not checked enough.
void write_without_sign(Page& page, const AssessedSheet& about);

// What the answers leave out, and why: each reason once. What is only not known to be safe is said
// so, not called unsafe.
void write_left_out(Page& page, const AssessedSheet& about, const std::vector<LeftOut>& left_out);

// What to do this week, in at most three lines, or why there is nothing to do.
void write_this_week(Page& page, const AssessedSheet& about);

// The week of the plan: its days, what is done on each and for how long, by which exercises, and
// how it grows. Nothing where there is no plan.
void write_week(Page& page, const AssessedSheet& about);

// The plan with its week, its exercises and the base routine, or why there is none.
void write_plan(Page& page, const AssessedSheet& about);

void write_circuit(Page& page, const AssessedSheet& about);

// What was asked, and what was said.
void write_answers(Page& page, const AssessedSheet& about);

// Each with its address, which no line end breaks.
void write_sources(Page& page, const Protocol& protocol, std::vector<SourceIndex> sources);

// How an exercise is done, with what, and when to stop: shared by plan, circuit and the listing.
void write_how(Page& page, const Exercise& exercise, int indent);

}  // namespace kneecheck
