// Letter case without a locale: letters of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic.
#pragma once

#include <string>
#include <string_view>

namespace kneecheck {

// The small letter; what has none is itself.
char32_t lower_case(char32_t letter);

// Lower-cases every letter; copies bytes that are not UTF-8.
std::string lower_case(std::string_view words);

// With a capital first letter, where that has one: "übung" is "Übung".
std::string capitalized(std::string_view words);

}  // namespace kneecheck
