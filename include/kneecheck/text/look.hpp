// Look: the facts about a screen or a page that decide how things are shown. Facts, not modes:
// there is one conversation and one report, and each asks these.
#pragma once

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How a countdown is heard.
enum class CueKind { bell, speech, none };

struct Look {
  int width = 80;           // columns; at least 20
  bool unicode = true;      // our own glyphs may be outside ASCII
  bool color = false;       // escape sequences for bold, dim and three colours
  bool accessible = false;  // sentences instead of bars, columns and drawings
  bool redraws = false;     // one line may be rewritten in place (the countdown's)
  CueKind cue = CueKind::bell;
};

// Ink sets words off where there is colour. It is never the only carrier of a meaning.
enum class Ink { plain, bold, dim, strong, moderate, slight };

// `words` in `ink` where the look has colour, each line on its own, so that no ink runs over a line
// end. Escapes take no column, but display_width() would count them: lay out first, then paint.
Text inked(const Text& words, Ink ink, const Look& look);

}  // namespace kneecheck
