// Warnings: what somebody should see to before anything else, the most urgent first.
#pragma once

#include <vector>

#include "kneecheck/report/page.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {

struct Warning {
  Urgency urgency = Urgency::soon;
  Text says;   // the whole sentence
  Text title;  // of its question, or of the page of signs that was left open
  std::vector<SourceIndex> cite;
};

// Several signs of one page that were left open are one warning.
std::vector<Warning> warnings_of(const AssessedSheet& about);

// Whether the way to a professional must be said: a warning sign that stops says itself where to
// go, all other warnings do not, nor does pain that needs somebody.
bool is_sent_on(const Assessment& assessment);

// Whether it was left open if a sign that stops the screen applies: then what the tests say is not
// for the first page.
bool has_open_stop(const Protocol& protocol, const Assessment& assessment);

// The titles of all warnings but the first, each once.
std::vector<Text> other_titles(const std::vector<Warning>& warnings);

// What comes first: where to go, if a warning that stops the tests does not say that itself, and
// the most urgent warning. Nothing where there is neither a warning nor pain that needs somebody.
void write_first(Page& page, const AssessedSheet& about, const std::vector<Warning>& warnings);

// After a stop: what comes first, and that nothing else follows from the answers.
void write_stop(Page& page, const AssessedSheet& about);

// All warnings whole. After a stop without the first, which every such report begins with.
void write_warnings(Page& page, const AssessedSheet& about);

// What the answers say that is good to know, and gives no points. After a stop only what concerns
// safety is still of use.
void write_remarks(Page& page, const AssessedSheet& about);

}  // namespace kneecheck
