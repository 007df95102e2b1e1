// Stands alone because a library has the tables, and layout need not know which.
#include "kneecheck/text/columns.hpp"

#include <utf8proc.h>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {

int columns_of(char32_t point) {
  const auto code = static_cast<utf8proc_int32_t>(point);
  const utf8proc_property_t& property = *utf8proc_get_property(code);
  // The vowels and finals of a Hangul syllable that is written in parts join its initial.
  if (property.boundclass == UTF8PROC_BOUNDCLASS_V || property.boundclass == UTF8PROC_BOUNDCLASS_T)
    return 0;
  // Unicode keeps two planes for wide characters that are not assigned yet.
  if (property.category == UTF8PROC_CATEGORY_CN)
    return point >= 0x20000 && point <= 0x3FFFD ? 2 : 1;
  // The library gives no width to marks that stand beside their letter, nor to number signs.
  const bool stands_beside = property.category == UTF8PROC_CATEGORY_MC ||
                             property.boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
  return stands_beside ? 1 : utf8proc_charwidth(code);
}

Cluster cluster_front(std::string_view words) {
  // Nothing binds one printable ASCII character to the next, and most of all text is such.
  const bool plain = words[0] >= ' ' && words[0] <= '~';
  if (plain && (words.size() == 1 || is_ascii(words[1]))) return {1, 1};
  const Utf8Step first = utf8_front(words);
  if (!first.point) return {1, 1};
  Cluster cluster = {first.bytes, columns_of(*first.point)};
  auto last = static_cast<utf8proc_int32_t>(*first.point);
  utf8proc_int32_t state = 0;
  while (cluster.bytes < words.size()) {
    const Utf8Step step = utf8_front(words.substr(cluster.bytes));
    if (!step.point) break;
    const auto next = static_cast<utf8proc_int32_t>(*step.point);
    // The library knows of joiners between pictographs, not between letters.
    const bool joined = last == 0x200C || last == 0x200D;
    const bool breaks = utf8proc_grapheme_break_stateful(last, next, &state) != 0;
    const bool pictograph =
        utf8proc_get_property(next)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
    if (breaks && (!joined || pictograph)) break;
    if (!joined || !pictograph) cluster.columns += columns_of(*step.point);
    cluster.bytes += step.bytes;
    last = next;
  }
  return cluster;
}

}  // namespace kneecheck
