// Listing words: conditions, points and sentences of a protocol, said to somebody who has no answer
// at hand yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Which answers are meant: "yes", "7 or more", "under 20 s", "4 to 6", "\"a little\""; "answered"
// where all of them are. Of a compare what is said of the side in question: "worse", "much worse".
Text match_words(const Prompt& prompt, const Match& match);

// "\"Age\" is under 18 years", "\"Squat\" is \"clearly\" on the other side". `here`: the prompt
// that is being told of, if it is one.
Text condition_words(const Protocol& protocol, std::optional<PromptIndex> here,
                     const Condition& condition);

// Several of them, with ", and " or ", or " between.
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

// "gcare, dvt"; each source once.
Text source_ids(const Protocol& protocol, const std::vector<SourceIndex>& sources);

}  // namespace kneecheck
