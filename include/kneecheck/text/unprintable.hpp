// Which characters may not be printed as they are, and what to call them. safe_text() shows them as
// \u{..}; those who rather refuse them (protocols, sheets, answers) find them here, so that all of
// them say it in the same words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

enum class Hidden {
  no,
  control,       // C0 (tab and line feed too), DEL, C1: may drive the terminal
  bidi,          // reorders the text around it: U+061C, 200E-200F, 202A-202E, 2066-206F
  invisible,     // separators, soft hyphen, fillers, operators, annotations, tags
  zero_width,    // spaces and joiners without width, variation selectors: often pasted by accident
  private_use,   // means something in one font only
  noncharacter,  // never means anything
  not_utf8,      // a byte that is no character
};

// Why a character may not be printed as it is where it stands alone.
Hidden hidden(char32_t point);

// The same for the character, or the byte that is none, at `at` in `words`. Characters that some
// scripts and emoji need are printed where they need them:
// - a joiner or non-joiner behind a letter without capitals that has at most two marks, and before
//   another such letter or a mark; behind a virama a joiner may also end the word;
// - a joiner between two pictographs, the first with a skin tone or a selector, or without;
// - a variation selector right behind such a letter or a pictograph, or in a keycap.
// Elsewhere they change nothing that anybody sees. REQUIRES: a character or such a byte begins
// there.
Hidden hidden_at(std::string_view words, std::size_t at);

struct Unprintable {
  Hidden kind = Hidden::control;
  std::size_t offset = 0;  // in bytes
  Text what;               // "U+001B (escape)", "byte 0xE9 is not UTF-8"
};

// The first character of `words` that a file is refused for: everything safe_text() would show as
// \u{..}, but not zero-width characters. Tabs are welcome anywhere (they become blanks), line feeds
// where `lines_allowed`.
std::optional<Unprintable> first_unprintable(std::string_view words, bool lines_allowed);

// The first zero-width character where nothing needs it: worth a warning only.
std::optional<Unprintable> first_zero_width(std::string_view words);

}  // namespace kneecheck
