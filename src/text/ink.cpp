#include "kneecheck/text/ink.hpp"

#include <algorithm>
#include <string_view>

namespace kneecheck {
namespace {

std::string_view escape(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::bold:
      return "\x1b[1m";
    case Ink::dim:
      return "\x1b[2m";
    case Ink::strong:
      return "\x1b[1;31m";
    case Ink::moderate:
      return "\x1b[33m";
    case Ink::slight:
      return "\x1b[36m";
  }
  return "";
}

}  // namespace

Text inked(const Text& words, Ink ink, const Look& look) {
  if (!look.color || ink == Ink::plain) return words;
  std::string painted;
  for (std::string_view rest = words.str(); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) painted.append(escape(ink)).append(rest.substr(0, end)).append("\x1b[0m");
    if (end < rest.size()) painted += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return TextDoor::trusted(std::move(painted));
}

}  // namespace kneecheck
