// A conversation puts an interview to a person: what is typed, echoed, mended and reviewed.
#include "kneecheck/interview/conversation.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "kneecheck/interview/script.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;
using Catch::Matchers::Contains;

const std::vector<std::string> before_plank = {"n", "3", "8", "5", "5", "2", "2", "4", "3"};

TEST_CASE("a person answers the whole screen, a plank on the clock included, in no time") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  terminal.types_all(before_plank);
  terminal.types_all({"", "", "1", "3", "r", ""});
  const auto begin = std::chrono::steady_clock::now();
  const Held held = hold(protocol, terminal);
  const auto took = std::chrono::steady_clock::now() - begin;
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK(held.answers.get(item(protocol, "plank")) == answered(45));
  CHECK(held.answers.get(item(protocol, "stand_up")) == answered(1));
  CHECK(terminal.now() == Clock::time_point(50s));
  CHECK(took < 1s);  // a plank lasts 45
  CHECK(terminal.unread() == 0);
}

TEST_CASE("the same lines give a person and a script the same answers") {
  const Protocol protocol = miniature_protocol();
  const std::vector<std::string> lines = {
      "no", "hip_flexors.left: 3", "8",     "quads: 5",     "-",     "2", "2", "4", "<", "5",
      "3",  "0:30 pain",           "a lit", "clearly hurt", "unsure"};
  FakeTerminal terminal;
  terminal.types_all(lines);
  terminal.types("");
  const Held held = hold(protocol, terminal);
  CHECK(held.ending.kind == EndingKind::finished);

  Interview interview(protocol);
  std::size_t next = 0;
  const ScriptEnd end = run_script(
      interview, [&] { return next < lines.size() ? Line(lines[next++]) : Line(End{}); });
  CHECK(end.kind == ScriptEndKind::complete);
  CHECK(held.answers == interview.answers());
}

TEST_CASE("what was understood is echoed, and the difference between the sides said at once") {
  FakeTerminal terminal;
  hold(miniature_protocol(), terminal,
       {"n", "3", "8", "7", "5", "2", "2", "4 hurt", "3", "38", "1", "clearly", "=", ""});
  CHECK_THAT(terminal.output, Contains("-> no\n"));
  CHECK_THAT(terminal.output,
             Contains("-> 8 of 10\n   left 3, right 8: the right side is worse\n"));
  CHECK_THAT(terminal.output,
             Contains("   left 7, right 5: the left side is worse, too little to count\n"));
  CHECK_THAT(terminal.output, Contains("   left 2, right 2: the same\n"));
  CHECK_THAT(terminal.output, Contains("-> 4 of 10, hurt\n"));
  CHECK_THAT(terminal.output,
             Contains("-> clearly\n   left 1, right 3: the right side is worse\n"));
  // Nothing is said of an answer that hurt: it is no fair comparison.
  CHECK(count(terminal.output, "side is worse") == 3);
}

TEST_CASE("a mistake says what was wanted and typed, and two in a row bring the help") {
  FakeTerminal terminal;
  hold(miniature_protocol(), terminal, {"maybe", "n", "abc", "99", "x", "5"});
  CHECK_THAT(terminal.output,
             Contains("! type y or n (you typed \"maybe\"); unsure is an answer too\n[y/n] > "));
  const std::string wanted = "! type a whole number from 0 to 10, or - to skip (you typed \"";
  CHECK(count(terminal.output, wanted) == 3);
  CHECK(count(terminal.output, "Question 2 of 8, about 4 minutes left.") == 1);
  CHECK(terminal.output.find("Question 2 of 8") > terminal.output.find("(you typed \"99\")"));
  CHECK(terminal.output.find("Question 2 of 8") < terminal.output.find("(you typed \"x\")"));
}

TEST_CASE("help says how to do it, what fits, and the commands, pain where it is offered") {
  FakeTerminal terminal;
  hold(miniature_protocol(), terminal, {"?", "n", "help"});
  const std::string first = terminal.output.substr(0, terminal.output.find("hip flexors  "));
  CHECK_THAT(first, Contains("type y or n"));
  CHECK_THAT(first, !Contains("it hurt, so you stopped"));
  const std::string second = terminal.output.substr(first.size());
  CHECK_THAT(second, Contains("it hurt, so you stopped"));
  CHECK(count(second, "Kneel on the left knee") == 2);
}

TEST_CASE("a blank line repeats the short prompt, and after back it keeps the answer") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  const Held held = hold(protocol, terminal, {"", "n", "3", "<", "", "8"});
  CHECK(count(terminal.output, "[y/n] > ") == 2);
  CHECK_THAT(terminal.output, Contains("now: 3 of 10; Enter keeps it\n"));
  CHECK_THAT(terminal.output, Contains("-> kept: 3 of 10\n"));
  CHECK(held.answers.get(item(protocol, "hip_flexors.left")) == answered(3));
  CHECK(held.answers.get(item(protocol, "hip_flexors.right")) == answered(8));
}

TEST_CASE("back goes from right to left and on to the question before, and then straight back") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  const Held held = hold(protocol, terminal, {"<", "n", "3", "8", "5", "<", "<", "<", "1", "7"});
  CHECK_THAT(terminal.output, Contains("! this is the first question\n"));
  CHECK(held.answers.get(item(protocol, "hip_flexors.left")) == answered(1));
  CHECK(held.answers.get(item(protocol, "quads.right")) == answered(7));
  CHECK(held.ending.kind == EndingKind::left);
}

TEST_CASE("skip, unsure and pain are answers") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  const Held held = hold(protocol, terminal, {"n", "-", "unsure", "pain", "skip"});
  CHECK(held.answers.get(item(protocol, "hip_flexors.left")) == without_value(Status::skipped));
  CHECK(held.answers.get(item(protocol, "hip_flexors.right")) == without_value(Status::unsure));
  CHECK(held.answers.get(item(protocol, "quads.left")) == without_value(Status::pain));
  CHECK_THAT(terminal.output,
             Contains("-> stopped by pain (1 of 3: a third one ends the tests)\n"));
}

TEST_CASE("the review page lists all answers, and a number changes one and leads straight back") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  terminal.types_all(before_plank);
  terminal.types_all({"38", "1", "3", "r", "9", "2r", "4", ""});
  const Held held = hold(protocol, terminal);
  CHECK(held.ending.kind == EndingKind::finished);
  CHECK(held.answers.get(item(protocol, "hip_flexors.right")) == answered(4));
  CHECK_THAT(terminal.output,
             Contains(" 2l  hip flexors, left: 3 of 10\n 2r  hip flexors, right: 8 of 10\n"));
  CHECK_THAT(terminal.output, Contains(" 8   stand up: right\n"));
  CHECK_THAT(terminal.output,
             Contains("! press Enter, or type one of the numbers above (you typed \"9\")\n"));
  CHECK_THAT(terminal.output, Contains(" 2r  hip flexors, right: 4 of 10\n"));
}

TEST_CASE(
    "a number of the review takes its side as a letter or a word, and without one the first") {
  const Protocol protocol = miniature_protocol();
  for (const auto& [typed, name] :
       {std::pair{"2", "left"}, std::pair{"2l", "left"}, std::pair{"2 left", "left"},
        std::pair{"2R", "right"}, std::pair{" 2 right ", "right"}}) {
    CAPTURE(typed);
    FakeTerminal terminal;
    terminal.types_all(before_plank);
    terminal.types_all({"38", "1", "3", "r", typed, "9", ""});
    const Held held = hold(protocol, terminal);
    CHECK(held.answers.get(item(protocol, std::string("hip_flexors.") + name)) == answered(9));
  }
}

TEST_CASE("review on the way changes an answer and leads straight back") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  const Held held = hold(protocol, terminal, {"review", "n", "3", "review", "2", "5", "6"});
  CHECK_THAT(terminal.output, Contains("! nothing is answered yet\n"));
  CHECK_THAT(terminal.output, Contains("Enter goes on; a number changes that answer > "));
  CHECK(held.answers.get(item(protocol, "hip_flexors.left")) == answered(5));
  CHECK(held.answers.get(item(protocol, "hip_flexors.right")) == answered(6));
}

TEST_CASE("info is printed and passed without waiting") {
  FakeTerminal terminal;
  hold(small_protocol(R"(
[[prompt]]
id = "warm"
title = "Warm up"
kind = "info"
ask = "Walk for five minutes."
)" + plain_prompt("last", "yes_no")),
       terminal, {"y", ""});
  CHECK_THAT(terminal.output, Contains("\nWarm up\nWalk for five minutes.\n\nlast "));
}

TEST_CASE("lines that can not be used are explained, and the question stands") {
  const Protocol protocol = miniature_protocol();
  FakeTerminal terminal;
  terminal.types(NotText{1, "U+001B (escape)"});
  terminal.types(NotText{1, "byte 0xE9 is not UTF-8"});
  terminal.types(TooLong{});
  terminal.types(Resumed{});
  terminal.types("quads.left: 3");
  terminal.types("# a comment");
  terminal.types("warning_signs: n");
  const Held held = hold(protocol, terminal);
  CHECK_THAT(terminal.output, Contains("! arrow and function keys are not used here"));
  CHECK_THAT(terminal.output, Contains("! this line can not be used: byte 0xE9 is not UTF-8\n"));
  CHECK_THAT(terminal.output, Contains("! this line is longer than 1000 bytes"));
  CHECK_THAT(
      terminal.output,
      Contains("! this line is for quads.left, but the answer needed here is warning_signs"));
  CHECK(count(terminal.output, "[y/n] > ") == 7);
  CHECK(held.answers.get(item(protocol, "warning_signs")) == answered(0));
}

TEST_CASE("quit and the end of input leave, and a terminal that fails says why") {
  FakeTerminal terminal;
  SECTION("quit") {
    CHECK(hold(miniature_protocol(), terminal, {"n", "quit"}).ending.kind == EndingKind::left);
  }
  SECTION("quit on the review page") {
    CHECK(hold(miniature_protocol(), terminal,
               {"n", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "quit"})
              .ending.kind == EndingKind::left);
  }
  SECTION("end of input") {
    CHECK(hold(miniature_protocol(), terminal, {"n"}).ending.kind == EndingKind::left);
    CHECK(terminal.output.ends_with("> \n"));
  }
  SECTION("failure") {
    terminal.types(Failed{"Input/output error"});
    const Held held = hold(miniature_protocol(), terminal);
    CHECK(held.ending.kind == EndingKind::failed);
    CHECK(held.ending.why == "Input/output error");
  }
}

}  // namespace
}  // namespace kneecheck::testing
