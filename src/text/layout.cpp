#include "kneecheck/text/layout.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

Text repeated(const Text& glyph, int times) {
  Text row;
  for (int i = 0; i < times; ++i) row += glyph;
  return row;
}

Text stacked(const std::vector<Text>& lines) { return joined(lines, "\n"); }

Text at_the_right(const Text& words, int width) {
  return padded({}, width - display_width(words.str())) + words;
}

}  // namespace

Text padded(const Text& words, int width) {
  std::string all = words.str();
  const int missing = std::max(0, width - display_width(all));
  all.append(static_cast<std::size_t>(missing), ' ');
  return TextDoor::trusted(std::move(all));
}

Text spread(const Text& left, const Text& right, int width) {
  const int right_width = display_width(right.str());
  if (right.empty()) return stacked(wrap(left, width));
  if (left.empty() && right_width <= width) return at_the_right(right, width);
  const int gap = width - display_width(left.str()) - right_width;
  if (gap >= 2) return left + padded({}, gap) + right;
  const Text below =
      right_width <= width ? at_the_right(right, width) : stacked(wrap(right, width));
  return left.empty() ? below : stacked(wrap(left, width)) + "\n" + below;
}

Text dot(const Look& look) { return look.unicode ? Text("·") : Text("-"); }

Text bar(int value, int full, int cells, const Look& look) {
  value = std::clamp(value, 0, full);
  cells = std::max(cells, 0);
  // In 64 bits, rounded to the nearest cell.
  const auto twice = 2LL * value * cells + full;
  int filled = static_cast<int>(twice / (2LL * full));
  // A bar that looks empty or full must be it.
  if (cells > 1 && value > 0) filled = std::max(filled, 1);
  if (cells > 1 && value < full) filled = std::min(filled, cells - 1);
  return look.unicode ? repeated("█", filled) + repeated("·", cells - filled)
                      : repeated("#", filled) + repeated(".", cells - filled);
}

Text rule(const Text& words, const Text& right, const Look& look) {
  if (look.accessible) {
    const Text comma = words.empty() || right.empty() ? Text() : Text(", ");
    return stacked(wrap(words + comma + right, look.width));
  }
  const Text dash = look.unicode ? Text("─") : Text("-");
  const Text head = words.empty() ? dash + dash : dash + dash + " " + words + " ";
  const Text tail = right.empty() ? Text() : Text(" ") + right + " " + dash + dash;
  const int fill = look.width - display_width(head.str()) - display_width(tail.str());
  if (fill >= 1) return head + repeated(dash, fill) + tail;
  if (right.empty()) return stacked(wrap(dash + dash + " " + words, look.width, 3));
  return rule(words, {}, look) + "\n" + spread({}, right, look.width);
}

}  // namespace kneecheck
