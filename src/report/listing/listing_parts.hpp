// The parts of the protocol listing that its files share.
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

// "3. Plank [plank]", with a gap before it; `number` is "3.".
void list_entry(Page& page, const Text& number, const std::string& name, const std::string& id);

// "Sources: gcare, dvt", each once, if there are any.
void list_sources_of(Page& page, const Protocol& protocol, const std::vector<SourceIndex>& cite);

void list_prompts(Page& page, const Protocol& protocol);

// Which answers are meant: "yes", "7 or more", "under 20 s", "4 to 6", "\"a little\""; "answered"
// where all of them are. For a compare: what is said of the side in question, "much worse".
Text match_words(const Prompt& prompt, const Match& match);

// "\"Age\" is under 18 years, and \"Squat\" is \"clearly\" on the other side", with ", and " or
// ", or " between. `here`: the prompt that is being told of, if it is one.
Text conditions_words(const Protocol& protocol, std::optional<PromptIndex> here,
                      const std::vector<Condition>& conditions, const Text& between);

}  // namespace kneecheck
