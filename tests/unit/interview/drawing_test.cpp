// A drawing stands beside the steps of its question where there is room.
#include <string>

#include "kneecheck/interview/question.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"
#include "support/whole_conversation.hpp"

namespace kneecheck::testing {
namespace {

const char* const stretch = R"(
[[prompt]]
id = "stretch"
title = "Stretch"
kind = "scale"
ask = "How tight, 0 to 10?"
steps = ["Kneel on one knee and tuck your tail under.", "Hold for 30 seconds."]
picture = """
  O
 /|
_| |_
"""
)";

std::string on_screen(const Protocol& protocol, const Look& look) {
  FakeTerminal terminal;
  terminal.screen = look;
  return output_of(protocol, terminal);
}

TEST_CASE("a drawing stands beside the steps, which are all there") {
  CHECK(contains(on_screen(small_protocol(stretch), {.width = 60, .unicode = false}),
                 "1 of 1\n"
                 "    O    - Kneel on one knee and tuck your tail under.\n"
                 "   /|    - Hold for 30 seconds.\n"
                 "  _| |_\n"
                 "How tight, 0 to 10?\n"));
}

TEST_CASE("steps longer than the drawing go on beside where it ends") {
  Protocol protocol = small_protocol(stretch);
  protocol.prompts[0].steps.assign(4, "Breathe.");
  CHECK(contains(on_screen(protocol, {.width = 60, .unicode = false}),
                 "  _| |_  - Breathe.\n"
                 "         - Breathe.\n"
                 "How tight"));
}

TEST_CASE("where the screen is narrow the drawing stands below the steps") {
  CHECK(contains(on_screen(small_protocol(stretch), {.width = 59, .unicode = false}),
                 "  - Kneel on one knee and tuck your tail under.\n"
                 "  - Hold for 30 seconds.\n"
                 "    O\n"
                 "   /|\n"
                 "  _| |_\n"
                 "How tight, 0 to 10?\n"));
}

TEST_CASE("beside a drawing that leaves too little room no words are squeezed") {
  Protocol protocol = small_protocol(stretch);
  protocol.prompts[0].picture = std::string(54, '=') + "\n";
  CHECK(contains(on_screen(protocol, {.width = 80, .unicode = false}),
                 "  - Hold for 30 seconds.\n  ====="));
  CHECK_FALSE(contains(on_screen(protocol, {.width = 40, .unicode = false}), "====="));
}

TEST_CASE("for a screen reader the steps stand without a drawing") {
  CHECK(contains(on_screen(small_protocol(stretch), {.width = 80, .accessible = true}),
                 "Kneel on one knee and tuck your tail under.\nHold for 30 seconds.\nHow tight"));
}

}  // namespace
}  // namespace kneecheck::testing
