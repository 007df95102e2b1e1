// The tables of codes in the manual are made from the catalogue.
#include "code_tables.hpp"

#include <vector>

#include "kneecheck/lint/catalogue.hpp"
#include "manual_page.hpp"

namespace kneecheck::testing {

std::map<std::string, std::string> code_tables() {
  std::map<std::string, std::vector<std::vector<std::string>>> rows;
  for (const CatalogueEntry& entry : all_codes()) {
    rows["codes " + std::string(entry.code.substr(0, 1))].push_back(
        {std::string(entry.code), to_roff(entry.title)});
  }
  std::map<std::string, std::string> parts;
  for (const auto& [part, codes] : rows) parts[part] = to_table("lB lx", codes);
  return parts;
}

}  // namespace kneecheck::testing
