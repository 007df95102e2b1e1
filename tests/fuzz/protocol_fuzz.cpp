// Any bytes as a protocol: they are refused with places, or what is loaded can be asked through to
// the end, reported, and translated.
#include "fuzz/fuzz.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"

using namespace kneecheck;

namespace {

void expect_an_end(const Protocol& protocol) {
  Interview interview(protocol);
  std::size_t asked = 0;
  for (; interview.current(); ++asked) {
    fuzz::expect(asked < interview.items().size(), "every question is asked once");
    interview.answer({Status::skipped, 0});
  }
}

void expect_usable(const Protocol& protocol, std::string_view source) {
  expect_an_end(protocol);
  fuzz::expect_reported(protocol, {});
  const PlacedTranslation nothing = read_placed_translation(protocol, translation_skeleton(source));
  fuzz::expect(nothing.stale.empty(), "the translation to begin with fits its protocol");
  const Protocol same = translated(protocol, nothing.translation);
  fuzz::expect(scoring_digest(same) == scoring_digest(protocol), "words give no points");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source = fuzz::view(data, size);
  try {
    expect_usable(load_protocol(source), source);
  } catch (const BadFile& bad) {
    fuzz::expect(!bad.problems().empty(), "a refusal says why");
    fuzz::expect_well_placed(bad.problems(), source);
  }
  return 0;
}
