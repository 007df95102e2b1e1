#include "kneecheck/text/safe_text.hpp"

#include <iterator>
#include <string>

#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// Enough for Vietnamese, Thai and pointed Hebrew; a tower of marks would draw over other lines.
constexpr int most_marks = 4;

std::string neutralised(std::string_view foreign, bool lines_stay) {
  std::string safe;
  safe.reserve(foreign.size());
  int marks = 0;
  while (!foreign.empty()) {
    const Utf8Step step = utf8_front(foreign);
    if (!step.point) {
      const unsigned byte = static_cast<unsigned char>(foreign.front());
      fmt::format_to(std::back_inserter(safe), "\\x{{{:x}}}", byte);
      marks = 0;
    } else if (*step.point == U'\t') {
      safe += ' ';
      marks = 0;
    } else if (*step.point == U'\n' && lines_stay) {
      safe += '\n';
      marks = 0;
    } else if (hidden(*step.point) != Hidden::no) {
      fmt::format_to(std::back_inserter(safe), "\\u{{{:x}}}", static_cast<unsigned>(*step.point));
      marks = 0;
    } else {
      marks = columns_of(*step.point) == 0 ? marks + 1 : 0;
      if (marks <= most_marks) safe += foreign.substr(0, step.bytes);
    }
    foreign.remove_prefix(step.bytes);
  }
  return safe;
}

}  // namespace

Text safe_text(std::string_view foreign) {
  return TextDoor::trusted(neutralised(foreign, /*lines_stay=*/false));
}

Text safe_lines(std::string_view foreign) {
  return TextDoor::trusted(neutralised(foreign, /*lines_stay=*/true));
}

}  // namespace kneecheck
