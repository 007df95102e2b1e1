#include "drawing.hpp"

#include <algorithm>
#include <cstddef>

#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

constexpr int picture_gap = 2;
constexpr int room_for_words = 24;    // for words, in columns
constexpr int narrowest_beside = 60;  // of the screen

int widest(const std::vector<Text>& lines) {
  int width = 0;
  for (const Text& line : lines) width = std::max(width, display_width(line.str()));
  return width;
}

}  // namespace

std::vector<Text> drawing_lines(std::string_view picture, const Look& look) {
  if (look.accessible) return {};
  std::vector<Text> lines;
  while (!picture.empty()) {
    lines.push_back("  " + safe_text(next_part(picture, '\n')));
  }
  if (widest(lines) > look.width) lines.clear();
  return lines;
}

int room_beside(const std::vector<Text>& drawing, const Look& look) {
  const int room = look.width - widest(drawing) - picture_gap;
  return drawing.empty() || look.width < narrowest_beside || room < room_for_words ? 0 : room;
}

Text side_by_side(std::vector<Text> drawing, const std::vector<Text>& words) {
  const int column = widest(drawing) + picture_gap;
  drawing.resize(std::max(drawing.size(), words.size()));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].empty()) drawing[i] = padded(drawing[i], column) + words[i];
  }
  return as_lines(drawing);
}

Text as_lines(const std::vector<Text>& lines) {
  Text page;
  for (const Text& line : lines) page += line + "\n";
  return page;
}

}  // namespace kneecheck
