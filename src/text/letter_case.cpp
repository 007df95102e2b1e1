#include "kneecheck/text/letter_case.hpp"

#include <cstdint>

#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

// The capital letter; what has none is itself.
char32_t upper_case(char32_t letter) {
  for (const std::uint32_t away : {0x20U, 0x50U, 1U, letter - 0x178U}) {
    const auto capital = static_cast<char32_t>(letter - away);
    if (capital != letter && lower_case(capital) == letter) return capital;
  }
  return letter;
}

}  // namespace

char32_t lower_case(char32_t letter) {
  const auto in = [letter](char32_t first, char32_t last) {
    return first <= letter && letter <= last;
  };
  if (in('A', 'Z') || (in(0xC0, 0xDE) && letter != 0xD7)) return letter + 0x20;
  if ((in(0x391, 0x3A9) && letter != 0x3A2) || in(0x410, 0x42F)) return letter + 0x20;
  if (in(0x400, 0x40F)) return letter + 0x50;
  if (letter == 0x178) return 0xFF;
  const bool even = letter % 2 == 0;
  if (letter == 0x130) return letter;  // the dotted I has no small letter of one code point
  if ((in(0x100, 0x137) || in(0x14A, 0x177)) && even) return letter + 1;
  if ((in(0x139, 0x148) || in(0x179, 0x17E)) && !even) return letter + 1;
  return letter;
}

std::string lower_case(std::string_view words) {
  std::string result;
  result.reserve(words.size());
  while (!words.empty()) {
    const char first = words.front();
    if (first >= 0) {  // ASCII, as most words are
      result += first >= 'A' && first <= 'Z' ? static_cast<char>(first + 0x20) : first;
      words.remove_prefix(1);
      continue;
    }
    const Utf8Step next = utf8_front(words);
    if (next.point) {
      append_utf8(result, lower_case(*next.point));
    } else {
      result += words.front();
    }
    words.remove_prefix(next.bytes);
  }
  return result;
}

std::string capitalized(std::string_view words) {
  if (words.empty()) return {};
  const Utf8Step first = utf8_front(words);
  if (!first.point) return std::string(words);
  std::string result;
  append_utf8(result, upper_case(*first.point));
  return result += words.substr(first.bytes);
}

}  // namespace kneecheck
