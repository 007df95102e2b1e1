// Lines that explain a score, where their parts come from several prompts or are not known.
#include "kneecheck/assessment/evidence.hpp"

#include <algorithm>

#include "kneecheck/assessment/assessment.hpp"
#include "support/catch.hpp"
#include "support/small_protocol.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

const TargetScore& core_of(const Protocol& protocol, const Assessment& assessment) {
  const auto found = std::ranges::find_if(assessment.results, [&](const Result& result) {
    return protocol.imbalances[result.score.target.imbalance].id == "core";
  });
  REQUIRE(found != assessment.results.end());
  return found->score;
}

}  // namespace

TEST_CASE("what a test that is not asked could still add is told although its family has more") {
  // every answer to `reach` gives 20, if `stiff`; that is not known
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "has_box"
kind = "yes_no"
ask = "Is there a box?"
[[prompt]]
id = "stiff"
kind = "yes_no"
ask = "Are you stiff?"
[[prompt]]
id = "bend"
kind = "yes_no"
ask = "Bend. Does it pull?"
family = "bends"
finding = [{ is = "yes", points = { core = 10 }, says = "It pulls" }]
[[prompt]]
id = "reach"
kind = "yes_no"
ask = "Reach. Does it pull?"
family = "bends"
ask_if = { prompt = "has_box", is = "yes" }
finding = [
  { is = "yes", if = { prompt = "stiff", is = "yes" }, points = { core = 20 }, says = "It pulls" },
  { is = "no", if = { prompt = "stiff", is = "yes" }, points = { core = 20 }, says = "It does not" },
]
)");
  Answers answers;
  answers.set(item(protocol, "has_box"), answered(0));
  answers.set(item(protocol, "stiff"), without_value(Status::skipped));
  answers.set(item(protocol, "bend"), answered(1));
  const Assessment assessment = Assessor(protocol).assess(answers);
  const TargetScore& core = core_of(protocol, assessment);
  CHECK(core.score == 10);
  CHECK(core.could_be == 20);
  int points = 0;
  int could_add = 0;
  for (const Evidence& line : core.evidence) {
    points += line.points;
    could_add += line.could_add;
  }
  CHECK(points == 10);
  CHECK(could_add == 10);
}
