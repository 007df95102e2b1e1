// Letter case, and when two ways of writing are the same words. Unicode's rules, without a locale.
#pragma once

#include <string>
#include <string_view>

namespace kneecheck {

// Lower-cases every letter; copies bytes that are not UTF-8.
std::string lower_case(std::string_view words);

// With a capital first letter, where that has one: "übung" is "Übung".
std::string capitalized(std::string_view words);

// Whether it is a letter, a mark on one, or a digit, of any script.
bool is_word_character(char32_t point);

// One way to write what nobody tells apart: in lower case, letters composed with their marks, each
// run of blanks of any width (tabs and no-break spaces, too) as one blank, and none at the ends;
// without joiners, selectors and other characters of no width, wherever they stand. Two words are
// one word exactly when this is the same of both. Idempotent.
std::string folded(std::string_view words);

}  // namespace kneecheck
