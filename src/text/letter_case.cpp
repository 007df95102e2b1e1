#include "kneecheck/text/letter_case.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

char32_t lower_case(char32_t letter) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
}

bool is_blank(char32_t point) {
  constexpr char32_t braille_blank = 0x2800;  // a symbol to Unicode
  return point == U'\t' || point == braille_blank ||
         utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_ZS;
}

// Each letter with its marks as one character, where there is one; the same words if they are not
// UTF-8.
std::string composed(std::string words) {
  utf8proc_uint8_t* bytes = nullptr;
  const auto option = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(words.data()),
                   static_cast<utf8proc_ssize_t>(words.size()), &bytes, option);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return words;
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

// Calls `on_point` with each character, and `on_byte` with each byte that is none.
template <typename OnPoint, typename OnByte>
void for_each_point(std::string_view words, const OnPoint& on_point, const OnByte& on_byte) {
  while (!words.empty()) {
    const Utf8Step next = utf8_front(words);
    if (next.point) {
      on_point(*next.point);
    } else {
      on_byte(words.front());
    }
    words.remove_prefix(next.bytes);
  }
}

}  // namespace

bool is_word_character(char32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO &&
         hidden(point) == Hidden::no;
}

std::string lower_case(std::string_view words) {
  std::string result;
  result.reserve(words.size());
  for_each_point(
      words, [&](char32_t point) { append_utf8(result, lower_case(point)); },
      [&](char byte) { result += byte; });
  return result;
}

std::string capitalized(std::string_view words) {
  if (words.empty()) return {};
  const Utf8Step first = utf8_front(words);
  if (!first.point) return std::string(words);
  std::string result;
  const auto capital =
      static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(*first.point)));
  // A final sigma has no capital of its own.
  append_utf8(result, lower_case(capital) == lower_case(*first.point) ? capital : *first.point);
  return result += words.substr(first.bytes);
}

std::string folded(std::string_view words) {
  std::string result;
  result.reserve(words.size());
  bool after_blank = false;
  bool all_ascii = true;
  const auto begin_letter = [&] {
    if (after_blank && !result.empty()) result += ' ';
    after_blank = false;
  };
  for_each_point(
      words,
      [&](char32_t point) {
        if (hidden(point) == Hidden::zero_width) return;
        all_ascii = all_ascii && point < 0x80;
        if (is_blank(point)) {
          after_blank = true;
          return;
        }
        begin_letter();
        append_utf8(result, lower_case(point));
      },
      [&](char byte) {
        begin_letter();
        result += byte;
      });
  return all_ascii ? result : composed(std::move(result));
}

}  // namespace kneecheck
