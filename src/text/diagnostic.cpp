#include "kneecheck/text/diagnostic.hpp"

#include <algorithm>
#include <tuple>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/snippet.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

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

Text level_word(Level level) {
  switch (level) {
    case Level::error:
      return "error";
    case Level::warning:
      return "warning";
    case Level::note:
      return "note";
  }
  return {};
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
  if (start == 0 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
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
