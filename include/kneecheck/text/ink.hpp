// Ink: how words are set off where there is colour. Never the only carrier of a meaning.
#pragma once

#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

enum class Ink { plain, bold, dim, strong, moderate, slight };

// `words` in `ink` where the look has colour, each line on its own, so that no ink runs over a line
// end. Escapes take no column, but display_width() would count them: lay out first, then paint.
Text inked(const Text& words, Ink ink, const Look& look);

}  // namespace kneecheck
