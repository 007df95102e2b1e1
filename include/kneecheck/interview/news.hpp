// News: what an answer brings up at once: the difference between the sides, a warning, tests that
// are left out, answers that no longer apply, and the pause where a warning sign ends the screen.
#pragma once

#include <vector>

#include "kneecheck/answers/standing.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "left 1, right 3: the right side is worse". Empty unless both sides have a plain answer and the
// prompt says which end is worse. A choice that is not a number is named by its place.
Text difference_words(const Protocol& protocol, const Answers& answers, PromptIndex prompt);

// What the answer to `item` changed since `before`, a sentence each. Not the stop itself.
std::vector<Text> news(const Interview& interview, const Course& before, Item item);

// Says why the screen ends here and what to do. Leaves when the interview moved or the person left,
// or when the stop is to be shown again.  REQUIRES: interview.course().stop().
void confirm_stop(Interview& interview, Person& person);

}  // namespace kneecheck
