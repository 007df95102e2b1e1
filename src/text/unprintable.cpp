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

Text general_name(Hidden kind) {
  switch (kind) {
    case Hidden::no:
      return "printable";
    case Hidden::control:
      return "control character";
    case Hidden::bidi:
      return "bidirectional control";
    case Hidden::invisible:
      return "invisible character";
    case Hidden::zero_width:
      return "zero-width character";
  }
  return {};
}

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
  return found != std::end(names) ? found->name : general_name(hidden(point));
}

std::optional<Unprintable::Kind> kind_of(Hidden kind) {
  switch (kind) {
    case Hidden::no:
      return std::nullopt;
    case Hidden::control:
      return Unprintable::Kind::control;
    case Hidden::bidi:
      return Unprintable::Kind::bidi;
    case Hidden::invisible:
      return Unprintable::Kind::invisible;
    case Hidden::zero_width:
      return Unprintable::Kind::zero_width;
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
  for (std::size_t at = plain_front(words); at < words.size();
       at += plain_front(words.substr(at))) {
    const Utf8Step step = utf8_front(words.substr(at));
    if (!step.point) {
      const unsigned byte = static_cast<unsigned char>(words[at]);
      return Unprintable{Unprintable::Kind::not_utf8, at, text("byte 0x{:02X} is not UTF-8", byte)};
    }
    const char32_t point = *step.point;
    const bool welcome = point == U'\t' || (point == U'\n' && lines_allowed);
    const auto kind = welcome ? std::nullopt : kind_of(hidden(point));
    if (kind && *kind != Unprintable::Kind::zero_width) {
      const auto number = static_cast<unsigned>(point);
      return Unprintable{*kind, at, text("U+{:04X} ({})", number, name_of(point))};
    }
    at += step.bytes;
  }
  return std::nullopt;
}

std::optional<Unprintable> first_zero_width(std::string_view words) {
  for (std::size_t at = plain_front(words); at < words.size();
       at += plain_front(words.substr(at))) {
    const Utf8Step step = utf8_front(words.substr(at));
    if (step.point && hidden(*step.point) == Hidden::zero_width) {
      const auto number = static_cast<unsigned>(*step.point);
      return Unprintable{Unprintable::Kind::zero_width, at,
                         text("U+{:04X} ({})", number, name_of(*step.point))};
    }
    at += step.bytes;
  }
  return std::nullopt;
}

}  // namespace kneecheck
