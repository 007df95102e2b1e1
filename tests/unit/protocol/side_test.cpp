// The loader refuses sides, safety rules, times and plans that make no sense, E501 to E802.
#include "support/catch.hpp"
#include "support/loading.hpp"

using namespace kneecheck::testing;

TEST_CASE("E501: a prompt that is asked per side must name the side") {
  CHECK(problem("ask = \"How tight is the {side} calf?\"", "¦ask¦ = \"How tight is the calf?\"") ==
        "E501 calves is asked per side, but neither ask nor steps names {side} | put {side} into "
        "ask");
  CHECK(loads("ask = \"How tight is the {side} calf?\"",
              "ask = \"How tight?\"\nsteps = [\"{Side} foot back.\"]"));
}

TEST_CASE("E502: a prompt that is asked once has no side to name") {
  CHECK(problem("Is the knee swollen?", "Is the ¦{side}¦ knee swollen?") ==
        "E502 {side} in a prompt that is not asked per side | add sides = \"each\", or say it "
        "without the side");
  CHECK(problem("says = \"Have it", "says = \"¦{Side}¦: have it").starts_with("E502 {Side}"));
  CHECK(problem("Which leg is harder?", "Is the ¦{side}¦ leg harder?").starts_with("E502 "));
}

TEST_CASE("E502, E022: a drawing of the right side needs sides, and one of the left") {
  CHECK(problem("target = 45", "target = 45\npicture = \"o\"\n¦picture_right¦ = \"p\"") ==
        "E502 picture_right in a prompt that is not asked per side | add sides = \"each\", or give "
        "picture alone");
  CHECK(problem("ask = \"How tight is", "¦picture_right¦ = \"p\"\nask = \"How tight is") ==
        "E022 prompt calves has picture_right and no picture | draw the left side as picture; a "
        "drawing that fits both sides is picture alone");
  CHECK(loads("ask = \"How tight is",
              "picture = \"o\"\npicture_right = \"p\"\nask = \"How tight is"));
}

TEST_CASE("E504: a finding's side must have a meaning") {
  CHECK(problem("{ at_least = 1,", "{ side = ¦\"left\"¦, at_least = 1,") ==
        "E504 side is not allowed on a compare finding; the answer names the side");
  CHECK(problem("{ at_least = 4,", "{ side = ¦\"left\"¦, at_least = 4,") ==
        "E504 side = \"left\" or \"right\" is for prompts that are asked once");
  CHECK(problem("{ at_least = 4,", "{ side = ¦\"both\"¦, at_least = 4,") ==
        "E504 side = \"both\" works toward whole-body imbalances only");
  CHECK(problem("{ below = 45,", "{ side = ¦\"other\"¦, below = 45,") ==
        "E504 side = \"same\" or \"other\" is for prompts with sides = \"each\"");
  CHECK(problem("{ below = 45,", "{ side = ¦\"left\"¦, below = 45,") ==
        "E504 side has no meaning here: these points go to the whole body");
  CHECK(loads("{ at_least = 4, points = { tight_calf",
              "{ side = \"both\", at_least = 4, points = { weak_core"));
  CHECK(loads("{ below = 45, points = { weak_core",
              "{ side = \"left\", below = 45, points = { tight_calf"));
}

TEST_CASE("E512: a clock before the answer is for tests that give their answer afterwards") {
  const auto no_clock_here = [](const std::string& from, const std::string& kind) {
    CHECK(problem(from, from + "\n¦time_s¦ = 30") ==
          "E512 time_s does not belong to " + kind +
              " prompt | it is the clock of a test that is answered after it; a hold has target");
  };
  no_clock_here("target = 45", "a hold");
  no_clock_here("ask = \"Find a box.\"", "an info");
  no_clock_here("kind = \"text\"", "a text");
  CHECK(problem("ask = \"Is the knee swollen?\"", "ask = \"Swollen?\"\n¦time_s¦ = 30") ==
        "E512 time_s belongs to a test, but prompt swollen offers no \"it hurts\" answer | pain = "
        "\"skip\" if a person does something here, or take time_s out");
  CHECK(problem("kind = \"scale\"\n", "kind = \"scale\"\npain = \"off\"\n¦time_s¦ = 30\n")
            .starts_with("E512 time_s belongs to a test"));
  CHECK(
      loads("ask = \"Is the knee swollen?\"", "ask = \"Swollen?\"\npain = \"skip\"\ntime_s = 30"));
  CHECK(loads("kind = \"scale\"\n", "kind = \"scale\"\ntime_s = 30\nchange_s = 0\nlead_in = 0\n"));
  CHECK(loads("kind = \"compare\"\n", "kind = \"compare\"\ntime_s = 30\n"));
}

TEST_CASE("E512: what belongs to a clock says nothing where there is none") {
  CHECK(problem("kind = \"scale\"\n", "kind = \"scale\"\n¦lead_in¦ = 3\n") ==
        "E512 lead_in belongs to a clock, and prompt calves has none | add time_s, the seconds on "
        "the clock, or take lead_in out");
  CHECK(problem("kind = \"compare\"\n", "kind = \"compare\"\n¦change_s¦ = 3\n")
            .starts_with("E512 change_s belongs to a clock, and prompt stand_up has none"));
  CHECK(
      problem("target = 45", "target = 45\n¦change_s¦ = 3").starts_with("E021 change_s does not"));
}

TEST_CASE("one wrong clock is told once, and under the name that was meant") {
  CHECK(problem("kind = \"scale\"\n", "kind = \"scale\"\nlead_in = 3\ntime_s = ¦4¦\n") ==
        "E604 time_s = 4 s is outside 5 to 300 | write 5 to 300 seconds");
  CHECK(problem("kind = \"scale\"\n", "kind = \"scale\"\ntime_s = ¦3000¦\n") ==
        "E604 time_s = 3000 s is 50 minutes; limit 300 s | 30?");
  CHECK(problem("kind = \"scale\"\n", "kind = \"scale\"\n¦seconds¦ = 30\nlead_in = 3\n") ==
        "E020 a scale prompt has no key seconds | did you mean time_s?");
  CHECK(problem("target = 45", "¦seconds¦ = 45") ==
        "E020 a hold prompt has no key seconds | did you mean target?");
  CHECK(problem("kind = \"scale\"\n", "kind = \"scale\"\ntime_s = 30\npain = ¦\"of\"¦\n")
            .starts_with("E025 "));
}

TEST_CASE("E603: tests that can hurt and red flags need somebody to refer to") {
  CHECK(problem("[safety]\nmax_pain_stops = 2\nrefer = \"See a doctor.\"",
                "[¦safety¦]\nmax_pain_stops = 2") ==
        "E603 calves can hurt and swollen has a red flag, but [safety] has no refer text | say "
        "whom to see: refer = \"See a doctor or a physiotherapist.\"");
  CHECK(problem("[safety]\nmax_pain_stops = 2\nrefer = \"See a doctor.\"",
                "[¦safety¦]\nmax_pain_stops = 2\nrefer = \"\"")
            .starts_with("E603 "));
  CHECK(problems_of(base_with("[safety]\nmax_pain_stops = 2\nrefer = \"See a doctor.\"", ""))[0]
            .starts_with("1:1 E603 "));
  const std::string harmless =
      "format = 1\n[protocol]\nid = \"a\"\nversion = \"1.0.0\"\ntitle = \"A\"\ndisclaimer = \"A\"\n"
      "[[prompt]]\nid = \"a\"\nkind = \"yes_no\"\nask = \"A?\"\n"
      "[[imbalance]]\nid = \"a\"\nname = \"a\"\nsides = \"each\"\n";
  CHECK(problems_of(harmless).empty());
}

TEST_CASE("E604: absurd durations are refused, and the likely slip is named") {
  CHECK(problem("target = 45", "target = ¦4500¦") ==
        "E604 target = 4500 s is 75 minutes; limit 600 s | 45?");
  CHECK(problem("target = 45", "target = ¦0¦") ==
        "E604 target = 0 s is outside 1 to 600 | write 1 to 600 seconds");
  CHECK(problem("target = 45", "target = ¦-1¦").starts_with("E604 "));
  CHECK(problem("target = 45", "target = ¦1000000000¦").starts_with("E604 "));
  CHECK(problem("target = 45", "target = 45\ntakes_s = ¦3601¦").starts_with("E604 "));
  CHECK(problem("target = 45", "target = 45\nmax = ¦1801¦").starts_with("E604 "));
  CHECK(problem("target = 45", "target = 45\nrest_s = ¦301¦").starts_with("E604 "));
  CHECK(loads("target = 45", "target = 600\nmax = 1800\ntakes_s = 3600\nrest_s = 300"));
}

TEST_CASE("E606: a dose is held or repeated, not both and not neither") {
  CHECK(problem("{ hold_s = 30, per_week = 5 }", "¦{ per_week = 5 }") ==
        "E606 dose needs hold_s or reps | exactly one of hold_s and reps");
  CHECK(problem("{ hold_s = 30, per_week = 5 }", "¦{ hold_s = 30, reps = 5, per_week = 5 }") ==
        "E606 dose has both hold_s and reps | exactly one of hold_s and reps");
  CHECK(loads("{ hold_s = 30, per_week = 5 }", "{ reps = 8, per_week = 5 }"));
}

TEST_CASE("E801: the limits of the labels must rise") {
  CHECK(problem("{ slight = 20, moderate = 40,", "{ slight = 50, moderate = ¦40¦,") ==
        "E801 moderate (40) must be above slight (50)");
  CHECK(problem("{ slight = 20, moderate = 40, strong = 70 }", "{ moderate = ¦70¦ }") ==
        "E801 strong (70) must be above moderate (70)");
  // Which label `medium` is nobody knows, so nothing is said of the order.
  CHECK(problem("{ slight = 20, moderate = 40, strong = 70 }",
                "{ slight = 2, ¦medium¦ = 4, strong = 7 }") ==
        "E020 [scoring] labels has no key medium | its keys are slight, moderate and strong");
  CHECK(loads("{ slight = 20, moderate = 40, strong = 70 }", "{ strong = 100 }"));
}

TEST_CASE("E802: the plan's order names every kind of exercise once") {
  CHECK(problem("[\"foam_roll\", \"stretch\", \"core\", \"strength\"]",
                "¦[\"foam_roll\", \"stretch\", \"strength\"]¦") ==
        "E802 order leaves out \"core\" | each kind once");
  CHECK(problem("[\"foam_roll\", \"stretch\", \"core\", \"strength\"]",
                "¦[\"core\", \"foam_roll\", \"stretch\", \"core\", \"strength\"]¦") ==
        "E802 order names \"core\" 2 times | each kind once");
}
