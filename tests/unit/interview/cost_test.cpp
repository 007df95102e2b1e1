// What an answer costs is said when it is typed, by the protocol's own rules.
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/signs.hpp"
#include "support/small_protocol.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {
namespace {

using Catch::Matchers::Contains;

std::string flag(const std::string& id, const std::string& keys) {
  return plain_prompt(id, "yes_no") +
         "red_flag = { is = \"yes\", urgency = \"soon\", says = \"Go.\", " + keys + " }\n";
}

std::string test(const std::string& id, const std::string& keys = "") {
  return "[[prompt]]\nid = \"" + id +
         "\"\nkind = \"scale\"\nask = \"How hard?\"\npain = \"skip\"\n" + keys + "\n";
}

const std::string bend_per_side =
    "[[prompt]]\nid = \"bend\"\nkind = \"scale\"\nask = \"How hard, {side}?\"\nsides = \"each\"\n"
    "pain = \"skip\"\n";

// An exercise that must not be done where the test hurt.
std::string exercise(const std::string& id, const std::string& sides, const std::string& test) {
  return "[exercise." + id + "]\nname = \"Do it\"\nkind = \"strength\"\nsides = \"" + sides +
         "\"\ndose = { reps = 8, per_week = 2 }\nleave_out_if = { prompt = \"" + test +
         "\", pain = true }\n";
}

std::string hip_with(const std::string& exercises) {
  return "[[imbalance]]\nid = \"hip\"\nname = \"weak hip\"\nsides = \"each\"\nexercises = " +
         exercises + "\n";
}

// What is on the screen once the lines were typed, as one line for each that is echoed.
std::vector<std::string> echoes(const Protocol& protocol, const std::vector<std::string>& lines) {
  FakeTerminal terminal;
  terminal.screen.width = 200;
  hold(protocol, terminal, lines);
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = terminal.output.find("-> ", at)) != std::string::npos; ++at) {
    found.push_back(terminal.output.substr(at, terminal.output.find('\n', at) - at));
  }
  return found;
}

using Echoes = std::vector<std::string>;

const std::string no_plan = ": without it there will be no plan (it could not be ruled out)";

}  // namespace

TEST_CASE("a sign that stops the screen and is not answered costs the plan, and it says so") {
  const Protocol protocol = small_protocol(flag("clot", "action = \"stop\"") +
                                           flag("lump", "action = \"stop\"") + test("plank"));
  CHECK(echoes(protocol, {"-"}) == Echoes{"-> skipped" + no_plan});
  CHECK(echoes(protocol, {"unsure"}) == Echoes{"-> not sure" + no_plan});
  CHECK(echoes(protocol, {"n", "-", "-"}) == Echoes{"-> no", "-> skipped" + no_plan, "-> skipped"});
  // Where there will be none in any case, the second costs nothing more but its own certainty.
  CHECK(echoes(protocol, {"-", "-"}) ==
        Echoes{"-> skipped" + no_plan, "-> skipped: it could not be ruled out"});
  // Typed again it costs the same again.
  CHECK(echoes(protocol, {"-", "<", "-"}) ==
        Echoes{"-> skipped" + no_plan, "-> skipped" + no_plan});
}

TEST_CASE("a sign that only refers, and one that is only remarked, do not cost the plan") {
  const Protocol protocol =
      small_protocol(flag("limp", "action = \"refer\"") +
                     flag("scar", "action = \"stop\", unsure = \"remark\"") + test("plank"));
  CHECK(echoes(protocol, {"-", "unsure"}) ==
        Echoes{"-> skipped", "-> not sure: it could not be ruled out"});
}

TEST_CASE("pain says how many stops there were, how many end the tests, and when the last came") {
  const std::string tests = test("a") + test("b") + test("c");
  CHECK(echoes(small_protocol(tests), {"pain", "3", "30", "3 hurt"}) ==
        Echoes{"-> stopped by pain (1 of 2: a second one ends the tests)", "-> 3 of 10",
               "-> 3 of 10, hurt"});
  CHECK(echoes(small_protocol(tests), {"pain", "hurts"}) ==
        Echoes{"-> stopped by pain (1 of 2: a second one ends the tests)",
               "-> stopped by pain (2 of 2: this ends the tests, and there will be no plan)"});
  const auto with_limit = [&](const std::string& limit) {
    return small_protocol("max_pain_stops = " + limit +
                          "\n[[imbalance]]\nid = \"hip\"\nname = \"weak hip\"\nsides = \"each\"\n" +
                          tests);
  };
  CHECK(echoes(with_limit("1"), {"pain"}) ==
        Echoes{"-> stopped by pain (1 of 1: this ends the tests, and there will be no plan)"});
  CHECK(echoes(with_limit("3"), {"pain", "pain"}) ==
        Echoes{"-> stopped by pain (1 of 3: a third one ends the tests)",
               "-> stopped by pain (2 of 3: a third one ends the tests)"});
  CHECK(echoes(with_limit("8"), {"pain"}) ==
        Echoes{"-> stopped by pain (1 of 8: an eighth one ends the tests)"});
  CHECK(echoes(with_limit("11"), {"pain"}) ==
        Echoes{"-> stopped by pain (1 of 11: an 11th one ends the tests)"});
}

TEST_CASE("pain that refers costs the plan, and pain that stops ends the screen") {
  const Protocol protocol = small_protocol(plain_prompt("warm", "yes_no") + "pain = \"refer\"\n" +
                                           plain_prompt("bend", "yes_no") + "pain = \"stop\"\n");
  CHECK(echoes(protocol, {"pain"}) ==
        Echoes{"-> stopped by pain (1 of 2: a second one ends the tests): there will be no plan"});
  CHECK(echoes(protocol, {"y", "pain"}) ==
        Echoes{"-> yes", "-> stopped by pain (this ends the screen)"});
}

TEST_CASE("a number that later tests ask for leaves them out when it is missing") {
  const std::string when = "unsafe_if = { prompt = \"sore\", at_least = 4 }\n";
  const std::string sore = "[[prompt]]\nid = \"sore\"\nkind = \"scale\"\nask = \"Sore?\"\n";
  const Protocol protocol =
      small_protocol(sore + test("plank", when) + test("squat", when) + test("bend"));
  for (const std::string typed : {"-", "unsure"}) {
    const std::vector<std::string> said = echoes(protocol, {typed});
    CHECK(said.front().ends_with(": without it 2 later tests are left out"));
  }
  CHECK(echoes(protocol, {"3"}) == Echoes{"-> 3 of 10"});
  // An answer that closes them is an answer, and they are named when their turn comes.
  CHECK(echoes(protocol, {"7"}) == Echoes{"-> 7 of 10"});

  const Protocol one = small_protocol(sore + test("plank", when));
  CHECK(echoes(one, {"-"}) == Echoes{"-> skipped: without it 1 later test is left out"});
}

TEST_CASE("pain in a test that others must not hurt in leaves those out as well") {
  const Protocol protocol = small_protocol(
      test("plank") + test("lift", "unsafe_if = { prompt = \"plank\", pain = true }\n"));
  CHECK(
      echoes(protocol, {"pain"}) ==
      Echoes{"-> stopped by pain (1 of 2: a second one ends the tests): 1 later test is left out"});
  CHECK(echoes(protocol, {"3 hurts"}) == Echoes{"-> 3 of 10, hurt: 1 later test is left out"});
}

TEST_CASE("a follow-up that nobody can know to be due is counted with what is left out") {
  CHECK(echoes(small_protocol(sore_then_where()), {"-"}) ==
        Echoes{"-> skipped: without it up to 1 later question is left out"});
  CHECK(echoes(small_protocol(sore_then_where()), {"n"}) == Echoes{"-> no"});
}

TEST_CASE("what is left out is counted apart as tests and questions, and a text is neither") {
  const std::string sore = "[[prompt]]\nid = \"sore\"\nkind = \"scale\"\nask = \"Sore?\"\n";
  const std::string unsafe = "unsafe_if = { prompt = \"sore\", at_least = 4 }\n";
  const std::string if_sore = "ask_if = { prompt = \"sore\", at_least = 4 }\n";
  const std::string feel = plain_prompt("feel", "yes_no");
  const auto cost = [&](const std::string& later) {
    return echoes(small_protocol(sore + later), {"-"}).front();
  };
  CHECK(cost(test("plank", unsafe) + feel + unsafe + test("squat", unsafe)) ==
        "-> skipped: without it 2 later tests and 1 later question are left out");
  CHECK(cost(test("plank", unsafe) + test("squat", if_sore)) ==
        "-> skipped: without it up to 2 later tests are left out");
  CHECK(cost(plain_prompt("note", "info") + if_sore) == "-> skipped");
}

TEST_CASE("a later page of signs that is left out is one question") {
  const Protocol protocol = signs_protocol();
  CHECK(echoes(protocol, {"-"}).front() ==
        "-> skipped: without it up to 1 later question is left out");
}

TEST_CASE("the signs of a page that are left open cost what they cost, whichever they are") {
  const Protocol protocol = signs_protocol();
  const auto cost = [&](const std::string& typed) { return echoes(protocol, {"n", typed}).at(1); };
  CHECK(cost("?1") == "-> none; not sure: the knee is badly swollen" + no_plan);
  CHECK(cost("?2") == "-> none; not sure: the foot is cold" + no_plan);
  CHECK(cost("?3") == "-> none; not sure: the knee is hot");
  CHECK(cost("3 ?2") ==
        "-> the knee is hot; not sure: the foot is cold: it could not be ruled out");
  CHECK(cost("?1 ?2") ==
        "-> none; not sure: the knee is badly swollen; the foot is cold: without them there will "
        "be no plan (they could not be ruled out)");
  CHECK(cost("-") == "-> skipped" + no_plan);
  CHECK(cost("0") == "-> none");
}

TEST_CASE("a test that an exercise asks for keeps it out of the plan when it is missing") {
  const std::string body = test("bend") + test("squat") + R"(
[exercise.lunge]
name = "Lunge"
kind = "strength"
sides = "each"
dose = { reps = 8, per_week = 2 }
leave_out_if = { prompt = "bend", pain = true }
[[imbalance]]
id = "hip"
name = "weak hip"
sides = "each"
exercises = ["lunge"]
)";
  const Protocol protocol = small_protocol(body);
  CHECK(echoes(protocol, {"-"}) ==
        Echoes{"-> skipped: without it 1 exercise stays out of the plan"});
  CHECK(echoes(protocol, {"3 hurt"}) ==
        Echoes{"-> 3 of 10, hurt: 1 exercise stays out of the plan"});
  CHECK(echoes(protocol, {"3", "-"}) == Echoes{"-> 3 of 10", "-> skipped"});
}

TEST_CASE("an exercise stays out only where it is lost on every side") {
  const Protocol protocol = small_protocol(
      bend_per_side + test("squat") + exercise("lunge", "each", "bend") + hip_with("[\"lunge\"]"));
  const std::string cost = ": without it 1 exercise stays out of the plan";
  CHECK(echoes(protocol, {"-", "3"}) == Echoes{"-> skipped", "-> 3 of 10"});
  CHECK(echoes(protocol, {"-", "-"}) == Echoes{"-> skipped", "-> skipped" + cost});
  CHECK(echoes(protocol, {"3", "-"}) == Echoes{"-> 3 of 10", "-> skipped"});

  // Without sides it is lost with either.
  const Protocol whole =
      small_protocol(bend_per_side + test("squat") + exercise("bridge", "whole", "bend") +
                     hip_with("[\"bridge\"]"));
  CHECK(echoes(whole, {"-", "-"}) == Echoes{"-> skipped" + cost, "-> skipped"});
}

TEST_CASE("an exercise that no imbalance leads to is not in the plan, and not missed there") {
  const auto protocol = [](const std::string& of_hip) {
    return small_protocol(test("bend") + test("squat") + exercise("lunge", "each", "squat") +
                          "instead = \"jump\"\n" + exercise("jump", "each", "bend") +
                          hip_with(of_hip));
  };
  CHECK(echoes(protocol("[]"), {"-"}) == Echoes{"-> skipped"});
  CHECK(echoes(protocol("[\"lunge\"]"), {"-"}) ==
        Echoes{"-> skipped: without it 1 exercise stays out of the plan"});
}

TEST_CASE("on a narrow screen and for a screen reader the cost is wrapped like any words") {
  const Protocol protocol = small_protocol(flag("clot", "action = \"stop\"") + test("plank"));
  FakeTerminal terminal;
  terminal.screen.width = 40;
  SECTION("narrow") {}
  SECTION("accessible") { terminal.screen.accessible = true; }
  hold(protocol, terminal, {"-"});
  CHECK_THAT(terminal.output, Contains("-> skipped: without it there will be no\n"
                                       "   plan (it could not be ruled out)\n"));
}

TEST_CASE("the review marks the answers that cost the plan, and no others") {
  const Protocol protocol =
      small_protocol(flag("clot", "action = \"stop\"") + flag("limp", "action = \"refer\"") +
                     test("plank") + test("squat") + test("bend"));
  FakeTerminal terminal;
  terminal.screen.width = 100;
  SECTION("for what was not ruled out") {
    hold(protocol, terminal, {"-", "n", "3", "pain", "3"});
    CHECK_THAT(terminal.output, Contains("clot: skipped\n     no plan because of this answer\n"));
    CHECK_THAT(terminal.output, Contains("limp: no\n 3 "));
    CHECK_THAT(terminal.output, Contains("squat: stopped by pain\n 5 "));
  }
  SECTION("for a warning sign") {
    hold(protocol, terminal, {"n", "y", "3", "3", "3"});
    CHECK_THAT(terminal.output, Contains("limp: yes\n     no plan because of this answer\n"));
  }
  SECTION("for the pain stops that ended the tests") {
    hold(protocol, terminal, {"n", "n", "pain", "pain"});
    CHECK_THAT(terminal.output,
               Contains("plank: stopped by pain\n     no plan because of this answer\n"));
    CHECK_THAT(terminal.output,
               Contains("squat: stopped by pain\n     no plan because of this answer\n"));
  }
}

}  // namespace kneecheck::testing
