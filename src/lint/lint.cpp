#include "kneecheck/lint/lint.hpp"

#include "kneecheck/protocol/loader.hpp"

namespace kneecheck {

std::vector<Diagnostic> lint_protocol(std::string_view source) {
  try {
    load_placed_protocol(source);
    return {};
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

}  // namespace kneecheck
