// Left beside right, test by test.
#include <algorithm>

#include "kneecheck/report/parts.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr int answer_cells = 10;

void write_one_side(Page& page, const Prompt& prompt, const SideBySide& sides, Side side,
                    const Page::Marker& marker) {
  const int value = side == Side::left ? sides.left : sides.right;
  Text words = plain_value(prompt, value);
  if (sides.worse == side) words += text(", {}", worse_words(prompt, sides));
  const Text name = padded(side_words(side), 6);
  const Text drawn =
      has_bar(prompt) && !page.narrow()
          ? bar(value - prompt.min, prompt.max - prompt.min, answer_cells, page.look())
          : Text();
  page.beside({.words = marker.words + name + drawn,
               .width = marker.width + 6 + (page.narrow() ? 0 : answer_cells + 2),
               .indent = 2},
              words);
}

void say_sides(Page& page, const Prompt& prompt, const SideBySide& sides) {
  Text words = text("{}: left {}, right {}.", sentence_case(prompt.title),
                    plain_value(prompt, sides.left), plain_value(prompt, sides.right));
  if (sides.worse != Side::whole) {
    words += text(" The {} side is {}.", side_words(sides.worse), worse_words(prompt, sides));
  }
  page.say(words);
}

}  // namespace

bool has_bar(const Prompt& prompt) {
  if (prompt.kind == Kind::choice) return prompt.worse.has_value() && prompt.choices.size() > 2;
  return prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
}

void write_sides(Page& page, const AssessedSheet& about) {
  if (about.assessment.differences.empty()) return;
  page.heading("Left and right");
  int widest = 0;
  for (const SideBySide& sides : about.assessment.differences) {
    const Prompt& prompt = about.protocol.prompts[sides.prompt];
    widest = std::max(widest, display_width(sentence_case(prompt.title).str()));
  }

  const bool columns = widest + 2 <= page.look().width / 3;
  for (const SideBySide& sides : about.assessment.differences) {
    const Prompt& prompt = about.protocol.prompts[sides.prompt];
    const Text title = sentence_case(prompt.title);
    if (page.sentences()) {
      say_sides(page, prompt, sides);
      continue;
    }
    Page::Marker marker;
    if (columns) {
      marker = {.words = padded(title, widest + 2), .width = widest + 2};
    } else {
      page.say(title, 2);
      marker = {.words = "  ", .width = 2};
    }
    write_one_side(page, prompt, sides, Side::left, marker);
    marker.words = padded(Text(), marker.width);
    write_one_side(page, prompt, sides, Side::right, marker);
  }
}

}  // namespace kneecheck
