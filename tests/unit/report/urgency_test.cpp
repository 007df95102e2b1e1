// When to act is said in one set of words, where the screen stops, in the report and by `show`.
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/report/protocol_listing.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

TEST_CASE("a warning sign says when to act in the same words wherever it is printed") {
  for (const std::string urgency : {"now", "today", "soon"}) {
    for (const std::string action : {"stop", "refer"}) {
      CAPTURE(urgency, action);
      const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "locked"
kind = "yes_no"
ask = "Is it locked?"
red_flag = { is = "yes", action = ")" + action +
                                               R"(", urgency = ")" + urgency +
                                               R"(", says = "Have it seen." }
)");
      const Text act = urgency_words(protocol.prompts[0].red_flags[0].urgency);
      const std::string said = sentence_case(act.str()).str() + ": Have it seen.";
      FakeTerminal terminal;
      const Held held = hold(protocol, terminal, {"y", ""});
      CHECK(contains(terminal.output, said));
      CHECK(contains(printed(protocol, held.answers), said));
      CHECK(contains(protocol_listing(protocol, {0, 0, 0}, wide).str(), act.str()));
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
