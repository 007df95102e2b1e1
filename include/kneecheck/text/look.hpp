// Look: the facts about a screen or a page that decide how things are shown. Facts, not modes:
// there is one conversation and one report, and each asks these.
#pragma once

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

}  // namespace kneecheck
