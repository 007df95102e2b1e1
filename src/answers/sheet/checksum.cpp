#include "kneecheck/answers/checksum.hpp"

#include <fmt/format.h>

#include <array>

namespace kneecheck {
namespace {

constexpr std::array<std::uint32_t, 256> remainders = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit)
      remainder = (remainder >> 1U) ^ ((remainder & 1U) != 0 ? 0xEDB88320U : 0U);
    table[byte] = remainder;
  }
  return table;
}();

constexpr std::size_t line_length = sizeof("# crc32 xxxxxxxx\n") - 1;

bool ends_in_its_checksum(std::string_view source) {
  if (source.size() < line_length) return false;
  const std::string_view before = source.substr(0, source.size() - line_length);
  return (before.empty() || before.ends_with('\n')) &&
         source.substr(before.size()) == checksum_line(before);
}

// As it was before another system changed its line ends.
std::string with_our_line_ends(std::string_view source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (source.starts_with(byte_order_mark)) source.remove_prefix(byte_order_mark.size());
  std::string ours;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source.substr(at, 2) != "\r\n") ours += source[at];
  }
  return ours;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes)
    sum = (sum >> 8U) ^ remainders[(sum ^ static_cast<unsigned char>(byte)) & 0xFFU];
  return ~sum;
}

std::string checksum_line(std::string_view bytes_before) {
  return fmt::format("# crc32 {:08x}\n", crc32(bytes_before));
}

bool has_its_checksum(std::string_view source) {
  if (ends_in_its_checksum(source)) return true;
  return source.ends_with("\r\n") && ends_in_its_checksum(with_our_line_ends(source));
}

}  // namespace kneecheck
