// One assessor for many sheets: what it gives one sheet depends on that sheet alone, and leaving
// out the explanation changes nothing that it explains.
#include <catch2/catch.hpp>
#include <cstdint>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "law.hpp"
#include "support/random.hpp"
#include "support/random_protocol.hpp"

using namespace kneecheck;

namespace {

constexpr std::uint64_t sheets_each = 5;

Assessment unexplained(Assessment assessment) {
  for (Result& result : assessment.results) result.score.evidence.clear();
  for (SideBySide& pair : assessment.differences) pair.says.clear();
  return assessment;
}

}  // namespace

TEST_CASE("An assessor gives each of many sheets what a new one gives it") {
  for (std::uint64_t seed = 0; seed < law_cases / sheets_each; ++seed) {
    INFO("seed " << seed);
    const Protocol protocol = random_protocol(seed, {});
    const Assessor one_for_all(protocol);
    for (std::uint64_t sheet = 0; sheet < sheets_each; ++sheet) {
      const Answers answers = random_answers(protocol, seed * sheets_each + sheet);
      REQUIRE(one_for_all.assess(answers) == Assessor(protocol).assess(answers));
    }
  }
}

TEST_CASE("Without explanation an assessment is the same but for what explains it") {
  int explained = 0;
  for (std::uint64_t seed = 0; seed < law_cases; ++seed) {
    INFO("seed " << seed);
    const Protocol protocol = random_protocol(seed, {});
    const Assessor assessor(protocol);
    const Answers answers = random_answers(protocol, seed);
    const Assessment full = assessor.assess(answers);
    const Assessment bare = assessor.assess(answers, Explanation::none);
    REQUIRE(bare == unexplained(full));
    if (bare != full) ++explained;
  }
  CHECK(explained > 0);
}
