// Review: everything answered so far, numbered, to be looked over and changed.
#pragma once

#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The items with an answer that counts, in asking order.
std::vector<Item> answered_items(const Interview& interview);

// `items` with their answers, each with the number that the counter gives its question, and the
// letter of its side: "11", "12l", "12r".
Text review_page(const Interview& interview, const std::vector<Item>& items, const Look& look);

// What was said to an item, in words; of a text prompt, the words themselves.
Text said_words(const Interview& interview, Item item);

// The page before the report or, while something is open, a look back on the way. Leaves when the
// interview moved, the person went on or left, or the page is to be shown again.
void look_over(Interview& interview, Person& person);

}  // namespace kneecheck
