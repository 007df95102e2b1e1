// What leaves an exercise out, and conditions that ask how a test went: what the loader says.
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/loading.hpp"

using namespace kneecheck::testing;

namespace {

constexpr std::string_view dose = "dose = { hold_s = 30, per_week = 5 }";

// The base protocol's exercise, which is done per side, with more keys.
std::string exercise(std::string_view keys) {
  return problem(dose, std::string(dose) + "\n" + std::string(keys));
}

bool exercise_loads(std::string_view keys) {
  return loads(dose, std::string(dose) + "\n" + std::string(keys));
}

// A condition that asks whether calves, asked earlier and per side, hurt: in a key of squat.
std::string squat_with(std::string_view key, std::string_view condition) {
  return problem("ask = \"Does the knee",
                 std::string(key) + " = " + std::string(condition) + "\nask = \"Does the knee");
}

}  // namespace

TEST_CASE("an exercise may look at any prompt, also at one that is asked last") {
  for (const char* const condition :
       {R"({ prompt = "calves", at_least = 4 })", R"({ prompt = "calves", pain = true })",
        R"({ prompt = "plank", unsure = true })",
        R"({ prompt = "reach", side = "both", below = 8 })",
        R"([{ prompt = "squat", is = "clearly" }, { prompt = "stand_up", pain = true }])",
        R"({ prompt = "squat", is = "no", pain = false })"}) {
    INFO(condition);
    CHECK(exercise_loads("leave_out_if = " + std::string(condition)));
  }
}

TEST_CASE("what takes the place of an exercise is known, has a reason, and leads in no circle") {
  const std::string leave_out = "leave_out_if = { prompt = \"squat\", is = \"clearly\" }\n";
  CHECK(exercise(leave_out + "instead = ¦\"stretch_calfs\"¦") ==
        "E302 no exercise is called stretch_calfs | did you mean stretch_calf (line 84)?");
  CHECK(contains(exercise("¦instead¦ = \"stretch_calf\""),
                 "E022 exercise stretch_calf has instead, but no leave_out_if"));
  const auto more = [&](std::string_view id, std::string_view instead) {
    return "\n[exercise." + std::string(id) +
           "]\nname = \"A\"\nkind = \"core\"\nsides = \"whole\"\ndose = { reps = 5, per_week = 3 "
           "}\n" +
           leave_out + "instead = " + std::string(instead);
  };
  CHECK(exercise(leave_out + "instead = \"band\"" + more("band", "¦\"crunch\"¦") +
                 more("crunch", "\"dip\"") + more("dip", "\"band\"")) ==
        "E513 band, crunch and dip replace each other | let the last of them have no instead");
}

TEST_CASE("how a test went may be asked where it cannot change points, and nowhere else") {
  const std::string asks = "{ prompt = \"calves\", ¦pain¦ = true }";
  const std::string plain = "{ prompt = \"calves\", pain = true }";
  CHECK(loads("ask = \"Does the knee", "unsafe_if = " + plain + "\nask = \"Does the knee"));
  CHECK(loads("ask = \"Does the knee",
              "remark = { is = \"no\", if = " + plain + ", says = \"S\" }\nask = \"Does the knee"));
  CHECK(
      loads("ask = \"Does the knee",
            "red_flag = { is = \"no\", if = " + plain +
                ", action = \"refer\", urgency = \"soon\", says = \"S\" }\nask = \"Does the knee"));
  for (const std::string_view key : {"ask_if", "ask_if_any"}) {
    INFO(key);
    CHECK(squat_with(key, "[" + asks + "]") ==
          "E021 pain works in leave_out_if, in unsafe_if, and in the if of red "
          "flags and remarks, not in " +
              std::string(key) + " | ask for an answer instead, with is, at_least or below");
  }
  CHECK(
      problem("{ below = 45,", "{ if = " + asks + ", below = 45,") ==
      "E021 pain works in leave_out_if, in unsafe_if, and in the if of red flags and remarks, not "
      "in the if of what gives points | ask for an answer instead, with is, at_least or below");
}

TEST_CASE("how a test went stands alone, and is asked of a test that can hurt") {
  CHECK(exercise("leave_out_if = { prompt = \"calves\", pain = true, ¦at_least¦ = 4 }") ==
        "E021 at_least may not stand beside pain | keep one of them; of a list any that holds is "
        "enough");
  CHECK(exercise("leave_out_if = { prompt = \"calves\", pain = true, ¦unsure¦ = true }") ==
        "E021 unsure may not stand beside pain | keep one of them; of a list any that holds is "
        "enough");
  CHECK(exercise("leave_out_if = ¦{ prompt = \"calves\", pain = false }") ==
        "E407 this condition has no condition | add at_least or below");
  CHECK(exercise("leave_out_if = { prompt = \"stand_up\", pain = true, side = ¦\"left\"¦ }") ==
        "E307 side has no meaning here: stand_up is asked once");
}

TEST_CASE("an exercise without sides has no same side to look at") {
  const std::string whole =
      "sides = \"whole\"\ndose = { hold_s = 30, per_week = 5 }\nleave_out_if = ";
  const std::string from = "sides = \"each\"\ndose = { hold_s = 30, per_week = 5 }";
  CHECK(problem(from, whole + "{ prompt = \"calves\", pain = true, side = ¦\"same\"¦ }") ==
        "E307 side = \"same\" needs an exercise with sides = \"each\"");
  CHECK(problem(from, whole + "{ prompt = \"calves\", pain = true, side = ¦\"other\"¦ }") ==
        "E307 side = \"other\" works in if, not in leave_out_if");
  CHECK(loads(from, whole + "{ prompt = \"calves\", pain = true }"));
}
