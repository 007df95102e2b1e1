// UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF. Needs no locale.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kneecheck {

// The front of some bytes: a code point and the 1 to 4 bytes it takes, or nothing and the one byte
// that no code point begins with.
struct Utf8Step {
  std::optional<char32_t> point;
  std::size_t bytes = 1;
};

// Without the byte order mark that some editors begin a file with. It belongs to no line: columns
// count from behind it.
constexpr std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return bytes;
}

// REQUIRES: `bytes` is not empty.
Utf8Step utf8_front(std::string_view bytes);

// The code point that the bytes end in; nothing if they do not end in one, or are empty.
Utf8Step utf8_back(std::string_view bytes);

// How many bytes at the front are printable ASCII, blank to tilde: one column each, and nothing to
// neutralise. Most text is; whoever walks over much of it skips ahead by this.
std::size_t plain_front(std::string_view bytes);

// Offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_bad_byte(std::string_view bytes);

// A byte that is not UTF-8 counts as one, as in Place::column.
std::size_t count_code_points(std::string_view bytes);

// The bytes of the first `count` of them, or all there are.
std::string_view first_code_points(std::string_view bytes, int count);

// REQUIRES: a scalar value (at most U+10FFFF, no surrogate).
void append_utf8(std::string& bytes, char32_t point);

}  // namespace kneecheck
