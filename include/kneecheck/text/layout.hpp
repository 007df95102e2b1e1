// Layout by display width: how many columns words take, where to break them, how to pad and draw
// bars. Pure functions of text and width; East Asian wide characters take two columns, combining
// marks none.
#pragma once

#include <string_view>
#include <vector>

#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Columns that `words` takes on a terminal. Invalid UTF-8 counts one column a byte.
int display_width(std::string_view words);

// Breaks at blanks into lines of at most `width` columns; line feeds in `words` start a new line.
// Lines after the first of each paragraph begin with `indent` blanks. A word wider than the line is
// cut by columns, so no line is ever wider than `width` (at least 1) and no character is lost.
// Never empty: no words give one empty line.
std::vector<Text> wrap(const Text& words, int width, int indent = 0);

// wrap(), each line preceded by `first` (the first line) or as many blanks as `first` is wide,
// joined and ended by '\n'.
Text wrapped(const Text& first, const Text& words, int width);

// `words` followed by blanks up to `width` columns; unchanged if wider.
Text padded(const Text& words, int width);

// `left` and `right` pushed to both edges of `width` columns; on two lines where they do not fit on
// one.
Text spread(const Text& left, const Text& right, int width);

// A bar of `cells` columns filled in proportion value/full (value is clamped to 0..full, full > 0):
// "█████·····", in ASCII "#####.....".
Text bar(int value, int full, int cells, const Look& look);

// A heading rule: "── words ─────" to `width` columns, ASCII "-- words -----"; `right`, if any,
// ends the line.
Text rule(const Text& words, const Text& right, const Look& look);

}  // namespace kneecheck
