// Any bytes as a translation of the default protocol: they are refused with places, or change its
// words only.
#include "fuzz/fuzz.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"

using namespace kneecheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Protocol original = load_protocol(builtin_files().front().source);
  static const std::string points = scoring_digest(original);
  const std::string_view source = fuzz::view(data, size);
  fuzz::expect_well_placed(lint_translation(source, original), source);
  try {
    const Protocol shown = translated(original, read_translation(original, source));
    fuzz::expect(scoring_digest(shown) == points, "words give no points");
    fuzz::expect_reported(shown, {});
  } catch (const BadFile& bad) {
    fuzz::expect(!bad.problems().empty(), "a refusal says why");
  }
  return 0;
}
