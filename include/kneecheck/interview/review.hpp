// Review: what came of the answers so far. What an answer brings up at once, and the pages where
// the questions pause: everything answered, to be looked over and changed, and a warning sign that
// ends the screen.
#pragma once

#include <vector>

#include "kneecheck/answers/standing.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "left 1, right 3: the right side is worse", and what the report would say of it, if that is less:
// "too little to count". Empty unless both sides have a plain answer and the prompt says which end
// is worse. A choice that is not a number is named by its place.
Text difference_words(const Protocol& protocol, const Answers& answers, PromptIndex prompt);

// What the answer to `item`, or to its page of signs, changed since `before`, a sentence each. Not
// the stop itself.
std::vector<Text> news(const Interview& interview, const Course& before, Item item);

// Says why the screen ends here and what to do. Leaves when the interview moved or the person left,
// or when the stop is to be shown again.  REQUIRES: interview.course().stop().
void confirm_stop(Interview& interview, Person& person);

// The items with an answer that counts, in asking order; of a page of signs the first stands for
// all.
std::vector<Item> answered_items(const Interview& interview);

// `items` with their answers, each with the number that the counter gives its question, and the
// letter of its side: "11", "12l", "12r". Those that cost the plan are marked in words.
Text review_page(const Interview& interview, const std::vector<Item>& items, const Look& look);

// What was said to an item, in words, or to its page of signs; of a text prompt, the words
// themselves.
Text said_words(const Interview& interview, Item item);

// The page before the report or, while something is open, a look back on the way. Leaves when the
// interview moved, the person went on or left, or the page is to be shown again.
void look_over(Interview& interview, Person& person);

}  // namespace kneecheck
