#include "kneecheck/text/unprintable.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "kneecheck/text/columns.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

struct HiddenRange {
  char32_t from;
  char32_t to;
  Hidden kind;
};

// What Unicode says nobody sees, and what it gives no meaning. Format characters that are seen are
// not among it: the Arabic number signs stand there for everybody to read.
constexpr HiddenRange ranges[] = {
    {0x0000, 0x001F, Hidden::control},         // C0
    {0x007F, 0x009F, Hidden::control},         // DEL, C1
    {0x00AD, 0x00AD, Hidden::invisible},       // soft hyphen: no line is broken there
    {0x034F, 0x034F, Hidden::invisible},       // combining grapheme joiner, which joins nothing
    {0x061C, 0x061C, Hidden::bidi},            // Arabic letter mark
    {0x115F, 0x1160, Hidden::invisible},       // Hangul fillers: letters that are blanks
    {0x17B4, 0x17B5, Hidden::invisible},       // Khmer vowels that are not written
    {0x180B, 0x180D, Hidden::zero_width},      // Mongolian variation selectors
    {0x180E, 0x180E, Hidden::invisible},       // Mongolian vowel separator, once a blank
    {0x180F, 0x180F, Hidden::zero_width},      // one more of those selectors
    {0x200B, 0x200D, Hidden::zero_width},      // space, non-joiner, joiner
    {0x200E, 0x200F, Hidden::bidi},            // marks
    {0x2028, 0x2029, Hidden::invisible},       // line and paragraph separator
    {0x202A, 0x202E, Hidden::bidi},            // embeddings and overrides
    {0x2060, 0x2060, Hidden::zero_width},      // word joiner
    {0x2061, 0x2065, Hidden::invisible},       // invisible operators
    {0x2066, 0x206F, Hidden::bidi},            // isolates and deprecated shaping
    {0x3164, 0x3164, Hidden::invisible},       // Hangul filler
    {0xE000, 0xF8FF, Hidden::private_use},     // each font has others
    {0xFDD0, 0xFDEF, Hidden::noncharacter},    // for the inside of programs
    {0xFE00, 0xFE0F, Hidden::zero_width},      // variation selectors
    {0xFEFF, 0xFEFF, Hidden::zero_width},      // byte order mark, once a space of no width
    {0xFFA0, 0xFFA0, Hidden::invisible},       // Hangul filler of half width
    {0xFFF0, 0xFFFB, Hidden::invisible},       // kept for such as these; interlinear annotation
    {0x13430, 0x1343F, Hidden::invisible},     // how hieroglyphs stand to each other
    {0x1BCA0, 0x1BCA3, Hidden::invisible},     // how shorthand does
    {0x1D173, 0x1D17A, Hidden::invisible},     // beginnings and ends of beams in music
    {0xE0000, 0xE0FFF, Hidden::invisible},     // tags, variation selectors for ideographs
    {0xF0000, 0x10FFFF, Hidden::private_use},  // two planes more
};

constexpr char32_t non_joiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

struct Name {
  char32_t point;
  Text name;
};

// The ones that people meet, or attackers like.
Text name_of(char32_t point) {
  static const Name names[] = {
      {0x00, "null"},
      {0x07, "bell"},
      {0x08, "backspace"},
      {0x09, "tab"},
      {0x0A, "line feed"},
      {0x0C, "form feed"},
      {0x0D, "carriage return"},
      {0x1B, "escape"},
      {0x7F, "delete"},
      {0x85, "next line"},
      {0x90, "device control string"},
      {0x9B, "control sequence introducer"},
      {0x9D, "operating system command"},
      {0xAD, "soft hyphen"},
      {0x034F, "combining grapheme joiner"},
      {0x061C, "Arabic letter mark"},
      {0x180E, "Mongolian vowel separator"},
      {0x200B, "zero-width space"},
      {0x200C, "zero-width non-joiner"},
      {0x200D, "zero-width joiner"},
      {0x200E, "left-to-right mark"},
      {0x200F, "right-to-left mark"},
      {0x2028, "line separator"},
      {0x2029, "paragraph separator"},
      {0x202A, "left-to-right embedding"},
      {0x202B, "right-to-left embedding"},
      {0x202C, "pop directional formatting"},
      {0x202D, "left-to-right override"},
      {0x202E, "right-to-left override"},
      {0x2060, "word joiner"},
      {0x2066, "left-to-right isolate"},
      {0x2067, "right-to-left isolate"},
      {0x2068, "first strong isolate"},
      {0x2069, "pop directional isolate"},
      {0x3164, "Hangul filler"},
      {0xFE0E, "variation selector"},
      {0xFE0F, "variation selector"},
      {0xFEFF, "byte order mark"},
  };
  const auto* const found = std::ranges::find(names, point, &Name::point);
  if (found != std::end(names)) return found->name;
  static const Text kinds[] = {
      "printable",           "control character",    "bidirectional control",
      "invisible character", "zero-width character", "private-use character",
      "noncharacter"};
  return kinds[static_cast<std::size_t>(hidden(point))];
}

const utf8proc_property_t& property_of(char32_t point) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(point));
}

// Joiners are for letters that change with their neighbours, and such scripts have no capitals: a
// joiner beside a Latin, Greek or Cyrillic letter would only hide.
bool is_uncased_letter(std::optional<char32_t> point) {
  if (!point || hidden(*point) != Hidden::no) return false;
  // The later parts of a Hangul syllable take no column: they stand on its first.
  return property_of(*point).category == UTF8PROC_CATEGORY_LO && columns_of(*point) > 0;
}

bool is_mark(std::optional<char32_t> point) {
  if (!point || hidden(*point) != Hidden::no) return false;
  const auto category = property_of(*point).category;
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

bool is_virama(std::optional<char32_t> point) {
  constexpr int class_of_viramas = 9;
  return point && property_of(*point).combining_class == class_of_viramas;
}

bool is_pictograph(std::optional<char32_t> point) {
  return point && property_of(*point).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

// The number of marks is bounded because safe_text() leaves out those beyond the fourth: what
// excused a joiner must still stand beside it when the text is looked at again.
bool ends_in_uncased_letter(std::string_view words) {
  constexpr int most_marks_before_a_joiner = 2;
  Utf8Step last = utf8_back(words);
  for (int marks = 0; marks < most_marks_before_a_joiner && is_mark(last.point); ++marks) {
    words.remove_suffix(last.bytes);
    last = utf8_back(words);
  }
  return is_uncased_letter(last.point);
}

bool ends_in_pictograph(std::string_view words) {
  const Utf8Step last = utf8_back(words);
  if (!last.point) return false;
  const bool is_skin_tone = *last.point >= 0x1F3FB && *last.point <= 0x1F3FF;
  if (*last.point == emoji_selector || is_skin_tone) words.remove_suffix(last.bytes);
  return is_pictograph(utf8_back(words).point);
}

bool is_needed_joiner(char32_t point, std::string_view before, std::optional<char32_t> next) {
  const bool joins = point == joiner;
  if (ends_in_uncased_letter(before)) {
    if (is_uncased_letter(next) || is_mark(next)) return true;
    return joins && is_virama(utf8_back(before).point);
  }
  return joins && is_pictograph(next) && ends_in_pictograph(before);
}

bool is_needed_selector(char32_t selector, std::string_view before, std::optional<char32_t> next) {
  const std::optional<char32_t> varied = utf8_back(before).point;
  if (is_uncased_letter(varied) || is_pictograph(varied)) return true;
  constexpr std::u32string_view keys = U"0123456789#*";
  constexpr char32_t keycap = 0x20E3;
  return varied && keys.find(*varied) != keys.npos && selector == emoji_selector && next == keycap;
}

// The first character, or byte that is none, for which `is_wanted(kind, point)`.
template <typename IsWanted>
std::optional<Unprintable> first_where(std::string_view words, const IsWanted& is_wanted) {
  for (std::size_t at = plain_front(words); at < words.size();
       at += plain_front(words.substr(at))) {
    const Utf8Step step = utf8_front(words.substr(at));
    const Hidden kind = hidden_at(words, at);
    if (is_wanted(kind, step.point)) {
      if (!step.point) {
        const unsigned byte = static_cast<unsigned char>(words[at]);
        return Unprintable{kind, at, text("byte 0x{:02X} is not UTF-8", byte)};
      }
      const auto number = static_cast<unsigned>(*step.point);
      return Unprintable{kind, at, text("U+{:04X} ({})", number, name_of(*step.point))};
    }
    at += step.bytes;
  }
  return std::nullopt;
}

}  // namespace

Hidden hidden(char32_t point) {
  if ((point & 0xFFFE) == 0xFFFE) return Hidden::noncharacter;  // the last two of every plane
  for (const HiddenRange& range : ranges) {
    if (point <= range.to) return point >= range.from ? range.kind : Hidden::no;
  }
  return Hidden::no;
}

Hidden hidden_at(std::string_view words, std::size_t at) {
  const Utf8Step step = utf8_front(words.substr(at));
  if (!step.point) return Hidden::not_utf8;
  const Hidden alone = hidden(*step.point);
  if (alone != Hidden::zero_width) return alone;
  const std::string_view before = words.substr(0, at);
  const std::string_view after = words.substr(at + step.bytes);
  const auto next = after.empty() ? std::nullopt : utf8_front(after).point;
  const bool is_joiner = *step.point == non_joiner || *step.point == joiner;
  const bool is_selector = property_of(*step.point).category == UTF8PROC_CATEGORY_MN;
  const bool is_needed = (is_joiner && is_needed_joiner(*step.point, before, next)) ||
                         (is_selector && is_needed_selector(*step.point, before, next));
  return is_needed ? Hidden::no : alone;
}

std::optional<Unprintable> first_unprintable(std::string_view words, bool lines_allowed) {
  return first_where(words, [&](Hidden kind, std::optional<char32_t> point) {
    if (point == U'\t' || (point == U'\n' && lines_allowed)) return false;
    return kind != Hidden::no && kind != Hidden::zero_width;
  });
}

std::optional<Unprintable> first_zero_width(std::string_view words) {
  return first_where(
      words, [](Hidden kind, std::optional<char32_t>) { return kind == Hidden::zero_width; });
}

}  // namespace kneecheck
