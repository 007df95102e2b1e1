#include "kneecheck/text/encoding.hpp"

#include <algorithm>
#include <cstddef>

namespace kneecheck {
namespace {

using std::string_view_literals::operator""sv;

// How many groups of `width` bytes have a zero at `offset`.
std::size_t zeros(std::string_view head, std::size_t width, std::size_t offset) {
  std::size_t count = 0;
  for (std::size_t at = offset; at < head.size(); at += width) count += head[at] == '\0' ? 1U : 0U;
  return count;
}

// Whether nearly each character of so many bytes has a zero at `zero`, and none at `letter`.
bool has_zeros(std::string_view head, std::size_t width, std::size_t zero, std::size_t letter) {
  const std::size_t characters = head.size() / width;
  head = head.substr(0, characters * width);
  return characters >= 2 && zeros(head, width, letter) == 0 &&
         zeros(head, width, zero) * 4 >= characters * 3;
}

}  // namespace

std::optional<Text> other_encoding(std::string_view head) {
  constexpr std::string_view wide_marks[] = {"\xFF\xFE\0\0"sv, "\0\0\xFE\xFF"sv};
  constexpr std::string_view marks[] = {"\xFF\xFE"sv, "\xFE\xFF"sv};
  const auto begins = [head](std::string_view mark) { return head.starts_with(mark); };
  const bool wide_zeros = (has_zeros(head, 4, 3, 0) && has_zeros(head, 4, 2, 0)) ||
                          (has_zeros(head, 4, 0, 3) && has_zeros(head, 4, 1, 3));
  if (std::ranges::any_of(wide_marks, begins) || wide_zeros) return "UTF-32";
  if (std::ranges::any_of(marks, begins) || has_zeros(head, 2, 1, 0) || has_zeros(head, 2, 0, 1)) {
    return "UTF-16";
  }
  return std::nullopt;
}

std::optional<Diagnostic> encoding_problem(std::string_view head) {
  // What Excel, Word, LibreOffice and archivers write, now and twenty years ago.
  if (head.starts_with("PK\x03\x04") || head.starts_with("\xD0\xCF\x11\xE0")) {
    return Diagnostic{
        .code = "E005",
        .place = file_start,
        .message = "this file is a spreadsheet, a document or an archive, not text",
        .hint = "save it as text in UTF-8; in a spreadsheet program that is CSV UTF-8"};
  }
  const std::optional<Text> encoding = other_encoding(head);
  if (!encoding) return std::nullopt;
  return Diagnostic{.code = "E005",
                    .place = file_start,
                    .message = text("this file is {}, not UTF-8", *encoding),
                    .hint = "save the file as UTF-8"};
}

}  // namespace kneecheck
