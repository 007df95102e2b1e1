// A hold on the clock becomes an answer: kept, corrected, repeated or stopped.
#include "kneecheck/interview/timed_answer.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "kneecheck/interview/conversation.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

using namespace std::chrono_literals;
using Catch::Matchers::Contains;

const char* const two_holds = R"(
[[prompt]]
id = "plank"
title = "Elbow plank"
kind = "hold"
ask = "Hold for {target} seconds."
target = 45
finding = [{ below = 45, points = { core = 50 }, says = "short" }]
[[prompt]]
id = "side"
title = "Side plank"
kind = "hold"
sides = "each"
ask = "Hold on the {side} side."
target = 20
rest_s = 30
finding = [{ below = 20, points = { hip = 50 }, says = "short" }]
)";

Answers answers_to(FakeTerminal& terminal, const char* body = two_holds) {
  const Protocol protocol = small_protocol(body);
  Interview interview(protocol);
  converse(interview, terminal, {});
  return interview.answers();
}

Answer plank_in(const Answers& answers) { return answers.get({0, Side::whole}); }

TEST_CASE("a hold that ran to its end is kept with Enter") {
  FakeTerminal terminal;
  terminal.types_all({"", ""});
  CHECK(plank_in(answers_to(terminal)) == answered(45));
  CHECK_THAT(terminal.output,
             Contains("Enter starts; you then have 5 seconds to get into position. Enter again "
                      "stops.\nb tests the bell. Or type the seconds, if you timed it "
                      "yourself.\nElbow plank > \n"));
  CHECK_THAT(terminal.output, Contains("  done   45 of 45 s\nRecorded 45 s. Enter keeps it, r "
                                       "repeats, or type other seconds [45] > \n-> 45 s\n"));
}

TEST_CASE("the time to get ready is said as one does, and not at all where there is none") {
  const auto said = [](const std::string& lead_in) {
    FakeTerminal terminal;
    terminal.types_all({"quit"});
    std::string body = two_holds;
    body.insert(body.find("target = 45"), "lead_in = " + lead_in + "\n");
    answers_to(terminal, body.c_str());
    return terminal.output;
  };
  CHECK_THAT(said("0"), Contains("Enter starts. Enter again stops.\n"));
  CHECK_THAT(said("1"), Contains("Enter starts; you then have 1 second to get into position."));
}

TEST_CASE("a hold that was stopped early can be kept, corrected or said to have hurt") {
  FakeTerminal terminal;
  terminal.types("");
  terminal.types_after(43s, "");
  SECTION("kept") {
    terminal.types("");
    CHECK(plank_in(answers_to(terminal)) == answered(38));
    CHECK_THAT(terminal.output, Contains("  stopped at 38 s of 45\nRecorded 38 s. "));
  }
  SECTION("corrected, after a mistake") {
    terminal.types_all({"60", "40"});
    CHECK(plank_in(answers_to(terminal)) == answered(40));
    CHECK_THAT(terminal.output, Contains("! the clock stops at 45: type 45"));
  }
  SECTION("stopped by pain") {
    terminal.types(GENERATE("pain", "38 pain"));
    CHECK(plank_in(answers_to(terminal)) == Answer{Status::pain, 38});
  }
  SECTION("finished, but it hurt") {
    terminal.types("38 hurt");
    CHECK(plank_in(answers_to(terminal)) == Answer{Status::hurt, 38});
  }
  SECTION("kept only after help and review were refused") {
    terminal.types_all({"review", "?", ""});
    CHECK(plank_in(answers_to(terminal)) == answered(38));
    CHECK_THAT(terminal.output, Contains("! keep, repeat or correct these seconds first"));
  }
}

TEST_CASE("a hold can be repeated") {
  FakeTerminal terminal;
  terminal.types("");
  terminal.types_after(15s, "");
  terminal.types("r");
  terminal.types("");
  CHECK(plank_in(answers_to(terminal)) == answered(45));
  CHECK(terminal.now() == Clock::time_point(15s + 50s));
}

TEST_CASE("pain, back and quit mean what they say during a hold, and other words only end it") {
  FakeTerminal terminal;
  terminal.types("");
  SECTION("pain records the seconds without asking") {
    terminal.types_after(35s, "Pain");
    CHECK(plank_in(answers_to(terminal)) == Answer{Status::pain, 30});
    CHECK_THAT(terminal.output, Contains("-> stopped by pain after 30 s (1 of 2: "));
    CHECK_THAT(terminal.output, !Contains("Recorded"));
  }
  SECTION("quit leaves, and nothing is recorded") {
    terminal.types_after(35s, "quit");
    CHECK(plank_in(answers_to(terminal)) == Answer{});
  }
  SECTION("back") {
    terminal.types_after(35s, "<");
    CHECK(plank_in(answers_to(terminal)) == Answer{});
    CHECK_THAT(terminal.output, Contains("! this is the first question"));
  }
  SECTION("other words, an answer among them") {
    terminal.types_after(35s, GENERATE("ouf", "12", "skip", "?", "review"));
    terminal.types("");
    CHECK(plank_in(answers_to(terminal)) == answered(30));
  }
}

TEST_CASE("a line while getting ready goes back to the question") {
  FakeTerminal terminal;
  terminal.types("");
  terminal.types_after(2s, "");
  terminal.types("33");
  CHECK(plank_in(answers_to(terminal)) == answered(33));
  CHECK_THAT(terminal.output, Contains("the clock was not started\nElbow plank > \n-> 33 s\n"));
}

TEST_CASE("a word typed while getting ready is taken at the question, not lost") {
  FakeTerminal terminal;
  terminal.types("");
  SECTION("pain") {
    terminal.types_after(2s, "pain");
    CHECK(plank_in(answers_to(terminal)) == without_value(Status::pain));
  }
  SECTION("quit") {
    terminal.types_after(2s, "quit");
    CHECK(plank_in(answers_to(terminal)) == Answer{});
    CHECK(terminal.now() == Clock::time_point(2s));
  }
}

TEST_CASE("an interrupted hold records nothing, says so and can be started again") {
  FakeTerminal terminal;
  terminal.types("");
  SECTION("the machine slept") { terminal.sleeps_after(20s, 10s); }
  SECTION("the program was stopped") { terminal.types_after(20s, Resumed{}); }
  terminal.types_all({"", ""});
  CHECK(plank_in(answers_to(terminal)) == answered(45));
  CHECK_THAT(terminal.output, Contains("! interrupted, nothing is recorded: Enter starts it again\n"
                                       "Elbow plank > "));
}

TEST_CASE("typed seconds count at once, without a countdown, a question or a rest") {
  FakeTerminal terminal;
  terminal.types_all({"0:38", "20", "15", ""});
  const Answers answers = answers_to(terminal);
  CHECK(plank_in(answers) == answered(38));
  CHECK(answers.get({1, Side::right}) == answered(15));
  CHECK(terminal.now() == Clock::time_point());
  CHECK(terminal.cues.empty());
  CHECK_THAT(terminal.output, !Contains("Recorded"));
  CHECK_THAT(terminal.output, Contains("   left 20 s, right 15 s: the right side is worse\n"));
}

TEST_CASE("between the sides of a hold on the clock there is a rest, which Enter ends") {
  FakeTerminal terminal;
  terminal.types_all({"45", "", ""});
  SECTION("rested to the end") {
    terminal.types_all({"", ""});
    const Answers answers = answers_to(terminal);
    CHECK(answers.get({1, Side::right}) == answered(20));
    CHECK(terminal.now() == Clock::time_point(25s + 30s + 25s));
    CHECK_THAT(terminal.output, Contains("-> 20 s\nRest is over.\nHold on the right side.\n"));
  }
  SECTION("ended with Enter") {
    terminal.types_after(10s, "");
    terminal.types_all({"", ""});
    answers_to(terminal);
    CHECK(terminal.now() == Clock::time_point(25s + 10s + 25s));
  }
  SECTION("ended with the input") {
    terminal.types_after(10s, End{});
    answers_to(terminal);
    CHECK(terminal.now() == Clock::time_point(25s + 10s));
  }
}

TEST_CASE("b plays the test bell, and r starts the clock again for an answer gone back to") {
  FakeTerminal terminal;
  terminal.types_all({"b", "30", "<", "r", ""});
  const Answers answers = answers_to(terminal);
  REQUIRE_FALSE(terminal.cues.empty());
  CHECK(terminal.cues.front().cue == Cue::go);
  CHECK(plank_in(answers) == answered(45));
  CHECK_THAT(terminal.output, Contains("now: 30 s; Enter keeps it, r starts the clock\n"));
}

TEST_CASE("a hold that nothing is found from keeps its time without asking") {
  FakeTerminal terminal;
  terminal.types("");
  terminal.types_after(105s, "");
  CHECK(plank_in(answers_to(terminal, R"(
[[prompt]]
id = "walk"
kind = "hold"
ask = "Walk."
target = 300
)")) == answered(100));
  CHECK_THAT(terminal.output, Contains("  stopped at 100 s of 300\n-> 100 s\n"));
}

}  // namespace
}  // namespace kneecheck::testing
