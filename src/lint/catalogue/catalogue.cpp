// Joins the parts of the catalogue, finds a code in it, and sets its page.
#include "kneecheck/lint/catalogue.hpp"

#include <vector>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "parts.hpp"

namespace kneecheck {
namespace {

constexpr int page_width = 80;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// "error[E301]" -> "E301"
std::string_view bare(std::string_view words) {
  const std::size_t open = words.find('[');
  if (open == words.npos || !words.ends_with(']')) return words;
  return words.substr(open + 1, words.size() - open - 2);
}

bool names(std::string_view words, std::string_view code) {
  return words.size() == code.size() && upper(words.front()) == code.front() &&
         words.substr(1) == code.substr(1);
}

Text example(const Text& heading, std::string_view lines) {
  if (lines.empty()) return {};
  Text block = text("\n{}:\n", heading);
  while (!lines.empty()) block += text("    {}\n", safe_text(next_part(lines, '\n')));
  return block;
}

}  // namespace

std::span<const CatalogueEntry> all_codes() {
  static const std::vector<CatalogueEntry> entries = [] {
    std::vector<CatalogueEntry> all;
    for (const auto part :
         {shape_entries(), name_entries(), finding_entries(), safety_entries(), answer_entries()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return entries;
}

const CatalogueEntry* find_code(std::string_view words) {
  for (const CatalogueEntry& entry : all_codes()) {
    if (names(bare(words), entry.code)) return &entry;
  }
  return nullptr;
}

Text explanation_page(const CatalogueEntry& entry) {
  return text("{} {}: {}\n\n", level_word(entry.level), safe_text(entry.code),
              safe_text(entry.title)) +
         wrapped({}, safe_text(entry.explanation), page_width) + example("wrong", entry.wrong) +
         example("right", entry.right);
}

}  // namespace kneecheck
