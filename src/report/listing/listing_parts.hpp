// The parts of the protocol listing, in the order in which they are printed, and the words in which
// they tell somebody who has no answer at hand yet of conditions, points and sentences.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/report/page.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How far what belongs to a numbered entry stands in.
inline constexpr int listing_indent = 4;

// A part, or a section of the questions.
void list_heading(Page& page, const Text& words);

// "3. Plank [plank]", with a gap before it.
void list_entry(Page& page, std::size_t number, const std::string& name, const std::string& id);

// "Needs: mat, wall", if there are words.
void list_named(Page& page, const Text& name, const Text& words);

// "Sources: gcare, dvt", each once, if there are any.
void list_sources_of(Page& page, const Protocol& protocol, const std::vector<SourceIndex>& cite);

void list_prompts(Page& page, const Protocol& protocol);

// What points go to, and the most that each can reach.
void list_imbalances(Page& page, const Protocol& protocol, const std::vector<int>& reach);

void list_exercises(Page& page, const Protocol& protocol);
void list_plan(Page& page, const Protocol& protocol);
void list_circuit(Page& page, const Protocol& protocol);
void list_sources(Page& page, const Protocol& protocol);

// Which answers are meant: "yes", "7 or more", "under 20 s", "4 to 6", "\"a little\""; "answered"
// where all of them are. For a compare: what is said of the side in question, "much worse".
Text match_words(const Prompt& prompt, const Match& match);

// "\"Age\" is under 18 years, and \"Squat\" is \"clearly\" on the other side", with ", and " or
// ", or " between. `here`: the prompt that is being told of, if it is one.
Text conditions_words(const Protocol& protocol, std::optional<PromptIndex> here,
                      const std::vector<Condition>& conditions, const Text& between);

// "24 to tight quads, same side; 12 to weak core".
Text finding_points(const Protocol& protocol, const Prompt& prompt, const Finding& finding);
Text difference_points_words(const Protocol& protocol, const Difference& difference);

// How far two sides are apart: "3 or more", "5 s or more", "2 choices or more".
Text steps_words(const Prompt& prompt, int steps);

// A sentence or question of the prompt with words for what is not known yet: both sides for {side},
// N for a number.
Text sentence_words(const Prompt& prompt, const std::string& pattern);

}  // namespace kneecheck
