// The loader refuses ids that clash and references that lead nowhere, E201 to E307.
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/loading.hpp"

using namespace kneecheck::testing;

namespace {

// A condition in a key of the stand_up prompt, which comes after squat and before reach.
std::string condition(std::string_view key, std::string_view value) {
  return problem("ask = \"Which leg",
                 std::string(key) + " = " + std::string(value) + "\nask = \"Which leg");
}

bool condition_loads(std::string_view key, std::string_view value) {
  return loads("ask = \"Which leg",
               std::string(key) + " = " + std::string(value) + "\nask = \"Which leg");
}

}  // namespace

TEST_CASE("E201: an id given twice names both places") {
  const auto problems = problems_of(base_with("id = \"squat\"", "id = \"plank\""));
  CHECK(problems == std::vector<std::string>{"44:6-13 E201 id \"plank\" is already used on line 37 "
                                             "| give one of them another id"});
  CHECK(contains(problem("id = \"weak_core\"\nname", "id = ¦\"tight_calf\"¦\nname"), "E201"));
  // prompts and imbalances do not meet
  CHECK(loads("id = \"story\"", "id = \"tight_calf\""));
}

TEST_CASE("E202: an id that cannot be one is shown as it could be") {
  CHECK(problem("id = \"story\"", "id = ¦\"My Story\"¦") ==
        "E202 id \"My Story\" may use a-z, 0-9 and _ only | my_story");
  CHECK(problem("id = \"story\"", "id = ¦\"2nd_story\"¦") ==
        "E202 id \"2nd_story\" must begin with a letter | nd_story");
  CHECK(problem("id = \"story\"", "id = ¦\"a234567890123456789012345678901234567890x\"¦") ==
        "E202 id \"a234567890123456789012345678901234567890x\" is longer than 40 characters | "
        "a234567890123456789012345678901234567890");
  CHECK(problem("id = \"story\"", "id = ¦\"\"¦") == "E202 an id may not be empty");
  CHECK(problem("id = \"story\"", "id = ¦\"x_story\"¦") ==
        "E202 id \"x_story\" may not begin with x_: such keys are for other tools | story");
  CHECK(problem("id = \"base\"", "id = ¦\"Base one\"¦") ==
        "E202 id \"Base one\" may use a-z, 0-9 and - only");
  CHECK(problem("[source.book]", "[source.¦Book¦]\ntext = \"Another\"\n[source.book]") ==
        "E202 id \"Book\" may use a-z, 0-9 and _ only | book");
  CHECK(loads("id = \"story\"", "id = \"a23456789012345678901234567890123456789_\""));
}

TEST_CASE("E217: words that mean something at every prompt may not be choices") {
  CHECK(problem("\"a little\"", "¦\"Skip\"¦") ==
        "E217 a choice may not be \"Skip\": that word skips the prompt | use another word");
  CHECK(problem("\"a little\"", "{ id = ¦\"back\"¦, text = \"step back\" }") ==
        "E217 a choice may not be \"back\": that word goes back | use another word");
  for (const char* const word :
       {"-", "skip", "unsure", "pain", "<", "back", "?", "help", "review", "quit", "QUIT"}) {
    INFO(word);
    CHECK(problem("\"a little\"", "¦\"" + std::string(word) + "\"¦").starts_with("E217 "));
  }
  CHECK(problem("\"a little\"", "¦\" Back \"¦").starts_with("E217 "));
  CHECK(problem("\"a little\"", "¦\"\u00a0\"¦") == "E026 a choice may not be empty");
  CHECK(problem("\"a little\"", "¦\"pa\u200Cin\"¦") ==
        "E217 a choice may not be \"pa\\u{200c}in\": that word says that it hurts | use another "
        "word");
  CHECK(loads("\"a little\"", "\"left\""));
  CHECK(loads("\"a little\"", "\"3\""));
}

TEST_CASE(
    "E218: two choices differ by more than capital letters, blanks, joiners and how accents are "
    "stored") {
  CHECK(problem("\"a little\", \"clearly\"]", "\"a bit\", ¦\"a  bit\"¦, \"clearly\"]") ==
        "E218 choice \"a  bit\" repeats \"a bit\"");
  for (const std::string again : {" a bit", "a\u00a0bit", "A bit "}) {
    INFO(again);
    CHECK(problem("\"a little\", \"clearly\"]", "\"a bit\", ¦\"" + again + "\"¦]")
              .starts_with("E218 "));
  }
  CHECK(
      problem("\"a little\", \"clearly\"]",
              "\"\u0645\u06CC\u06A9\u0646\u062F\", ¦\"\u0645\u06CC\u200C\u06A9\u0646\u062F\"¦]") ==
      "E218 choice \"\u0645\u06CC\u200C\u06A9\u0646\u062F\" repeats "
      "\"\u0645\u06CC\u06A9\u0646\u062F\"");
  CHECK(problem("\"a little\", \"clearly\"]", "\"serr\u00e9\", ¦\"serre\u0301\"¦]")
            .starts_with("E218 "));
  CHECK(problem("\"a little\", \"clearly\"]", "\"a little\", ¦\"No\"¦, \"clearly\"]") ==
        "E218 choice \"No\" repeats \"no\"");
  CHECK(problem("\"a little\", \"clearly\"]",
                "\"a little\", { id = ¦\"no\"¦, text = \"never\" }, \"clearly\"]") ==
        "E218 choice \"no\" repeats \"no\"");
  CHECK(loads("\"a little\"", "{ id = \"little\", text = \"little\" }"));
}

TEST_CASE("E301: points for an imbalance that is not there are refused") {
  CHECK(problem("points = { weak_core = 50 }", "points = { ¦week_core¦ = 50 }") ==
        "E301 no imbalance is called week_core | did you mean weak_core (line 80)? Either correct "
        "the name here, or add an [[imbalance]] with that id: week_core");
  CHECK(problem("offer_for = [\"tight_calf\"]", "offer_for = [¦\"glutes\"¦]") ==
        "E301 no imbalance is called glutes | add an [[imbalance]] with that id: glutes");
}

TEST_CASE("E302: an exercise that is not there is refused") {
  CHECK(problem("exercises = [\"stretch_calf\"]", "exercises = [¦\"stretch_calfs\"¦]") ==
        "E302 no exercise is called stretch_calfs | did you mean stretch_calf (line 84)?");
  CHECK(problem("exercises = [\"stretch_calf\"]\noffer", "exercises = [¦\"run\"¦]\noffer") ==
        "E302 no exercise is called run");
}

TEST_CASE("E304: a condition on a prompt that is not there is refused") {
  CHECK(condition("ask_if", "{ prompt = ¦\"plunk\"¦, at_least = 3 }") ==
        "E304 no prompt is called plunk | did you mean plank (line 37)?");
  CHECK(condition_loads("ask_if", "{ prompt = \"plank\", at_least = 3 }"));
}

TEST_CASE("E305, P18: gates look back only, so they cannot go round in circles") {
  CHECK(condition("ask_if", "{ prompt = ¦\"reach\"¦, at_least = 3 }") ==
        "E305 ask_if looks at reach, which is asked later (line 57) | move reach above stand_up");
  CHECK(condition("ask_if_any", "[{ prompt = ¦\"reach\"¦, at_least = 3 }]").starts_with("E305 "));
  CHECK(
      condition("unsafe_if", "{ prompt = ¦\"reach\"¦, at_least = 3 }") ==
      "E305 unsafe_if looks at reach, which is asked later (line 57) | move reach above stand_up");
  CHECK(condition("ask_if", "{ prompt = ¦\"stand_up\"¦, at_least = 1 }") ==
        "E305 ask_if looks at its own prompt | name an earlier prompt");
  const std::string flag =
      "{ at_least = 2, action = \"refer\", urgency = \"soon\", says = \"Go.\", if "
      "= ";
  CHECK(condition("red_flag", flag + "{ prompt = ¦\"reach\"¦, at_least = 3 } }") ==
        "E305 if looks at reach, which is asked later (line 57) | move reach above stand_up");
  CHECK(condition_loads("red_flag", flag + "{ prompt = \"stand_up\", at_least = 1 } }"));
  CHECK(condition_loads("red_flag", flag + "{ prompt = \"plank\", at_least = 3 } }"));
}

TEST_CASE("The if of a finding, difference or remark may look anywhere") {
  CHECK(condition_loads(
      "remark", "{ at_least = 1, says = \"Hm.\", if = { prompt = \"reach\", at_least = 3 } }"));
  CHECK(loads("{ below = 45,", "{ if = { prompt = \"reach\", at_least = 3 }, below = 45,"));
  CHECK(loads("[{ at_least = 3,", "[{ if = [{ prompt = \"reach\", below = 3.5 }], at_least = 3,"));
}

TEST_CASE("E306: text and info prompts answer nothing a condition could read") {
  CHECK(problem("{ below = 45,", "{ if = { prompt = ¦\"story\"¦, is = \"x\" }, below = 45,") ==
        "E306 story is a text prompt; only answers that are values can be conditions");
  CHECK(condition("ask_if", "{ prompt = ¦\"hello\"¦, is = \"x\" }") ==
        "E306 hello is an info prompt; only answers that are values can be conditions");
}

TEST_CASE("E307: a condition's side must exist") {
  CHECK(condition("ask_if", "{ prompt = \"plank\", at_least = 3, side = ¦\"left\"¦ }") ==
        "E307 side has no meaning here: plank is asked once");
  CHECK(condition("ask_if", "{ prompt = \"calves\", at_least = 3, side = ¦\"same\"¦ }") ==
        "E307 side = \"same\" needs both prompts to be asked per side");
  CHECK(condition("ask_if", "{ prompt = \"calves\", at_least = 3, side = ¦\"other\"¦ }") ==
        "E307 side = \"other\" works in if, not in ask_if");
  for (const char* const side : {"any", "both", "left", "right"}) {
    CHECK(condition_loads(
        "ask_if", "{ prompt = \"calves\", at_least = 3, side = \"" + std::string(side) + "\" }"));
  }
  CHECK(loads("ask = \"How far",
              "ask_if = { prompt = \"calves\", at_least = 3, side = \"same\" }\n"
              "ask = \"How far"));
}
