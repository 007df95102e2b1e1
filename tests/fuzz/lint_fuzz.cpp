// Any bytes as a file to check: as a protocol, and as whatever they look like.
#include <algorithm>

#include "fuzz/fuzz.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/loader.hpp"

using namespace kneecheck;

namespace {

bool loads(std::string_view source) {
  try {
    load_protocol(source);
    return true;
  } catch (const BadFile&) {
    return false;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source = fuzz::view(data, size);
  recognise(source);
  const std::vector<Diagnostic> found = lint_protocol(source);
  const auto is_error = [](const Diagnostic& one) { return one.level == Level::error; };
  fuzz::expect(std::ranges::none_of(found, is_error) == loads(source),
               "what has no error loads, and nothing else");
  fuzz::expect_well_placed(found, source);
  return 0;
}
