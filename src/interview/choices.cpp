#include "kneecheck/interview/choices.hpp"

#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/drawing.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr int margin = 2;

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
