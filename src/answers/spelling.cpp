#include "kneecheck/answers/spelling.hpp"

#include <cstddef>

#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::string_view blanks = " \t";

// The small letter.
char32_t lower(char32_t letter) {
  const auto in = [letter](char32_t first, char32_t last) {
    return first <= letter && letter <= last;
  };
  if (in('A', 'Z') || (in(0xC0, 0xDE) && letter != 0xD7)) return letter + 0x20;
  if (in(0x391, 0x3A9) || in(0x410, 0x42F)) return letter + 0x20;
  if (in(0x400, 0x40F)) return letter + 0x50;
  if (letter == 0x178) return 0xFF;
  const bool even = letter % 2 == 0;
  if (letter == 0x130) return letter;  // the dotted I has no small letter of one code point
  if ((in(0x100, 0x137) || in(0x14A, 0x177)) && even) return letter + 1;
  if ((in(0x139, 0x148) || in(0x179, 0x17E)) && !even) return letter + 1;
  return letter;
}

}  // namespace

std::string_view trimmed(std::string_view words) {
  const std::size_t first = words.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

std::string folded(std::string_view words) {
  words = trimmed(words);
  std::string result;
  result.reserve(words.size());
  while (!words.empty()) {
    const char first = words.front();
    if (first == ' ' || first == '\t') {
      result += ' ';
      words.remove_prefix(words.find_first_not_of(blanks));
      continue;
    }
    if (first >= 0) {
      result += static_cast<char>(lower(static_cast<char32_t>(first)));
      words.remove_prefix(1);
      continue;
    }
    const Utf8Step next = utf8_front(words);
    if (next.point) {
      append_utf8(result, lower(*next.point));
    } else {
      result += words.front();
    }
    words.remove_prefix(next.bytes);
  }
  return result;
}

std::pair<std::string_view, std::string_view> split_last_word(std::string_view words) {
  const std::size_t blank = words.rfind(' ');
  if (blank == std::string_view::npos) return {{}, words};
  return {words.substr(0, blank), words.substr(blank + 1)};
}

}  // namespace kneecheck
