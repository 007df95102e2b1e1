#include "kneecheck/text/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace kneecheck {
namespace {

// Table 3-7 of the Unicode Standard: what follows a first byte, and the range its second byte is
// held to so that overlong forms, surrogates and values above U+10FFFF have no spelling.
struct Lead {
  std::size_t bytes = 0;  // 0: no code point begins so
  unsigned bits = 0;
  unsigned second_from = 0x80;
  unsigned second_to = 0xBF;
};

// REQUIRES: not ASCII.
Lead lead(unsigned byte) {
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2, byte & 0x1F};
  if (byte == 0xE0) return {3, 0, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0xD, 0x80, 0x9F};
  if (byte < 0xF0) return {3, byte & 0x0F};
  if (byte == 0xF0) return {4, 0, 0x90, 0xBF};
  if (byte < 0xF4) return {4, byte & 0x07};
  if (byte == 0xF4) return {4, 4, 0x80, 0x8F};
  return {};
}

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

}  // namespace

Utf8Step utf8_front(std::string_view bytes) {
  if (byte_at(bytes, 0) < 0x80) return {char32_t{byte_at(bytes, 0)}, 1};
  const Lead first = lead(byte_at(bytes, 0));
  if (first.bytes == 0 || first.bytes > bytes.size()) return {};
  unsigned point = first.bits;
  for (std::size_t i = 1; i < first.bytes; ++i) {
    const unsigned byte = byte_at(bytes, i);
    const unsigned from = i == 1 ? first.second_from : 0x80;
    const unsigned to = i == 1 ? first.second_to : 0xBF;
    if (byte < from || byte > to) return {};
    point = point << 6 | (byte & 0x3F);
  }
  return {char32_t{point}, first.bytes};
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
  constexpr unsigned first_marks[] = {0x00, 0xC0, 0xE0, 0xF0};  // by how many bytes follow
  const int more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes += static_cast<char>(first_marks[more] | point >> 6 * more);
  for (int after = more - 1; after >= 0; --after) {
    bytes += static_cast<char>(0x80 | (point >> 6 * after & 0x3F));
  }
}

}  // namespace kneecheck
