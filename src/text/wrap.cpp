#include <algorithm>
#include <string>

#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// Fewer columns than this are not worth indenting for.
constexpr int least_room = 8;

int columns_at(const Utf8Step& step) { return step.point ? columns_of(*step.point) : 1; }

// The lines of one paragraph while they fill up.
class Filler {
 public:
  Filler(int width, int indent, std::vector<Text>& lines)
      : width_(width), indent_(indent), lines_(lines) {}

  void add(std::size_t blanks, std::string_view word) {
    const int columns = display_width(word);
    const int gap = static_cast<int>(std::min(blanks, static_cast<std::size_t>(width_)));
    if (used_ + gap + columns <= width_) {
      line_.append(static_cast<std::size_t>(gap), ' ');
      used_ += gap;
    } else if (has_words_) {
      next_line();
    }
    if (used_ + columns <= width_) {
      line_ += word;
      used_ += columns;
      has_words_ = has_words_ || !word.empty();
      return;
    }
    while (!word.empty()) {
      const auto room = static_cast<std::size_t>(std::max(0, width_ - used_));
      if (const std::size_t plain = std::min(plain_front(word), room); plain > 0) {
        line_ += word.substr(0, plain);
        used_ += static_cast<int>(plain);
        has_words_ = true;
        word.remove_prefix(plain);
        continue;
      }
      const Utf8Step step = utf8_front(word);
      // A line takes at least one character, or a wide one would never find room in one column.
      if (used_ + columns_at(step) > width_ && has_words_) next_line();
      line_ += word.substr(0, step.bytes);
      used_ += columns_at(step);
      has_words_ = true;
      word.remove_prefix(step.bytes);
    }
  }

  void finish() { lines_.push_back(TextDoor::trusted(std::move(line_))); }

 private:
  void next_line() {
    lines_.push_back(TextDoor::trusted(std::move(line_)));
    line_.assign(static_cast<std::size_t>(indent_), ' ');
    used_ = indent_;
    has_words_ = false;
  }

  int width_;
  int indent_;
  std::vector<Text>& lines_;
  std::string line_;
  int used_ = 0;
  bool has_words_ = false;
};

void wrap_paragraph(std::string_view words, int width, int indent, std::vector<Text>& lines) {
  if (!words.ends_with(' ') && display_width(words) <= width) {
    lines.push_back(TextDoor::trusted(std::string(words)));  // as most do
    return;
  }
  Filler filler(width, indent, lines);
  for (;;) {
    const std::size_t blanks = std::min(words.find_first_not_of(' '), words.size());
    words.remove_prefix(blanks);
    if (words.empty()) break;
    const std::string_view word = words.substr(0, words.find(' '));
    filler.add(blanks, word);
    words.remove_prefix(word.size());
  }
  filler.finish();
}

}  // namespace

int display_width(std::string_view words) {
  int columns = 0;
  for (;;) {
    const std::size_t plain = plain_front(words);
    columns += static_cast<int>(plain);
    words.remove_prefix(plain);
    if (words.empty()) return columns;
    const Utf8Step step = utf8_front(words);
    columns += columns_at(step);
    words.remove_prefix(step.bytes);
  }
}

std::vector<Text> wrap(const Text& words, int width, int indent) {
  width = std::max(width, 1);
  indent = std::clamp(indent, 0, std::max(0, width - least_room));
  std::vector<Text> lines;
  std::string_view rest = words.str();
  for (;;) {
    const std::size_t end = rest.find('\n');
    wrap_paragraph(rest.substr(0, end), width, indent, lines);
    if (end == std::string_view::npos || end + 1 == rest.size()) return lines;
    rest.remove_prefix(end + 1);
  }
}

Text wrapped(const Text& first, const Text& words, int width) {
  const int lead = display_width(first.str());
  const bool beside = width - lead >= least_room;
  const std::vector<Text> lines = beside ? wrap(words, width - lead) : wrap(first + words, width);
  const Text blanks = padded({}, lead);
  Text all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (beside && i == 0) all += first;
    if (beside && i > 0 && !lines[i].empty()) all += blanks;
    all += lines[i] + "\n";
  }
  return all;
}

}  // namespace kneecheck
