#include "kneecheck/text/unprintable.hpp"

#include <algorithm>
#include <iterator>

#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

struct HiddenRange {
  char32_t from;
  char32_t to;
  Hidden kind;
};

constexpr HiddenRange ranges[] = {
    {0x0000, 0x001F, Hidden::control},      // C0
    {0x007F, 0x009F, Hidden::control},      // DEL, C1
    {0x061C, 0x061C, Hidden::bidi},         // Arabic letter mark
    {0x200B, 0x200D, Hidden::zero_width},   // space, non-joiner, joiner
    {0x200E, 0x200F, Hidden::bidi},         // marks
    {0x2028, 0x2029, Hidden::invisible},    // line and paragraph separator
    {0x202A, 0x202E, Hidden::bidi},         // embeddings and overrides
    {0x2060, 0x2060, Hidden::zero_width},   // word joiner
    {0x2061, 0x2065, Hidden::invisible},    // invisible operators
    {0x2066, 0x206F, Hidden::bidi},         // isolates and deprecated shaping
    {0xFEFF, 0xFEFF, Hidden::zero_width},   // byte order mark, once a space of no width
    {0xFFF9, 0xFFFB, Hidden::invisible},    // interlinear annotation
    {0xE0000, 0xE0FFF, Hidden::invisible},  // tags, variation selectors for ideographs
};

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
      {0x061C, "Arabic letter mark"},
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
      {0xFEFF, "byte order mark"},
  };
  const auto* const found = std::ranges::find(names, point, &Name::point);
  if (found != std::end(names)) return found->name;
  static const Text kinds[] = {"printable", "control character", "bidirectional control",
                               "invisible character", "zero-width character"};
  return kinds[static_cast<std::size_t>(hidden(point))];
}

// The first character, or byte that is none, for which `is_wanted(kind, point)`.
template <typename IsWanted>
std::optional<Unprintable> first_where(std::string_view words, const IsWanted& is_wanted) {
  for (std::size_t at = plain_front(words); at < words.size();
       at += plain_front(words.substr(at))) {
    const Utf8Step step = utf8_front(words.substr(at));
    const Hidden kind = step.point ? hidden(*step.point) : Hidden::not_utf8;
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
  for (const HiddenRange& range : ranges) {
    if (point <= range.to) return point >= range.from ? range.kind : Hidden::no;
  }
  return Hidden::no;
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
