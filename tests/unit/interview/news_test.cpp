// What an answer brings up at once: warnings, stops, tests left out, follow-ups.
#include <string>

#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("a red flag acts at once, and the answer can be changed") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  SECTION("accepted with Enter") {
    const Held held = hold(protocol, terminal, {"y", ""});
    CHECK(held.ending.kind == EndingKind::finished);
    CHECK_THAT(terminal.output,
               Contains("-> yes\n\n! Act today: A locked, unstable, swollen or hot knee needs a "
                        "professional.\nEnter ends here, < changes the answer > "));
  }
  SECTION("changed") {
    const Held held = hold(protocol, terminal, {"y", "what", "<", "n", "3"});
    CHECK_THAT(terminal.output, Contains("! press Enter, or type < (you typed \"what\")"));
    CHECK_THAT(terminal.output, Contains("now: yes; Enter keeps it"));
    CHECK(held.answers.get(item(protocol, "warning_signs")) == answered(0));
    CHECK(held.answers.get(item(protocol, "hip_flexors.left")) == answered(3));
  }
  SECTION("kept, and said again") {
    const Held held = hold(protocol, terminal, {"y", "<", "", ""});
    CHECK(held.ending.kind == EndingKind::finished);
    CHECK(count(terminal.output, "! Act today: ") == 2);
  }
  SECTION("left") {
    CHECK(hold(protocol, terminal, {"y", "quit"}).ending.kind == EndingKind::left);
  }
}

TEST_CASE("who leaves a stopping sign open is not told to do no tests and to go on") {
  FakeTerminal terminal;
  const Held held = hold(miniature_protocol(), terminal, {"unsure", "3"});
  CHECK_THAT(terminal.output,
             Contains("! This could not be ruled out: A locked, unstable, swollen or hot knee"));
  CHECK_THAT(terminal.output,
             Contains("! Go on only if it does not apply to you; the report will say "
                      "it first.\n"));
  CHECK(held.answers.get(item(miniature_protocol(), "hip_flexors.left")) == answered(3));
}

const std::string gated_by_soreness = sore_then_where("section = \"Before\"\n") + R"(
[[prompt]]
id = "wrist"
kind = "yes_no"
ask = "Does your wrist hurt?"
section = "Before"
[[prompt]]
id = "plank"
title = "Elbow plank"
kind = "hold"
ask = "Hold for {target} seconds."
target = 30
unsafe_if = { prompt = "wrist", is = "yes" }
section = "Strength"
[[prompt]]
id = "notes"
kind = "text"
ask = "Anything else?"
section = "Strength"
)";

TEST_CASE("follow-ups open and close, and answers that no longer apply are kept and said so") {
  const Protocol protocol = small_protocol(gated_by_soreness);
  FakeTerminal terminal;
  const Held held =
      hold(protocol, terminal, {"y", "front", "<", "<", "n", "n", "30", "new shoes", "1", "y", ""});
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK_THAT(terminal.output, Contains(" 1 of 4\n"));
  CHECK_THAT(terminal.output, Contains(" 2 of 5\n"));
  CHECK_THAT(terminal.output, Contains("! 1 answer kept but no longer applies\n"));
  CHECK_THAT(terminal.output, Contains("! 1 earlier answer applies again\n"));
  CHECK_THAT(terminal.output, Contains("-> new shoes\n"));
  CHECK(held.words.at("notes") == "new shoes");
}

TEST_CASE("a test that is left out for safety is said to be, once") {
  const Protocol protocol = small_protocol(gated_by_soreness);
  FakeTerminal terminal;
  hold(protocol, terminal, {"n", "y", "<", "", "-", ""});
  CHECK(count(terminal.output, "! Left out for your safety: Elbow plank\n") == 1);
}

TEST_CASE(
    "after the last pain stop allowed the rest that needs effort is left out, and it says so") {
  FakeTerminal terminal;
  const Held held = hold(miniature_protocol(), terminal, {"n", "pain", "pain", "pain", ""});
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK_THAT(terminal.output, Contains("! Pain has stopped enough tests: the other tests that need "
                                       "effort are left out.\n"));
  CHECK_THAT(terminal.output, Contains("! See a doctor or a physiotherapist before you test"));
}

TEST_CASE("pain that refers is said at once, and pain that stops ends the screen") {
  const auto protocol = [](const std::string& rule) {
    return small_protocol(plain_prompt("hop", "yes_no") + "pain = \"" + rule + "\"\n" +
                          plain_prompt("last", "yes_no"));
  };
  FakeTerminal terminal;
  SECTION("refer") {
    const Held held = hold(protocol("refer"), terminal, {"pain", "y", ""});
    CHECK(held.ending.kind == EndingKind::finished);
    CHECK_THAT(terminal.output,
               Contains("! See someone.\n! You can go on; the report will say it first.\n"));
  }
  SECTION("stop") {
    const Held held = hold(protocol("stop"), terminal, {"pain", ""});
    CHECK(held.ending.kind == EndingKind::finished);
    CHECK_THAT(terminal.output, Contains("! See someone.\nEnter ends here, < changes the answer"));
  }
}

TEST_CASE("a flag that refers is said at once and the screen goes on") {
  FakeTerminal terminal;
  const Held held = hold(small_protocol(R"(
[[prompt]]
id = "pain_now"
kind = "scale"
ask = "How much does it hurt?"
red_flag = { at_least = 6, action = "refer", urgency = "soon", says = "Pain of {value} needs a look." }
)"),
                         terminal, {"7", ""});
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK_THAT(
      terminal.output,
      Contains("! Act in the next days: Pain of 7 needs a look.\n! You can go on; the report "
               "will say it first.\n"));
}

TEST_CASE("who names the better side is told which is the worse") {
  const auto echo = [](const std::string& typed) {
    FakeTerminal terminal;
    hold(small_protocol(R"(
[[prompt]]
id = "stand_up"
kind = "compare"
ask = "Which leg stands up more easily?"
names = "better"
)"),
         terminal, {typed, ""});
    return terminal.output;
  };
  CHECK_THAT(echo("r"), Contains("-> right\n   so the left side is the worse one\n"));
  CHECK_THAT(echo("ll"), Contains("   so the right side is the worse one\n"));
  CHECK_THAT(echo("="), !Contains("worse"));
}

TEST_CASE("a section is headed once by what it takes") {
  FakeTerminal terminal;
  hold(small_protocol(gated_by_soreness), terminal, {"n", "n", "30", "-", ""});
  CHECK(count(terminal.output, "── Before ──") == 1);
  CHECK(count(terminal.output, "── Strength ──") == 1);
  CHECK_THAT(terminal.output, Contains(" about 1 minute ──\n"));
}

}  // namespace
}  // namespace kneecheck::testing
