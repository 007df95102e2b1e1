#include "kneecheck/text/look.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

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
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) painted.append(escape).append(rest.substr(0, end)).append("\x1b[0m");
    if (end < rest.size()) painted += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return TextDoor::trusted(std::move(painted));
}

}  // namespace kneecheck
