// A guard in a line of answers names the question that the line is for.
#include "kneecheck/answers/guard.hpp"

#include "support/catch.hpp"

namespace kneecheck {

TEST_CASE("a guard is an id of this protocol, perhaps a side, then a colon") {
  Protocol protocol;
  protocol.prompts.resize(2);
  protocol.prompts[0].id = "plank";
  protocol.prompts[1].id = "squat";
  protocol.prompts[1].per_side = true;

  const Guarded right = split_guard(protocol, " squat.right : a little");
  CHECK((right.guard == Item{1, Side::right}));
  CHECK(right.rest == " a little");
  CHECK((split_guard(protocol, "squat.left:3").guard == Item{1, Side::left}));
  CHECK((split_guard(protocol, "plank:0:45").guard == Item{0, Side::whole}));
  CHECK(split_guard(protocol, "plank:0:45").rest == "0:45");
  CHECK(split_guard(protocol, "squat:").rest.empty());

  for (const char* line : {"0:45", "lunge: 3", "plank", "", ":", "squat.up: 3", "Plank: 3",
                           "the plank: fine", "squat.left.left: 1"}) {
    INFO("line: " << line);
    CHECK_FALSE(split_guard(protocol, line).guard);
    CHECK(split_guard(protocol, line).rest == line);
  }
}

}  // namespace kneecheck
