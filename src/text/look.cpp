#include "kneecheck/text/look.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

// The escape sequence of each ink, in the order of the enum.
constexpr std::string_view escapes[] = {"",           "\x1b[1m",  "\x1b[2m",
                                        "\x1b[1;31m", "\x1b[33m", "\x1b[36m"};

}  // namespace

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

}  // namespace kneecheck
