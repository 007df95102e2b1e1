// Look: the facts about a screen or a page that decide how things are shown. And layout by display
// width: how many columns words take, where to break them, how to pad, paint and draw bars, and how
// a message stands on a terminal. Pure functions of text and width; East Asian
// wide characters take two columns, combining marks none.
#pragma once

#include <string_view>
#include <vector>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How a countdown is heard.
enum class CueKind { bell, speech, none };

// Facts, not modes: there is one conversation and one report, and each asks these.
struct Look {
  int width = 80;           // columns; at least 20
  int rows = 24;            // of the screen; at least 20; only a conversation has them
  bool unicode = true;      // our own glyphs may be outside ASCII
  bool color = false;       // escape sequences for bold, dim and three colours
  bool accessible = false;  // sentences instead of bars, columns and drawings
  bool redraws = false;     // one line may be rewritten in place (the countdown's)
  CueKind cue = CueKind::bell;
};

// Columns that `words` takes on a terminal. Invalid UTF-8 counts one column a byte, controls none.
int display_width(std::string_view words);

// Breaks at blanks into lines of at most `width` columns; line feeds in `words` start a new line,
// except one at the very end. Blanks stay as they are within a line and go where it is broken.
// Lines after the first of each paragraph begin with `indent` blanks, fewer where less than 8
// columns would be left. A word wider than the line is cut by columns, so no line is ever wider
// than `width` (at least 1; a wide character needs 2); but a web address stays whole, to be opened
// and copied. No character is lost but blanks, and joiners where all that they join is wider than a
// line. Never empty: no words give one empty line.
std::vector<Text> wrap(const Text& words, int width, int indent = 0);

// wrap(), each line preceded by `first` (the first line) or as many blanks as `first` is wide,
// each ended by '\n'. Where that leaves less than 8 columns, `first` is simply the beginning of the
// words.
Text wrapped(const Text& first, const Text& words, int width);

// `words` alone, wrapped to the look's width, as lines that end in '\n'.
Text paragraph(const Text& words, const Look& look);

// How many rows `lines` take, each ended by '\n' and none wider than the screen.
int rows_of(const Text& lines);

// `words` followed by blanks up to `width` columns; unchanged if wider.
Text padded(const Text& words, int width);

// Ink sets words off where there is colour. It is never the only carrier of a meaning.
enum class Ink { plain, bold, dim, strong, moderate, slight };

// `words` in `ink` where the look has colour, each line on its own, so that no ink runs over a line
// end. Escapes take no column, but display_width() would count them: lay out first, then paint.
Text inked(const Text& words, Ink ink, const Look& look);

// Between two things on a line, and before each line of a list.
Text dot(const Look& look);

// `left` and `right` pushed to both edges of `width` columns; on two or more lines where they do
// not fit on one. No '\n' at the end, here and below.
Text spread(const Text& left, const Text& right, int width);

// A bar of `cells` columns filled in proportion value/full (value is clamped to 0..full, full > 0):
// "█████·····", in ASCII "#####.....". Only nothing looks empty and only the whole looks full.
Text bar(int value, int full, int cells, const Look& look);

// A heading rule: "── words ─────" to the look's width, ASCII "-- words -----"; `right`, if any,
// ends the line: "── words ───── right ──". Accessible: "words, right".
Text rule(const Text& words, const Text& right, const Look& look);

// A sentence and the command it ends in, which is never broken over lines, however long.
Text with_command(const Text& sentence, const Text& command, int width);

// `lines`, each ended by '\n', with those that are too long broken at blanks, and nowhere else:
// what comes after the first of them is four columns in, and a word that is longer than a line is
// left as it is. A command of ours that ends a line, behind ": kneecheck ", is one such word.
Text fitted(const Text& lines, int width);

}  // namespace kneecheck
