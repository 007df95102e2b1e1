// Encodings that a file may be in by mistake.
#pragma once

#include <string>
#include <string_view>

namespace kneecheck::testing {

// The Latin-1 `words` in characters of `width` bytes: 2 for UTF-16, 4 for UTF-32.
inline std::string encoded(std::string_view words, int width, bool big_endian, bool with_mark) {
  std::string bytes;
  const auto add = [&](unsigned point) {
    for (int i = 0; i < width; ++i) {
      const int place = big_endian ? width - 1 - i : i;
      bytes += place < 2 ? static_cast<char>((point >> (8 * place)) & 0xFFU) : '\0';
    }
  };
  if (with_mark) add(0xFEFF);
  for (const char c : words) add(static_cast<unsigned char>(c));
  return bytes;
}

}  // namespace kneecheck::testing
