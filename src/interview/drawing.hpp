// Drawing: the picture of a position, and how words stand beside it.
#pragma once

#include <string_view>
#include <vector>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// The drawing line by line as a protocol has it, moved in a little; none for a listener, and none
// where it is wider than the screen.
std::vector<Text> drawing_lines(std::string_view picture, const Look& look);

// The columns for words right of the drawing; 0 where there is none, or too little room.
int room_beside(const std::vector<Text>& drawing, const Look& look);

// Each line of the drawing with the words right of it.  REQUIRES: `words` fit room_beside().
Text side_by_side(std::vector<Text> drawing, const std::vector<Text>& words);

// Each of them with its line end.
Text as_lines(const std::vector<Text>& lines);

}  // namespace kneecheck
