// Stands alone because a library has the table, and layout need not know which.
#include "kneecheck/text/columns.hpp"

#include <utf8proc.h>

namespace kneecheck {

int columns_of(char32_t point) {
  const auto code = static_cast<utf8proc_int32_t>(point);
  const utf8proc_property_t& property = *utf8proc_get_property(code);
  // The vowels and finals of a Hangul syllable that is written in parts join its initial.
  if (property.boundclass == UTF8PROC_BOUNDCLASS_V || property.boundclass == UTF8PROC_BOUNDCLASS_T)
    return 0;
  // Of what is not assigned yet Unicode keeps two planes for wide characters.
  if (property.category == UTF8PROC_CATEGORY_CN)
    return point >= 0x20000 && point <= 0x3FFFD ? 2 : 1;
  // The library gives no width to marks that stand beside their letter, nor to number signs.
  const bool stands_beside = property.category == UTF8PROC_CATEGORY_MC ||
                             property.boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
  return stands_beside ? 1 : utf8proc_charwidth(code);
}

}  // namespace kneecheck
