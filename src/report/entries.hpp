// Entries: how a report lists imbalances, left and right of one together where they score alike.
#pragma once

#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/page.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {

// One result, or left and right of one imbalance that share a rank.
using Entry = std::vector<const Result*>;

std::vector<Entry> sides_together(const std::vector<const Result*>& results);

// In rank order; what was not checked enough by what it could be. What is worth watching shows
// something, and is not among what shows no sign.
std::vector<Entry> entries_with(Verdict verdict, const Assessment& assessment);

// "tight quads, both sides"
Text name_of(const Protocol& protocol, const Entry& entry);

// Says what the scores are not, once in every report that has scores.
void write_what_numbers_say(Page& page, const AssessedSheet& about);

}  // namespace kneecheck
