#include "kneecheck/text/layout.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// Fewer columns than this are not worth indenting for.
constexpr int least_room = 8;

// Letters that joiners chain over more than a whole line must be parted somewhere. Takes at least
// one character, or a wide one would never find room in one column.
Cluster front_that_fits(std::string_view words, int room) {
  const Cluster whole = cluster_front(words);
  if (whole.columns <= room) return whole;
  Cluster front;
  while (front.bytes < whole.bytes) {
    const Utf8Step step = utf8_front(words.substr(front.bytes));
    const int columns = step.point ? columns_of(*step.point) : 1;
    if (front.bytes > 0 && columns > 0 && front.columns + columns > room) break;
    front.bytes += step.bytes;
    front.columns += columns;
  }
  return front;
}

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
    const bool is_address = word.find("://") != std::string_view::npos;
    if (is_address || used_ + columns <= width_) return append(word, columns);
    while (!word.empty()) {
      const Cluster front = front_that_fits(word, width_ - indent_);
      if (used_ + front.columns > width_ && has_words_) part();
      append(word.substr(0, front.bytes), front.columns);
      word.remove_prefix(front.bytes);
    }
  }

  void finish() { lines_.push_back(TextDoor::trusted(std::move(line_))); }

 private:
  void append(std::string_view piece, int columns) {
    line_ += piece;
    used_ += columns;
    has_words_ = true;
  }

  // Within a word: a joiner whose letters are parted goes, as blanks do.
  void part() {
    constexpr std::size_t joiner_bytes = 3;
    if (line_.ends_with("\u200c") || line_.ends_with("\u200d")) {
      line_.resize(line_.size() - joiner_bytes);
    }
    next_line();
  }

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

Text repeated(const Text& glyph, int times) {
  Text row;
  for (int i = 0; i < times; ++i) row += glyph;
  return row;
}

Text stacked(const std::vector<Text>& lines) { return joined(lines, "\n"); }

// The escape sequence of each ink, in the order of the enum.
constexpr std::string_view escapes[] = {"",           "\x1b[1m",  "\x1b[2m",
                                        "\x1b[1;31m", "\x1b[33m", "\x1b[36m"};

constexpr int message_indent = 4;
constexpr std::string_view our_command = " kneecheck ";

// Returns where the word ends that begins at `at`, with the blanks before it. A command behind a
// colon is one word to its end.
std::size_t word_end(std::string_view line, std::size_t at) {
  if (at > 0 && line[at - 1] == ':' && line.substr(at).starts_with(our_command)) return line.size();
  const std::size_t begin = std::min(line.find_first_not_of(' ', at), line.size());
  return std::min(line.find(' ', begin), line.size());
}

std::string broken(std::string_view line, int width) {
  std::string all;
  std::string shown;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = word_end(line, at);
    const std::string_view word = line.substr(at, end - at);
    const std::size_t begin = word.find_first_not_of(' ');
    const bool fits = display_width(shown) + display_width(word) <= width;
    if (shown.empty() || fits || begin == std::string_view::npos) {
      shown += word;
    } else {
      all += shown + "\n";
      shown = std::string(message_indent, ' ').append(word.substr(begin));
    }
    at = end;
  }
  return all + shown + "\n";
}

}  // namespace

int display_width(std::string_view words) {
  int columns = 0;
  for (;;) {
    const std::size_t plain = plain_front(words);
    columns += static_cast<int>(plain);
    words.remove_prefix(plain);
    if (words.empty()) return columns;
    const Cluster front = cluster_front(words);
    columns += front.columns;
    words.remove_prefix(front.bytes);
  }
}

std::vector<Text> wrap(const Text& words, int width, int indent) {
  width = std::max(width, 1);
  indent = std::clamp(indent, 0, std::max(0, width - least_room));
  std::vector<Text> lines;
  std::string_view rest = words.str();
  do {
    wrap_paragraph(next_part(rest, '\n'), width, indent, lines);
  } while (!rest.empty());
  return lines;
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

int rows_of(const Text& lines) { return static_cast<int>(std::ranges::count(lines.str(), '\n')); }

Text padded(const Text& words, int width) {
  std::string all = words.str();
  const int missing = std::max(0, width - display_width(all));
  all.append(static_cast<std::size_t>(missing), ' ');
  return TextDoor::trusted(std::move(all));
}

Text spread(const Text& left, const Text& right, int width) {
  if (right.empty()) return stacked(wrap(left, width));
  const int room = width - display_width(right.str());
  const int gap = room - display_width(left.str());
  if (gap >= 2 || (left.empty() && gap >= 0)) return left + padded({}, gap) + right;
  const Text below = room >= 0 ? padded({}, room) + right : stacked(wrap(right, width));
  return left.empty() ? below : stacked(wrap(left, width)) + "\n" + below;
}

Text paragraph(const Text& words, const Look& look) { return wrapped({}, words, look.width); }

Text inked(const Text& words, Ink ink, const Look& look) {
  if (!look.color || ink == Ink::plain) return words;
  const std::string_view escape = escapes[static_cast<std::size_t>(ink)];
  std::string painted;
  for (std::string_view rest = words.str(); !rest.empty();) {
    const bool last = rest.find('\n') == rest.npos;
    const std::string_view line = next_part(rest, '\n');
    if (!line.empty()) painted.append(escape).append(line).append("\x1b[0m");
    if (!last) painted += '\n';
  }
  return TextDoor::trusted(std::move(painted));
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

Text with_command(const Text& sentence, const Text& command, int width) {
  const Text line = sentence + " " + command;
  if (display_width(line.str()) <= width) return line + "\n";
  return wrapped({}, sentence, width) + command + "\n";
}

Text fitted(const Text& lines, int width) {
  std::string all;
  std::string_view rest = lines.str();
  while (!rest.empty()) all += broken(next_part(rest, '\n'), width);
  return TextDoor::trusted(std::move(all));
}

}  // namespace kneecheck
