// Comparisons of two sessions are printed, byte for byte, as they are kept in this folder.
#include "kneecheck/report/comparison.hpp"

#include <string>

#include "support/comparison_cases.hpp"
#include "support/golden.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

void check_comparisons(const std::string& look_name, const Look& look) {
  for (const ComparisonCase& each : comparison_cases()) {
    with_comparison(each, [&](const ComparedSessions& about) {
      check_golden("comparison-" + each.name + "-" + look_name, text_comparison(about, look).str());
    });
  }
}

}  // namespace

TEST_CASE("Comparisons are printed as kept, 80 columns wide") { check_comparisons("80", {}); }

TEST_CASE("Comparisons are printed as kept, 40 columns wide and in ASCII") {
  check_comparisons("40-ascii", {.width = 40, .unicode = false});
}

TEST_CASE("Comparisons are printed as kept, for a listener") {
  check_comparisons("accessible", {.accessible = true});
}

TEST_CASE("The comparison is printed as kept, as JSON") {
  for (const ComparisonCase& each : comparison_cases()) {
    with_comparison(each, [&](const ComparedSessions& about) {
      check_golden("comparison-" + each.name + "-json", json_comparison(about, "1.0.0"));
    });
  }
}
