// A question is shown with all it needs, on every kind of screen.
#include <algorithm>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"
#include "support/whole_conversation.hpp"

namespace kneecheck::testing {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("no line of a conversation is wider than the screen, from 20 columns up") {
  const int width = GENERATE(20, 21, 40, 59, 60, 80, 200);
  const std::string name = GENERATE("miniature", "runner-knee", "runner-knee-full", "quick");
  const bool accessible = GENERATE(false, true);
  const Protocol protocol = protocol_called(name);
  FakeTerminal terminal;
  terminal.screen.width = width;
  terminal.screen.accessible = accessible;
  terminal.screen.redraws = !accessible;
  type_everything(protocol, terminal);
  const std::string output = output_of(protocol, terminal);
  CAPTURE(name, width, accessible);
  CHECK(terminal.unread() == 0);
  CHECK(widest_line(output) <= width);
  for (const auto& shown : terminal.statuses) CHECK(display_width(shown.words) < width);
}

TEST_CASE("for a screen reader there is no escape, no return, nothing redrawn and only ASCII") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  terminal.screen = {.width = 80, .unicode = true, .accessible = true, .redraws = false};
  type_everything(protocol, terminal);
  const std::string output = output_of(protocol, terminal);
  CHECK(terminal.statuses.empty());
  CHECK(std::all_of(output.begin(), output.end(),
                    [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  CHECK_THAT(output,
             Contains("kneecheck: Knee pain on runs: find your imbalances. 8 questions.\n"));
  CHECK_THAT(output, Contains("\nQuestion 2 of 8. hip flexors.\n"));
  CHECK_THAT(output, Contains("0 means loose, 10 means very tight.\n"));
  CHECK_THAT(output, Contains("\n2 for: a little\n"));
  CHECK_THAT(output, Contains("Get ready: 5 s.\n"));
  CHECK_THAT(output, !Contains("##") && !Contains("--"));
}

TEST_CASE("where the screen has no UTF-8 every glyph of ours is ASCII") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  terminal.screen.unicode = false;
  type_everything(protocol, terminal);
  std::string all = output_of(protocol, terminal);
  for (const auto& shown : terminal.statuses) all += shown.words;
  CHECK(std::all_of(all.begin(), all.end(),
                    [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  CHECK_THAT(all, Contains("kneecheck - Knee pain"));
}

const char* const drawn = R"(
[[prompt]]
id = "squat"
title = "Single-leg squat"
kind = "choice"
sides = "each"
worse = "last"
ask = "Stand on your {side} leg in front of a mirror, sit down to the box, stand up."
choices = ["stays over the middle toes", "drifts in, comes back", "falls clearly inward"]
picture = """
   o
  /|\\
   |_
   | \\
"""
)";

TEST_CASE("a drawing stands left of the choices") {
  FakeTerminal terminal;
  CHECK_THAT(output_of(small_protocol(drawn), terminal),
             Contains("\n     o    1  stays over the middle toes\n"
                      "    /|\\   2  drifts in, comes back\n"
                      "     |_   3  falls clearly inward\n"
                      "     | \\\n"
                      "Left  [1-3] > "));
}

TEST_CASE("on a narrow screen a drawing stands above the choices, and too wide a one is left out") {
  FakeTerminal terminal;
  terminal.screen.width = 40;
  CHECK_THAT(output_of(small_protocol(drawn), terminal),
             Contains("     | \\\n  1  stays over the middle toes\n"));
  Protocol wide = small_protocol(drawn);
  wide.prompts[0].picture = std::string(50, '=') + "\n";
  FakeTerminal narrow;
  narrow.screen.width = 40;
  const std::string output = output_of(wide, narrow);
  CHECK_THAT(output, !Contains("====="));
  CHECK_THAT(output, Contains("  1  stays over the middle toes\n"));
}

TEST_CASE("for a screen reader drawings are left out") {
  FakeTerminal terminal;
  terminal.screen.accessible = true;
  CHECK_THAT(output_of(small_protocol(drawn), terminal), !Contains("/|"));
}

TEST_CASE("the heading is printed once for a pair, and again after going back") {
  FakeTerminal terminal;
  terminal.types_all({"1", "<"});
  const std::string output = output_of(small_protocol(drawn), terminal);
  const auto first = output.find("Single-leg squat");
  const auto second = output.find("Single-leg squat", first + 1);
  CHECK(output.find("on your right leg") < second);
  CHECK(second != std::string::npos);
  CHECK(output.find("Single-leg squat", second + 1) == std::string::npos);
}

TEST_CASE("choices that are numbers are not numbered") {
  FakeTerminal terminal;
  CHECK_THAT(output_of(small_protocol(R"(
[[prompt]]
id = "runs"
kind = "choice"
ask = "How many runs a week?"
choices = ["3", "5"]
)"),
                       terminal),
             Contains("\n  - 3\n  - 5\n[3/5] > "));
}

TEST_CASE("the opening names what is needed once, and the minutes") {
  FakeTerminal terminal;
  const Protocol protocol = small_protocol(
      plain_prompt("a", "yes_no") + "equipment = [\"a mat\", \"a box\"]\ntakes_s = 100\n" +
      plain_prompt("b", "yes_no") + "equipment = [\"a box\", \"a wall\"]\n");
  const std::string output = output_of(protocol, terminal);
  CHECK_THAT(output, Contains("2 questions\nAbout 2 minutes. You need: a mat, a box, a wall.\n"));
  CHECK_THAT(output, !Contains("pain it hurts"));
}

TEST_CASE("hostile text of a protocol can not drive the terminal") {
  Protocol protocol = small_protocol(drawn);
  const std::string hostile =
      "\x1b]0;owned\x07 \xe2\x80\xae \x9b"
      "2J";
  protocol.about.title += hostile;
  protocol.about.intro += hostile;
  Prompt& prompt = protocol.prompts[0];
  prompt.title += hostile;
  prompt.ask += hostile;
  prompt.section = hostile;
  prompt.picture += hostile;
  prompt.video = hostile;
  prompt.steps = {hostile};
  prompt.equipment = {hostile};
  prompt.choices[0].text += hostile;
  FakeTerminal terminal;
  terminal.types_all({"?", "1", "review", "1", hostile, "1"});
  const std::string output = output_of(protocol, terminal);
  CHECK(output.find('\x1b') == std::string::npos);
  CHECK(output.find('\x07') == std::string::npos);
  CHECK_FALSE(contains(output, "\xe2\x80\xae"));
  CHECK(contains(output, "\\u{1b}]0;owned"));
}

}  // namespace
}  // namespace kneecheck::testing
