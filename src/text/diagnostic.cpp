#include "kneecheck/text/diagnostic.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::string_view cut_mark = "...";
constexpr int cut_mark_width = 3;

std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

// Line `number`, without its end. The empty line behind a last line feed counts: a file that ends
// too early is told so there.
std::optional<std::string_view> line_of(std::string_view source, int number) {
  if (source.empty() || number < 1) return std::nullopt;
  source = without_byte_order_mark(source);
  for (int i = 1; i < number; ++i) {
    const std::size_t end = source.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    source.remove_prefix(end + 1);
  }
  source = source.substr(0, source.find('\n'));
  if (source.ends_with('\r')) source.remove_suffix(1);
  return source;
}

// Display columns, 0-based; `to` is one past the last.
struct Stretch {
  int from = 0;
  int to = 0;
};

// Returns what `words` shows in the columns of `window`; half of a wide character at its edge is a
// blank.
std::string columns_in(std::string_view words, Stretch window) {
  std::string shown;
  int column = 0;
  while (!words.empty()) {
    const Cluster front = cluster_front(words);
    const int end = column + front.columns;
    if (column >= window.from && end <= window.to) {
      shown += words.substr(0, front.bytes);
    } else {
      const int inside = std::min(end, window.to) - std::max(column, window.from);
      shown += spaces(std::max(inside, 0));
    }
    column = end;
    words.remove_prefix(front.bytes);
  }
  return shown;
}

// `room` columns of a line of `width` columns, with `marked` well inside.
Stretch window_around(Stretch marked, int width, int room) {
  if (width <= room) return {0, width};
  if (marked.to <= room - cut_mark_width) return {0, room};
  const int length = std::min(marked.to - marked.from, room - 2 * cut_mark_width);
  const int from = marked.from - (room - length) / 2;
  const int last = width - room;
  return {std::clamp(from, 0, last), std::clamp(from, 0, last) + room};
}

constexpr std::size_t most_shown = 50;

// A line feed that a foreign name brought along must not begin a line of its own.
Text on_one_line(const Text& words) { return safe_text(words.str()); }

Text where(const Place& place) {
  if (place.line <= 0) return {};
  if (place.column <= 0) return text("{}:", place.line);
  return text("{}:{}:", place.line, place.column);
}

Text labelled(const Text& label, const Text& words) {
  return words.empty() ? Text() : text("  {}: {}\n", label, on_one_line(words));
}

}  // namespace

Text snippet(std::string_view source, const Place& place, int page) {
  const std::optional<std::string_view> line = line_of(source, place.line);
  if (!line || place.column < 1) return {};

  // The neutralised beginning of a line is the beginning of the neutralised line, so the place is
  // found by measuring.
  const std::string shown = safe_text(*line).str();
  const auto columns_before = [&](int column) {
    return display_width(safe_text(first_code_points(*line, column - 1)).str());
  };
  Stretch marked{columns_before(place.column), columns_before(place.end_column)};
  marked.to = std::max(marked.to, marked.from + 1);

  const std::string number = std::to_string(place.line);
  const int room = page - static_cast<int>(number.size()) - 5;
  const int width = std::max(display_width(shown), marked.to);
  Stretch window = window_around(marked, width, room);

  std::string words = window.from > 0 ? std::string(cut_mark) : std::string();
  const bool more = window.to < width;
  const Stretch inner{window.from + (window.from > 0 ? cut_mark_width : 0),
                      window.to - (more ? cut_mark_width : 0)};
  words += columns_in(shown, inner);
  if (more) words += cut_mark;

  const int carets = std::max(1, std::min(marked.to, inner.to) - marked.from);
  std::string first = "  " + number + " | " + words;
  first.erase(first.find_last_not_of(' ') + 1);
  std::string second = "  " + spaces(static_cast<int>(number.size())) + " | " +
                       spaces(marked.from - window.from) +
                       std::string(static_cast<std::size_t>(carets), '^');
  return TextDoor::trusted(first + "\n" + second + "\n");
}

Text level_word(Level level) {
  static const Text words[] = {"error", "warning", "note"};
  return words[static_cast<std::size_t>(level)];
}

void sort_by_place(std::vector<Diagnostic>& problems) {
  std::ranges::stable_sort(problems, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.place.line, a.place.column, a.code) <
           std::tie(b.place.line, b.place.column, b.code);
  });
}

Place place_at(std::string_view source, std::size_t offset) {
  const std::string_view before = source.substr(0, offset);
  const auto lines = std::ranges::count(before, '\n');
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  std::string_view line = before.substr(start);
  if (start == 0) line = without_byte_order_mark(line);
  return {static_cast<int>(lines) + 1, static_cast<int>(count_code_points(line)) + 1, 0};
}

Text render(const Diagnostic& problem, const Text& file, std::string_view source, int width) {
  const Text code = problem.code.empty() ? Text() : text("[{}]", safe_text(problem.code));
  Text all = text("{}:{} {}{}: {}\n", on_one_line(file), where(problem.place),
                  level_word(problem.level), code, on_one_line(problem.message));
  all += snippet(source, problem.place, width);
  for (const Related& related : problem.related) {
    const Text line = related.place.line > 0 ? text("line {}: ", related.place.line) : Text();
    all += labelled("also", line + related.message);
  }
  return all + labelled("asked", problem.asked) + labelled("hint", problem.hint);
}

Text render_all(const std::vector<Diagnostic>& problems, const Text& file, std::string_view source,
                int width) {
  Text all;
  const std::size_t shown = std::min(problems.size(), most_shown);
  for (std::size_t i = 0; i < shown; ++i) all += render(problems[i], file, source, width);
  if (problems.size() > shown) all += text("and {} more\n", problems.size() - shown);
  return all;
}

}  // namespace kneecheck
