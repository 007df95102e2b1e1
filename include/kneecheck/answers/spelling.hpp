// Spelling: when two ways to write an answer are the same words: blanks at the ends, upper and
// lower case.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace kneecheck {

// Trimmed, each run of blanks and tabs as one blank, and in lower case (letters of ASCII, Latin-1,
// Latin Extended-A, Greek and Cyrillic; no locale). Idempotent.
std::string folded(std::string_view words);

// "a little hurt" is "a little" and "hurt"; one word alone is "" and itself. REQUIRES: folded.
std::pair<std::string_view, std::string_view> split_last_word(std::string_view words);

}  // namespace kneecheck
