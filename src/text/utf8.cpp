#include "kneecheck/text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace kneecheck {
Utf8Step utf8_front(std::string_view bytes) {
  utf8proc_int32_t point = 0;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                       static_cast<utf8proc_ssize_t>(bytes.size()), &point);
  if (length < 0) return {};
  return {static_cast<char32_t>(point), static_cast<std::size_t>(length)};
}

Utf8Step utf8_back(std::string_view bytes) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, bytes.size()); ++length) {
    const Utf8Step last = utf8_front(bytes.substr(bytes.size() - length));
    if (last.point && last.bytes == length) return last;
  }
  return {};
}

std::size_t plain_front(std::string_view bytes) {
  // Eight bytes at a time. Without its high bit a byte is at most 0x7F, so neither sum carries over
  // into the next byte: its high bit says "is delete", and "is not below the blank".
  constexpr std::uint64_t each_byte = 0x0101010101010101;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    const std::uint64_t seven_bits = eight & (each_byte * 0x7F);
    const std::uint64_t is_delete = seven_bits + each_byte * (0x80 - 0x7F);
    const std::uint64_t from_blank = seven_bits + each_byte * (0x80 - 0x20);
    if (((eight | is_delete | ~from_blank) & (each_byte * 0x80)) != 0) break;
  }
  while (at < bytes.size() && bytes[at] >= ' ' && bytes[at] <= '~') ++at;
  return at;
}

std::optional<std::size_t> first_bad_byte(std::string_view bytes) {
  for (std::size_t at = plain_front(bytes); at < bytes.size();
       at += plain_front(bytes.substr(at))) {
    const Utf8Step step = utf8_front(bytes.substr(at));
    if (!step.point) return at;
    at += step.bytes;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view bytes) {
  std::size_t count = 0;
  for (;;) {
    const std::size_t plain = plain_front(bytes);
    count += plain;
    bytes.remove_prefix(plain);
    if (bytes.empty()) return count;
    bytes.remove_prefix(utf8_front(bytes).bytes);
    ++count;
  }
}

std::string_view first_code_points(std::string_view bytes, int count) {
  std::size_t end = 0;
  for (int i = 0; i < count && end < bytes.size(); ++i) end += utf8_front(bytes.substr(end)).bytes;
  return bytes.substr(0, end);
}

void append_utf8(std::string& bytes, char32_t point) {
  utf8proc_uint8_t encoded[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), encoded);
  bytes.append(reinterpret_cast<const char*>(encoded), static_cast<std::size_t>(length));
}

}  // namespace kneecheck
