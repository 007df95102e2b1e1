// Joins the lists of codes, finds a code in it, and sets its page.
#include "kneecheck/lint/catalogue.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "answer_codes.hpp"
#include "finding_codes.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "safety_codes.hpp"
#include "structure_codes.hpp"

namespace kneecheck {
namespace {

constexpr int page_width = 80;

// "error[E301]" -> "E301"
std::string_view bare(std::string_view words) {
  const std::size_t open = words.find('[');
  if (open == words.npos || !words.ends_with(']')) return words;
  return words.substr(open + 1, words.size() - open - 2);
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
    const auto add = [&all](std::span<const CatalogueEntry> codes) {
      for (CatalogueEntry entry : codes) {
        if (entry.code.front() != 'A') entry.level = level_of(entry.code);
        all.push_back(entry);
      }
    };
    add(structure_codes);
    add(finding_codes);
    add(safety_codes);
    add(answer_codes);
    return all;
  }();
  return entries;
}

const CatalogueEntry* find_code(std::string_view words) {
  const std::string code = capitalized(bare(words));
  const auto found = std::ranges::find(all_codes(), code, &CatalogueEntry::code);
  return found == all_codes().end() ? nullptr : &*found;
}

Text explanation_page(const CatalogueEntry& entry) {
  return text("{} {}: {}\n\n", level_word(entry.level), safe_text(entry.code),
              safe_text(entry.title)) +
         wrapped({}, safe_text(entry.explanation), page_width) + example("wrong", entry.wrong) +
         example("right", entry.right);
}

}  // namespace kneecheck
