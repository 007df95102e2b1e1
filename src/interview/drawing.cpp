#include "kneecheck/interview/drawing.hpp"

#include <algorithm>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr int margin = 2;
constexpr int picture_gap = 2;
constexpr int room_for_words = 24;    // for words, in columns
constexpr int narrowest_beside = 60;  // of the screen

int widest(const std::vector<Text>& lines) {
  int width = 0;
  for (const Text& line : lines) width = std::max(width, display_width(line.str()));
  return width;
}

Text as_lines(const std::vector<Text>& lines) {
  Text page;
  for (const Text& line : lines) page += line + "\n";
  return page;
}

// The drawing line by line as a protocol has it, moved in a little.
std::vector<Text> drawing_lines(std::string_view picture, const Look& look) {
  if (look.accessible) return {};
  std::vector<Text> lines;
  while (!picture.empty()) {
    lines.push_back(padded({}, margin) + safe_text(next_part(picture, '\n')));
  }
  if (widest(lines) > look.width) lines.clear();
  return lines;
}

// The columns for words right of the drawing; 0 where there is none, or too little room.
int room_beside(const std::vector<Text>& drawing, const Look& look) {
  const int room = look.width - widest(drawing) - picture_gap;
  return drawing.empty() || look.width < narrowest_beside || room < room_for_words ? 0 : room;
}

// Each line of the drawing with the words right of it.  REQUIRES: `words` fit room_beside().
Text side_by_side(std::vector<Text> drawing, const std::vector<Text>& words) {
  const int column = widest(drawing) + picture_gap;
  drawing.resize(std::max(drawing.size(), words.size()));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].empty()) drawing[i] = padded(drawing[i], column) + words[i];
  }
  return as_lines(drawing);
}

std::vector<Text> choice_lines(const Prompt& prompt, int width, const Look& look) {
  const bool numbered = !numbers_are_texts(prompt);
  std::vector<Text> lines;
  int number = 0;
  for (const Choice& choice : prompt.choices) {
    ++number;
    const Text words = safe_text(choice.text);
    Text first = numbered ? text("{}  ", number) : Text("- ");
    if (look.accessible) first = numbered ? text("{} for: ", number) : Text("One answer: ");
    for (Text& line : wrap(wrapped(first, words, width), width)) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

Text steps_page(const std::vector<Text>& steps, std::string_view picture, const std::string& video,
                const Look& look) {
  const std::vector<Text> drawing = drawing_lines(picture, look);
  const int room = room_beside(drawing, look);
  const int width = room > 0 ? room : look.width;
  const Text bullet = look.accessible ? Text()
                      : room > 0      ? text("{} ", dot(look))
                                      : text("  {} ", dot(look));
  Text page;
  for (const Text& step : steps) page += wrapped(bullet, step, width);
  if (!video.empty()) page += wrapped("Video: ", safe_text(video), width);
  return room > 0 ? side_by_side(drawing, wrap(page, width)) : page + as_lines(drawing);
}

Text choices_page(const Prompt& prompt, const Look& look) {
  if (prompt.choices.empty()) return {};
  if (look.accessible) return as_lines(choice_lines(prompt, look.width, look));
  std::vector<Text> lines = drawing_lines(prompt.picture, look);
  if (const int room = room_beside(lines, look); room > 0) {
    return side_by_side(std::move(lines), choice_lines(prompt, room, look));
  }
  for (const Text& line : choice_lines(prompt, look.width - margin, look)) {
    lines.push_back(padded({}, margin) + line);
  }
  return as_lines(lines);
}

}  // namespace kneecheck
