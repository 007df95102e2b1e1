// Wraps and indents what is written to a page.
#include "kneecheck/report/page.hpp"

#include <algorithm>

#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// The room words need beside their marker, in columns; with less they go below it.
constexpr int least_beside = 24;

Text indentation(int count) { return padded(Text(), count); }

}  // namespace

void Page::gap() { gap_due_ = !written_.empty(); }

void Page::heading(const Text& words) {
  gap();
  say(words, 0, Ink::bold);
}

void Page::say(const Text& words, int indent, Ink ink) {
  const int in = indented(indent);
  for (const Text& wrapped_line : wrap(words, std::max(1, look_.width - in))) {
    line(wrapped_line.empty() ? wrapped_line : indentation(in) + inked(wrapped_line, ink, look_));
  }
}

void Page::beside(const Marker& marker, const Text& words, Ink ink) {
  if (sentences() || words.empty()) {
    say(words.empty() ? marker.words : marker.words + " " + words, 0, marker.ink);
    return;
  }
  const int in = indented(marker.indent);
  const int taken = std::max(marker.width, display_width(marker.words.str()) + 1);
  const int room = look_.width - in - taken;
  // A short marker keeps its place beside the words even on the narrowest page.
  if (room < least_beside && taken > 6) {
    say(marker.words, marker.indent, marker.ink);
    say(words, marker.indent + marker.below, ink);
    return;
  }
  const int behind = taken - display_width(marker.words.str());
  Text before = indentation(in) + inked(marker.words, marker.ink, look_) + indentation(behind);
  for (const Text& wrapped_line : wrap(words, std::max(1, room))) {
    line(before, inked(wrapped_line, ink, look_));
    before = indentation(in + taken);
  }
}

void Page::named(const Text& name, const Text& words, int indent) {
  if (!words.empty()) beside({.words = name, .indent = indent}, words);
}

void Page::point(const Text& words, int indent) {
  if (sentences()) return say(words);
  beside({.words = glyphs() ? Text("·") : Text("-"), .indent = indent}, words);
}

void Page::cite(const std::vector<SourceIndex>& sources) {
  for (const SourceIndex source : sources)
    if (is_cited_.insert(source).second) cited_.push_back(source);
}

int Page::indented(int indent) const {
  if (sentences()) return 0;
  return look_.width < 40 ? std::min(indent, 2) : indent;
}

void Page::line(const Text& first, const Text& words) {
  if (gap_due_) written_ += "\n";
  gap_due_ = false;
  written_ += first;
  written_ += words;
  written_ += "\n";
}

}  // namespace kneecheck
