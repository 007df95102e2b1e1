#include "kneecheck/text/safe_text.hpp"

#include <cstddef>
#include <iterator>
#include <string>

#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// Enough for Vietnamese, Thai and pointed Hebrew; a tower of marks would draw over other lines.
constexpr int most_marks = 4;

// A character that is not printed as it is, or a byte that is none.
void append_shown(std::string& safe, char first_byte, const Utf8Step& step) {
  if (!step.point) {
    fmt::format_to(std::back_inserter(safe), "\\x{{{:x}}}", static_cast<unsigned char>(first_byte));
  } else if (*step.point == U'\t') {
    safe += ' ';
  } else {
    fmt::format_to(std::back_inserter(safe), "\\u{{{:x}}}", static_cast<unsigned>(*step.point));
  }
}

std::string neutralised(std::string_view foreign, bool lines_stay) {
  std::string safe;
  int marks = 0;
  for (std::size_t at = 0; at < foreign.size();) {
    if (const std::size_t plain = plain_front(foreign.substr(at)); plain > 0) {
      safe += foreign.substr(at, plain);
      at += plain;
      marks = 0;
      continue;
    }
    const Utf8Step step = utf8_front(foreign.substr(at));
    const bool line_feed = lines_stay && step.point == U'\n';
    const bool stays = line_feed || hidden_at(foreign, at) == Hidden::no;
    const bool mark = stays && !line_feed && columns_of(*step.point) == 0;
    marks = mark ? marks + 1 : 0;
    if (!stays) append_shown(safe, foreign[at], step);
    if (stays && marks <= most_marks) safe += foreign.substr(at, step.bytes);
    at += step.bytes;
  }
  return safe;
}

constexpr int longest_shown = 60;  // code points

}  // namespace

Text TextDoor::formatted(fmt::string_view pattern, fmt::format_args arguments) {
  return Text(fmt::vformat(pattern, arguments));
}

Text safe_text(std::string_view foreign) {
  return TextDoor::trusted(neutralised(foreign, /*lines_stay=*/false));
}

Text safe_lines(std::string_view foreign) {
  return TextDoor::trusted(neutralised(foreign, /*lines_stay=*/true));
}

Text shown(std::string_view foreign) {
  std::string_view first = first_code_points(foreign, longest_shown);
  // A joiner that what follows excused goes where that is cut off.
  if (!first.empty()) {
    const std::size_t last = first.size() - utf8_back(first).bytes;
    if (hidden_at(first, last) != hidden_at(foreign, last)) first = first.substr(0, last);
  }
  const Text words = safe_text(first);
  return first.size() < foreign.size() ? words + "..." : words;
}

Text quoted(std::string_view foreign) { return text("\"{}\"", shown(foreign)); }

Text as_typed(std::string_view foreign) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-+,:@%";
  if (!foreign.empty() && foreign.find_first_not_of(plain) == std::string_view::npos) {
    return safe_text(foreign);
  }
  std::string word = "'";
  for (const char c : foreign) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe_text(word + "'");
}

}  // namespace kneecheck
