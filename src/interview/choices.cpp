#include "kneecheck/interview/choices.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr int margin = 2;
constexpr int gap = 2;
constexpr int narrowest_choices = 24;  // beside a drawing
constexpr int narrowest_beside = 60;   // of the screen

int widest(const std::vector<Text>& lines) {
  int width = 0;
  for (const Text& line : lines) width = std::max(width, display_width(line.str()));
  return width;
}

// Line by line as the protocol has it, moved in by the margin.
std::vector<Text> drawing_lines(std::string_view picture) {
  std::vector<Text> lines;
  while (!picture.empty()) {
    const std::size_t end = std::min(picture.find('\n'), picture.size());
    lines.push_back(padded({}, margin) + safe_text(picture.substr(0, end)));
    picture.remove_prefix(std::min(end + 1, picture.size()));
  }
  return lines;
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

Text joined(const std::vector<Text>& lines) {
  Text page;
  for (const Text& line : lines) page += line + "\n";
  return page;
}

}  // namespace

Text choices_page(const Prompt& prompt, const Look& look) {
  if (look.accessible) return joined(choice_lines(prompt, look.width, look));
  std::vector<Text> drawing = drawing_lines(prompt.picture);
  if (widest(drawing) > look.width) drawing.clear();
  if (prompt.choices.empty()) return joined(drawing);

  const int beside = widest(drawing) + gap;
  if (drawing.empty() || look.width < narrowest_beside || look.width - beside < narrowest_choices) {
    for (const Text& line : choice_lines(prompt, look.width - margin, look)) {
      drawing.push_back(padded({}, margin) + line);
    }
    return joined(drawing);
  }
  const std::vector<Text> choices = choice_lines(prompt, look.width - beside, look);
  drawing.resize(std::max(drawing.size(), choices.size()));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    drawing[i] = padded(drawing[i], beside) + choices[i];
  }
  return joined(drawing);
}

}  // namespace kneecheck
