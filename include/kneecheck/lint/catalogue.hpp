// Catalogue: every code that kneecheck gives to what it finds in a file, explained for somebody who
// has never seen such a file before.
#pragma once

#include <span>
#include <string_view>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// Lines of a file have no line end of their own; several are parted by '\n'.
struct CatalogueEntry {
  std::string_view code;         // "E301": E, W, N of protocols, A of answers
  std::string_view title;        // a few words
  std::string_view explanation;  // two to six sentences
  std::string_view wrong{};      // lines of a file that show it, or ""
  std::string_view right{};      // and what to write instead
  Level level = Level::error;    // told apart only of answers: else the letter says it
};

// The level that the letter of a code stands for: E, W or N.
constexpr Level level_of(std::string_view code) {
  if (code.front() == 'E') return Level::error;
  return code.front() == 'W' ? Level::warning : Level::note;
}

// By letter (E, W and N together, then A) and number.
std::span<const CatalogueEntry> all_codes();

// In any case, also as it stands in a message: "E301", "e301", "error[E301]". nullptr if there is
// no such code.
const CatalogueEntry* find_code(std::string_view words);

// The entry as a page of at most 80 columns; ends in '\n'.
Text explanation_page(const CatalogueEntry& entry);

}  // namespace kneecheck
