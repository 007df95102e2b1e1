#include "kneecheck/lint/lint.hpp"

#include "kneecheck/protocol/loader.hpp"
#include "linting.hpp"

namespace kneecheck {

std::vector<Diagnostic> lint_protocol(std::string_view source) {
  try {
    const PlacedProtocol placed = load_placed_protocol(source);
    Linting linting{placed.protocol, placed.places};
    sort_by_place(linting.found);
    return std::move(linting.found);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

}  // namespace kneecheck
