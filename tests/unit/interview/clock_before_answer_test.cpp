// A test is put on the clock before it is answered: left clock, left answer, right clock by itself,
// right answer. The clock tells nothing that is recorded.
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;
using Catch::Matchers::Contains;

const char* const two_clocks = R"(
[[prompt]]
id = "quads"
title = "Quads"
kind = "scale"
sides = "each"
worse = "high"
ask = "Pull the {side} heel to the seat. How tight is it?"
labels = { low = "loose", high = "very tight" }
time_s = 30
lead_in = 5
change_s = 8
finding = [{ at_least = 4, points = { hip = 30 }, says = "tight" }]
[[prompt]]
id = "harder"
title = "Bridge"
kind = "compare"
ask = "Bridge on one leg, then on the other. Which was harder?"
time_s = 20
lead_in = 0
finding = [{ at_least = 1, points = { hip = 10 }, says = "harder" }]
)";

struct AtQuads {
  // What is not typed is left: the input ends.
  void talk() {
    Interview interview(protocol);
    ending = converse(interview, terminal, {});
    answers = interview.answers();
  }
  Answer left() const { return answers.get({0, Side::left}); }
  Answer right() const { return answers.get({0, Side::right}); }
  Answer harder() const { return answers.get({1, Side::whole}); }
  int count(const std::string& words) const { return testing::count(terminal.output, words); }

  Protocol protocol = small_protocol(two_clocks);
  FakeTerminal terminal;
  Answers answers;
  Ending ending;
};

TEST_CASE("again at a clock before the answer starts it as Enter does") {
  AtQuads at;
  at.terminal.types_all({"again", "4"});
  at.talk();
  CHECK(at.left() == answered(4));
  CHECK(at.terminal.now() >= Moment(5s + 30s));
  CHECK(at.count("type a whole number") == 0);
}

TEST_CASE("left clock, left answer, a change, and the right clock starts by itself") {
  AtQuads at;
  at.terminal.types_all({"", "4", "7"});
  at.talk();
  CHECK(at.left() == answered(4));
  CHECK(at.right() == answered(7));
  CHECK(at.terminal.now() == Moment(5s + 30s + 8s + 30s));
  CHECK_THAT(at.terminal.output, Contains("Left  [Enter starts 30 s, or 0-10] > \n"
                                          "  done   30 of 30 s\n"
                                          "Left  [0-10] > \n"
                                          "-> 4 of 10\n"
                                          "Pull the right heel to the seat. How tight is it?\n"
                                          "  done   30 of 30 s\n"
                                          "Right [0-10] > \n"
                                          "-> 7 of 10\n"
                                          "   left 4, right 7: the right side is worse\n"));
}

TEST_CASE("a typed answer skips the clock, and the right side then waits for Enter") {
  AtQuads at;
  at.terminal.types_all({"4", "7", "r"});
  at.talk();
  CHECK(at.left() == answered(4));
  CHECK(at.right() == answered(7));
  CHECK(at.harder() == answered(1));
  CHECK(at.terminal.now() == Moment());
  CHECK(at.terminal.cues.empty());
  CHECK_THAT(at.terminal.output, Contains("Right [Enter starts 30 s, or 0-10] > \n-> 7 of 10\n"));
}

TEST_CASE("what answers the question starts no clock, and a blank line starts it again") {
  AtQuads at;
  at.terminal.types_all({"4", "7"});
  SECTION("r and b are no clock") {
    at.terminal.types_all({"b", "r"});
    at.talk();
    CHECK(at.harder() == answered(1));
    CHECK(at.terminal.cues.empty());
  }
  SECTION("blank, also after it ran") {
    at.terminal.types("");
    at.terminal.types_after(21s, " ");
    at.terminal.types("r");
    at.talk();
    CHECK(at.harder() == answered(1));
    CHECK(at.terminal.now() == Moment(21s + 20s));
    CHECK_THAT(at.terminal.output, Contains("\n[Enter starts 20 s, or ll/l/=/r/rr] > \n"
                                            "  done   20 of 20 s\n[ll/l/=/r/rr] > \n"));
  }
}

TEST_CASE("an answer typed while the clock runs ends it and is taken") {
  AtQuads at;
  at.terminal.types("");
  const auto [line, answer] = GENERATE(table<std::string, Answer>({
      {"4", {Status::answered, 4}},
      {"7 hurt", {Status::hurt, 7}},
      {"quads.left: 4", {Status::answered, 4}},
      {"unsure", {Status::unsure, {}}},
      {"-", {Status::skipped, {}}},
      {"Pain", {Status::pain, {}}},
  }));
  at.terminal.types_after(5s + 12s, line);
  at.talk();
  CHECK(at.left() == answer);
  CHECK_THAT(at.terminal.output, Contains("  stopped at 12 s of 30\n-> " +
                                          answer_words(at.protocol.prompts[0], answer).str()));
  CHECK(at.count("Left  [0-10] >") == 0);
}

TEST_CASE("a line begun while the clock runs or while getting ready stays whole") {
  AtQuads at;
  at.terminal.types_all({"", "10", "7"});
  at.talk();
  CHECK(at.left() == answered(10));
  CHECK(at.terminal.drops == 0);
}

TEST_CASE("what is no answer ends the clock, is said, and the question is asked") {
  AtQuads at;
  at.terminal.types("");
  at.terminal.types_after(5s + 12s, "ouf");
  at.terminal.types("4");
  at.talk();
  CHECK(at.left() == answered(4));
  CHECK_THAT(at.terminal.output,
             Contains("  stopped at 12 s of 30\n! type a whole number from 0 to 10, or - to skip "
                      "(you typed \"ouf\")\nLeft  [0-10] > \n"));
}

TEST_CASE("Enter ends the clock before an answer, but not in its first second") {
  AtQuads at;
  at.terminal.types("");
  at.terminal.types_after(5900ms, "");
  at.terminal.types_after(10s, "");
  at.terminal.types("4");
  at.talk();
  CHECK(at.left() == answered(4));
  CHECK_THAT(at.terminal.output, Contains("  stopped at 10 s of 30\nLeft  [0-10] > \n"));
}

TEST_CASE("an Enter that was to stop the clock and comes just after its end starts no other") {
  AtQuads at;
  at.terminal.types("");
  at.terminal.types_after(5s + 30s + 400ms, "");
  at.terminal.types("4");
  at.talk();
  CHECK(at.left() == answered(4));
  CHECK(at.count("  done   30 of 30 s\nLeft  [0-10] > \nLeft  [0-10] > \n-> 4 of 10\n") == 1);
}

TEST_CASE("an answer just after the end of the clock is taken") {
  AtQuads at;
  at.terminal.types("");
  at.terminal.types_after(5s + 30s + 400ms, "4");
  at.talk();
  CHECK(at.left() == answered(4));
}

TEST_CASE("a second Enter behind the left answer leaves the time to get into place") {
  AtQuads at;
  at.terminal.types_all({"", "4"});
  at.terminal.types_after(300ms, "");
  at.terminal.types("7");
  SECTION("which runs to its end") {
    at.talk();
    CHECK(at.terminal.now() == Moment(35s + 8s + 30s));
  }
  SECTION("which a later Enter cuts short") {
    at.terminal = {};
    at.terminal.types_all({"", "4"});
    at.terminal.types_after(300ms, "");
    at.terminal.types_after(2s, "");
    at.terminal.types("7");
    at.talk();
    CHECK(at.terminal.now() == Moment(35s + 2300ms + 30s));
  }
  CHECK(at.right() == answered(7));
}

TEST_CASE("what is typed in the time to get into place is said to be the right side's answer") {
  AtQuads at;
  at.terminal.types_all({"", "4"});
  at.terminal.types_after(3s, "6");
  at.talk();
  CHECK(at.right() == answered(6));
  CHECK_THAT(at.terminal.output, Contains("the clock was not started\n-> right: 6 of 10\n"));
}

TEST_CASE("what is typed while getting ready is taken, and the clock was not started") {
  AtQuads at;
  at.terminal.types("");
  SECTION("an answer, after which the right side waits for Enter") {
    at.terminal.types_after(2s, "4");
    at.talk();
    CHECK(at.left() == answered(4));
    CHECK_THAT(at.terminal.output, Contains("the clock was not started\n-> 4 of 10\n"));
    CHECK_THAT(at.terminal.output, Contains("\nRight [Enter starts 30 s, or 0-10] > "));
  }
  SECTION("Enter") {
    at.terminal.types_after(2s, "");
    at.talk();
    CHECK(at.count("Left  [Enter starts 30 s, or 0-10] > ") == 2);
  }
}

TEST_CASE("pain stops a clock before an answer, and nothing more is asked of that side") {
  AtQuads at;
  at.terminal.types("");
  at.terminal.types_after(10s, "pain");
  SECTION("the other side waits for Enter") {
    at.talk();
    CHECK(at.left() == without_value(Status::pain));
    CHECK(at.terminal.now() == Moment(10s));
    CHECK_THAT(at.terminal.output,
               Contains("a second one ends the tests)\nPull the right heel to the "
                        "seat. How tight is it?\nRight [Enter starts 30 s, or"));
  }
  SECTION("on both sides") {
    at.terminal.types("");
    at.terminal.types_after(10s, "pain");
    at.talk();
    CHECK(at.right() == without_value(Status::pain));
    CHECK_THAT(at.terminal.output, !Contains("Bridge on one leg"));
  }
}

TEST_CASE("back and quit do in a running clock what they do in a hold") {
  AtQuads at;
  at.terminal.types_all({"", "4"});
  SECTION("back, from the right clock to the left answer, which Enter keeps") {
    at.terminal.types_after(8s + 10s, "<");
    at.terminal.types_all({"", "7"});
    at.talk();
    CHECK(at.left() == answered(4));
    CHECK(at.right() == answered(7));
    CHECK(at.terminal.now() == Moment(35s + 18s));
    CHECK_THAT(at.terminal.output,
               Contains("now: 4 of 10; Enter keeps it\nLeft  [0-10] > \n-> kept: 4 of 10\n"));
    CHECK_THAT(at.terminal.output, Contains("Right [Enter starts 30 s, or 0-10] > \n-> 7 of 10"));
  }
  SECTION("back while changing sides") {
    at.terminal.types_after(3s, "<");
    at.talk();
    CHECK(at.right() == Answer{});
    CHECK_THAT(at.terminal.output, Contains("the clock was not started\n"));
    CHECK_THAT(at.terminal.output, Contains("now: 4 of 10; Enter keeps it\n"));
  }
  SECTION("quit") {
    at.terminal.types_after(8s + 10s, "quit");
    at.talk();
    CHECK(at.ending.kind == EndingKind::left);
    CHECK(at.right() == Answer{});
  }
  SECTION("the end of the input") {
    at.terminal.types_after(8s + 10s, End{});
    at.talk();
    CHECK(at.ending.kind == EndingKind::left);
    CHECK(at.left() == answered(4));
  }
  SECTION("review, after which the question is asked anew") {
    at.terminal.types_after(8s + 10s, "review");
    at.terminal.types_all({"", "7"});
    at.talk();
    CHECK(at.right() == answered(7));
    CHECK_THAT(at.terminal.output, Contains("1l  Quads, left: 4 of 10\n"));
  }
}

TEST_CASE("an interrupted clock before an answer says so, and Enter starts it again") {
  AtQuads at;
  at.terminal.types("");
  SECTION("the machine slept") { at.terminal.sleeps_after(20s, 10s); }
  SECTION("the program was stopped") { at.terminal.types_after(20s, Resumed{}); }
  SECTION("while changing sides") {
    at.terminal.types("4");
    at.terminal.types_after(3s, Resumed{});
  }
  at.terminal.types_all({"", "5"});
  at.talk();
  CHECK_THAT(at.terminal.output,
             Contains("! interrupted, nothing is recorded: Enter starts it again\n"));
  CHECK(at.count("  done   30 of 30 s\n-> ") == 0);
  CHECK((at.left() == answered(5) || at.right() == answered(5)));
}

TEST_CASE("with a screen reader the clock before an answer speaks in lines") {
  AtQuads at;
  at.terminal.screen = {.accessible = true, .redraws = false};
  at.terminal.types_all({"", "4", "7"});
  at.talk();
  CHECK(at.terminal.statuses.empty());
  CHECK_THAT(at.terminal.output, Contains("Left [Enter starts 30 s, or 0-10] > \n"
                                          "Get ready: 5 s.\n"
                                          "Go. 30 seconds. Enter stops.\n"
                                          "Half time: 15 of 30 seconds.\n"
                                          "Last 5 seconds.\n"
                                          "Done: 30 of 30 seconds.\n"
                                          "Left [0-10] > \n"));
  CHECK_THAT(at.terminal.output, Contains("8 seconds to get into place. Enter starts at once.\n"
                                          "Go. 30 seconds. Enter stops.\n"));
}

TEST_CASE("help says what Enter does, as long as it does it") {
  AtQuads at;
  at.terminal.types_all({"?", "4", "<", "?"});
  at.talk();
  CHECK(at.count("  Enter     start the clock: 30 seconds, after 5 seconds to get ready\n") == 1);
  CHECK(at.count("  Enter     keep your answer\n") == 1);
}

TEST_CASE("what the clock told is not recorded") {
  AtQuads timed;
  timed.terminal.types_all({"", "4", "7", "", "rr"});
  timed.talk();
  CHECK(timed.answers == typed(timed.protocol, {"4", "7", "rr"}).answers);
}

TEST_CASE("the line that says that Enter starts the clock fits 40 columns") {
  const auto [kind, keys] = GENERATE(table<std::string, std::string>({
      {"scale", ""},
      {"yes_no", ""},
      {"choice", "choices = [\"no\", \"yes, a little\", \"clearly\"]"},
      {"number", "min = 0\nmax = 200"},
  }));
  AtQuads at;
  at.protocol = small_protocol(
      "[[prompt]]\nid = \"quads\"\nask = \"Pull the {side} heel.\"\npain = \"skip\"\ntime_s = 300\n"
      "kind = \"" +
      kind + "\"\nsides = \"each\"\n" + keys);
  at.terminal.screen.width = 40;
  at.terminal.types("quit");
  at.talk();
  CHECK_THAT(at.terminal.output, Contains("Left  [Enter starts 300 s, or ") && Contains("] > "));
}

TEST_CASE("a prompt with a clock takes both clocks, the change and ten seconds") {
  const Protocol protocol = small_protocol(two_clocks);
  CHECK(protocol.prompts[0].takes_s == 30 + 8 + 30 + 10);
  CHECK(protocol.prompts[1].takes_s == 20 + 10);
}

}  // namespace
}  // namespace kneecheck::testing
