// Every page fits the screen: what is too long is behind `?`, in a plain order, and the page says
// so.
#include <string>

#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/interview/question.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/printed.hpp"
#include "support/report_cases.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

// A stretch with six steps of a row, and a drawing of three rows that differs by side.
const std::string drawn_stretch = R"(
[[prompt]]
id = "stretch"
title = "Stretch"
kind = "scale"
sides = "each"
section = "Tests"
worse = "high"
ask = "How tight is the {side} hip, 0 to 10?"
why = "A tight hip can pull at the kneecap."
steps = ["One.", "Two.", "Three.", "Four.", "Five.", "Six."]
picture = """
 o/
/|
 LEFT
"""
picture_right = """
\\o
 |\\
 RIGHT
"""
)";

constexpr Look narrow_screen{.width = 40, .rows = 24, .unicode = false, .redraws = true};

// What is asked first, in so many rows.
std::string asked_in(const Protocol& protocol, int room, const Look& look = narrow_screen) {
  const Interview interview(protocol);
  return question_page(interview, *interview.current(), false, room, look).str();
}

// The conversation of these lines on a screen.
std::string said(const Protocol& protocol, const Look& screen,
                 const std::vector<std::string>& lines) {
  FakeTerminal terminal;
  terminal.screen = screen;
  terminal.types_all(lines);
  Interview interview(protocol);
  converse(interview, terminal, {});
  return terminal.output;
}

TEST_CASE("a page that fits has its drawing and all its steps") {
  const std::string page = asked_in(small_protocol(drawn_stretch), 11);
  CHECK(contains(page, "  - Six.\n   o/\n  /|\n   LEFT\nHow tight"));
  CHECK_FALSE(contains(page, "type ?"));
}

TEST_CASE("of a page that is too long the drawing goes first, and the page says so") {
  const std::string page = asked_in(small_protocol(drawn_stretch), 10);
  CHECK(contains(page, "  - Six.\n  - a drawing: type ?\nHow tight"));
  CHECK(count(page, "\n") == 9);
}

TEST_CASE("where that does not suffice, steps go from the last but one upward, and are counted") {
  const Protocol protocol = small_protocol(drawn_stretch);
  CHECK(contains(asked_in(protocol, 7),
                 "  - Three.\n  - a drawing and 2 more steps: type ?\n  - Six.\nHow"));
  CHECK(contains(asked_in(protocol, 4),
                 "1 of 1\n  - a drawing and 5 more steps: type ?\n  - Six.\nHow"));
  CHECK(contains(asked_in(protocol, 3), "1 of 1\n  - a drawing and 6 more steps: type ?\nHow"));
  Protocol plain = protocol;
  plain.prompts[0].picture.clear();
  CHECK(contains(asked_in(plain, 7), "  - Three.\n  - 2 more steps: type ?\n  - Six.\nHow"));
  plain.prompts[0].steps[4] = "This step is longer than one row of the screen.";
  CHECK(contains(asked_in(plain, 8), "  - Four.\n  - 1 more step: type ?\n  - Six.\nHow"));
}

TEST_CASE("a question and its choices are never left out, however short the screen") {
  const Protocol protocol = small_protocol(R"(
[[prompt]]
id = "squat"
kind = "choice"
ask = "How does the knee move?"
steps = ["Stand.", "Sit."]
choices = ["it stays", "it drifts", "it falls in"]
picture = "o"
)");
  const std::string page = asked_in(protocol, 1);
  CHECK(contains(page,
                 "  - a drawing and 2 more steps: type ?\nHow does the knee move?\n\n"
                 "  1  it stays\n  2  it drifts\n  3  it falls in\n"));
}

TEST_CASE("no step of a yes or no question is left out, because it may be a sign it asks for") {
  Protocol protocol = small_protocol(plain_prompt("sore", "yes_no") + "picture = \"o\"\n");
  protocol.prompts[0].steps = {"The knee is hot.", "The calf is swollen."};
  CHECK(contains(asked_in(protocol, 1),
                 "  - The knee is hot.\n  - The calf is swollen.\n  - a drawing: type ?\nWell?"));
}

TEST_CASE("? shows the drawing, every step and why it is asked, whatever the page left out") {
  Protocol protocol = small_protocol(drawn_stretch);
  for (int more = 0; more < 20; ++more) protocol.prompts[0].steps.push_back("Breathe.");
  const std::string output = said(protocol, narrow_screen, {"?"});
  const std::size_t help = output.find("Question 1 of 1");
  REQUIRE(help != std::string::npos);
  CHECK(contains(output.substr(0, help), " more steps: type ?\n"));
  const std::string all = output.substr(help);
  CHECK(count(all, "  - Breathe.\n") == 20);
  CHECK(contains(all, "LEFT"));
  CHECK(contains(all, "  Why: A tight hip can pull at the\n       kneecap.\n"));
  CHECK_FALSE(contains(all, "type ?\n"));
}

TEST_CASE("for a listener nothing is left out") {
  const Protocol protocol = small_protocol(drawn_stretch);
  const std::string output =
      said(protocol, {.width = 20, .rows = 20, .accessible = true, .redraws = false}, {"?"});
  CHECK(contains(output, "Six.\nHow tight is the"));
  CHECK(contains(output, "\nWhy: A tight hip can"));
  CHECK_FALSE(contains(output, "type ?\n"));
}

TEST_CASE("the right side has its own drawing below the question of the left, and in ?") {
  const std::string output = said(small_protocol(drawn_stretch),
                                  {.width = 80, .unicode = false, .redraws = true}, {"3", "?"});
  CHECK(contains(output, "-> 3 of 10\n  \\o\n   |\\\n   RIGHT\nHow tight is the right hip"));
  CHECK(count(output, "LEFT") == 1);
  CHECK(count(output, "RIGHT") == 2);
}

TEST_CASE("the right side of a choice has its own drawing beside the choices") {
  const std::string output = said(small_protocol(R"(
[[prompt]]
id = "squat"
kind = "choice"
sides = "each"
worse = "last"
ask = "Stand on your {side} leg."
choices = ["stays", "falls in"]
picture = "LEFT"
picture_right = "RIGHT"
)"),
                                  {.width = 80, .unicode = false, .redraws = true}, {"1"});
  CHECK(contains(output, "\n  LEFT  1  stays\n        2  falls in\nLeft  [1-2] > "));
  CHECK(contains(output, "\n  RIGHT  1  stays\n         2  falls in\nRight [1-2] > "));
}

TEST_CASE("with one drawing for both sides the second side is asked in short, as ever") {
  Protocol protocol = small_protocol(drawn_stretch);
  protocol.prompts[0].picture_right.clear();
  const std::string output = said(protocol, narrow_screen, {"3"});
  CHECK(contains(output, "-> 3 of 10\nHow tight is the right hip"));
}

TEST_CASE("what stands above and below a question counts: a new section, and the answer so far") {
  Protocol protocol = small_protocol(drawn_stretch);
  protocol.prompts[0].per_side = false;
  protocol.prompts[0].picture.clear();
  for (int more = 0; more < 9; ++more) protocol.prompts[0].steps.push_back("Breathe.");
  // 19 rows with the heading of the section, and 20 with the answer that Enter keeps.
  const Look screen{.width = 80, .rows = 22, .unicode = false, .redraws = true};
  protocol.prompts.insert(protocol.prompts.begin(),
                          small_protocol(plain_prompt("a", "yes_no")).prompts[0]);
  const std::string output = said(protocol, screen, {"n", "3", "<", "", "<"});
  CHECK(contains(output, "-- Tests "));
  CHECK_FALSE(contains(output, "more step"));
  const std::string shorter =
      said(protocol, {.width = 80, .rows = 20, .unicode = false, .redraws = true}, {"n"});
  CHECK(contains(shorter, "  - Breathe.\n  - 2 more steps: type ?\n  - Breathe.\n"));
}

Protocol with_intro(int lines) {
  Protocol protocol = small_protocol(plain_prompt("sore", "yes_no"));
  for (int line = 1; line <= lines; ++line) {
    protocol.about.intro += "Line " + std::to_string(line) + ".\n";
  }
  return protocol;
}

constexpr Look usual_screen{.width = 80, .rows = 24, .redraws = true};

// Rows beside the intro: title, minutes, disclaimer, keys, and 4 of the question, its empty line
// with it; 3 empty lines between.
TEST_CASE("an opening and its first question that fit the screen stand on it with blank lines") {
  const std::string fits = said(with_intro(11), usual_screen, {});
  CHECK(contains(fits, "\n\nLine 1.\n"));
  CHECK(contains(fits, "Line 11.\n\nNot a diagnosis.\n\nAnswer and press Enter."));
}

TEST_CASE(
    "where the blank lines of the opening are too many they go, and no word of it ever does") {
  for (const int lines : {12, 14}) {
    const std::string output = said(with_intro(lines), usual_screen, {});
    CHECK(contains(output, ".\nLine 1.\n"));
    CHECK(contains(output, ".\nNot a diagnosis.\nAnswer and press Enter."));
    CHECK(count(output, "\n") <= 22);
  }
  const std::string longer = said(with_intro(15), usual_screen, {});
  CHECK(contains(longer, ".\n\nLine 1.\n"));
  CHECK(contains(longer, "\nLine 15.\n\nNot a diagnosis.\n\nAnswer and press Enter."));
}

TEST_CASE("the rows of the screen are nothing to a report") {
  for (const int rows : {20, 24, 1000}) {
    const Protocol protocol = miniature_protocol();
    const Sheet sheet = typed(protocol, {"no", "3", "8", "5", "6", "2", "2", "4", "3", "32"});
    CHECK(printed(protocol, sheet, {.width = 80, .rows = rows}) ==
          printed(protocol, sheet, {.width = 80}));
  }
}

}  // namespace
}  // namespace kneecheck::testing
