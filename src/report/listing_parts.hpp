// The parts of the protocol listing, in the order in which they are printed. Each writes its part
// to the page.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/report/page.hpp"

namespace kneecheck {

// How far what belongs to a numbered entry stands in.
inline constexpr int listing_indent = 4;

// A part, or a section of the questions.
void list_heading(Page& page, const Text& words);

// "3. Plank [plank]", with a gap before it.
void list_entry(Page& page, std::size_t number, const std::string& name, const std::string& id);

// "Needs: mat, wall", if there are words.
void list_named(Page& page, const Text& name, const Text& words);

// "Sources: gcare, dvt", if there are any.
void list_sources_of(Page& page, const Protocol& protocol, const std::vector<SourceIndex>& cite);

void list_prompts(Page& page, const Protocol& protocol);

// What points go to, and the most that each can reach.
void list_imbalances(Page& page, const Protocol& protocol, const std::vector<int>& reach);

void list_exercises(Page& page, const Protocol& protocol);
void list_plan(Page& page, const Protocol& protocol);
void list_circuit(Page& page, const Protocol& protocol);
void list_sources(Page& page, const Protocol& protocol);

}  // namespace kneecheck
