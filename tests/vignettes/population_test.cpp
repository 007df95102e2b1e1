// How loudly the default screen speaks, held on made-up runners: support/population.hpp says what
// is assumed of them.
#include "support/population.hpp"

#include "support/catch.hpp"
#include "vignettes/shipped.hpp"

namespace kneecheck::testing {
namespace {

Figures on_the_default_screen(const PeopleKind& kind) {
  const Protocol& protocol = shipped("runner-knee");
  return figures_of(protocol, calm_answers(protocol), kind);
}

}  // namespace

TEST_CASE(
    "most healthy runners are told of no more than a slight sign, and what is there is found") {
  for (const PeopleKind& kind : people_kinds()) {
    CAPTURE(kind.name);
    const Figures figures = on_the_default_screen(kind);
    CHECK(figures.told <= kind.bars.told);
    CHECK(figures.moderate <= kind.bars.moderate);
    CHECK(figures.strong <= kind.bars.strong);
    CHECK(figures.found >= kind.bars.found);
    CHECK(figures.found_moderate >= kind.bars.found_moderate);
    CHECK(figures.mistaken <= kind.bars.mistaken);
  }
}

}  // namespace kneecheck::testing
