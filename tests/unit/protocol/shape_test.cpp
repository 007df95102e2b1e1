// The loader refuses keys that are unknown, missing or of a wrong type, E010 to E025.
#include <regex>
#include <string>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/loading.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

TEST_CASE("The base protocol of these tests loads") { CHECK(problems_of(base_protocol()).empty()); }

TEST_CASE("E010: a newer format is refused before anything else is judged") {
  CHECK(problem("format = 1", "format = ¦2¦\nnovelty = true") ==
        "E010 this file has format 2; this kneecheck reads up to 1 | update kneecheck");
  CHECK(problem("format = 1", "format = ¦0¦") == "E026 format = 0 is outside 1 to 1");
}

TEST_CASE("E020: an unknown key is refused, with the one that was meant") {
  CHECK(problem("sides = \"each\"\nworse", "¦side¦ = \"each\"\nsides = \"each\"\nworse") ==
        "E020 a scale prompt has no key side | did you mean sides?");
  CHECK(problem("format = 1", "format = 1\n¦prompts¦ = 1") ==
        "E020 a protocol file has no key prompts | did you mean prompt?");
  CHECK(problem("{ below = 45,", "{ below = 45, ¦nonsense¦ = 1,") ==
        "E020 a finding has no key nonsense");
}

TEST_CASE("E020: words of other form languages lead to ours") {
  CHECK(problem("ask = \"Find a box.\"", "¦question¦ = \"?\"\nask = \"Find a box.\"") ==
        "E020 an info prompt has no key question");
  CHECK(problem("ask = \"Find a box.\"", "¦question¦ = \"Find a box.\"") ==
        "E020 an info prompt has no key question | did you mean ask?");
  CHECK(problem("target = 45", "target = 45\n¦relevant¦ = 1") ==
        "E020 a hold prompt has no key relevant | did you mean ask_if?");
  CHECK(problem("target = 45", "target = 45\n¦options¦ = 1") ==
        "E020 a hold prompt has no key options");
  CHECK(problem("target = 45", "target = 45\n¦required¦ = true") ==
        "E020 a hold prompt has no key required | not supported; every prompt can be skipped");
  CHECK(problem("{ below = 45,", "{ at_least = 1, ¦at_most¦ = 45,") ==
        "E020 a finding has no key at_most | did you mean below?");
}

TEST_CASE("E021: a key of another kind names that kind") {
  CHECK(problem("sides = \"each\"\nworse", "sides = \"each\"\n¦target¦ = 30\nworse") ==
        "E021 target belongs to kind = \"hold\"; this prompt is a scale");
  CHECK(problem("target = 45", "target = 45\n¦decimals¦ = 1") ==
        "E021 decimals belongs to kind = \"number\"; this prompt is a hold");
  CHECK(problem("ask = \"Find a box.\"", "ask = \"Find a box.\"\n¦min¦ = 1") ==
        "E021 min belongs to kind = \"scale\" or \"number\"; this prompt is an info");
  CHECK(problem("ask = \"Find a box.\"", "ask = \"Find a box.\"\n¦finding¦ = []") ==
        "E021 finding does not belong to an info prompt");
  CHECK(problem("ask = \"Which", "¦sides¦ = \"each\"\nask = \"Which") ==
        "E021 sides does not belong to a compare prompt");
}

TEST_CASE("E021: all and any cannot be asked for at once") {
  CHECK(problem("target = 45",
                "target = 45\nask_if = { prompt = \"swollen\", is = \"no\" }\n"
                "¦ask_if_any¦ = [{ prompt = \"swollen\", is = \"no\" }]") ==
        "E021 ask_if_any may not stand beside ask_if | ask_if: all must hold; ask_if_any: any. "
        "Keep one of them");
}

TEST_CASE("E022: a prompt without a kind is told, or what may be a misspelt one") {
  const std::string missing =
      "68:1-11 E022 prompt story has no kind | kind: info, yes_no, choice, scale, number, hold, "
      "compare or text";
  CHECK(problems_of(base_with("kind = \"text\"\n", "")) == std::vector<std::string>{missing});
  CHECK(problems_of(base_with("kind = \"text\"", "kindd = \"text\"")) ==
        std::vector<std::string>{"70:1-6 E020 a prompt has no key kindd | did you mean kind?"});
}

TEST_CASE("E022: a missing key is told at its table's header, with what it is for") {
  CHECK(problem(
            "[[prompt]]\nid = \"plank\"\nkind = \"hold\"\nask = \"Hold a plank for {target} s.\"\n"
            "target = 45\n",
            "¦[[prompt]]¦\nid = \"plank\"\nkind = \"hold\"\nask = \"Hold a plank.\"\n") ==
        "E022 prompt plank has no target | target: seconds to hold");
  CHECK(
      problem(
          "[{ below = 45, points = { weak_core = 50 }, says = \"Held {value} s of {target} s\" }]",
          "[¦{ below = 45, points = { weak_core = 50 } }]") ==
      "E022 this finding has no says | says: the sentence in the report");
  CHECK(problem("[protocol]\nid = \"base\"\n", "¦[protocol]¦\n") ==
        "E022 [protocol] has no id | id: names the protocol in answer sheets; a-z, 0-9 and -");
  CHECK(problem("[[imbalance]]\nid = \"weak_core\"\nname = \"weak core\"\nsides = \"whole\"",
                "¦[[imbalance]]¦\nid = \"weak_core\"\nname = \"weak core\"") ==
        "E022 imbalance weak_core has no sides | sides: whole or each");
}

TEST_CASE("E022: a scale that gives points says which end is bad") {
  const std::string without =
      "E022 prompt calves has no worse | findings need worse = \"high\" or "
      "\"low\": which end is bad";
  CHECK(
      problem("[[prompt]]\nid = \"calves\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\n",
              "¦[[prompt]]¦\nid = \"calves\"\nkind = \"scale\"\nsides = \"each\"\n") == without);
}

TEST_CASE("E022: without any exercise, the list of one is the root cause, told once") {
  CHECK(
      problem("exercises = [\"stretch_calf\"]\n\n[[imbalance]]\nid = \"weak_core\"\nname = \"weak "
              "core\"\nsides = \"whole\"\n\n[exercise.stretch_calf]\nname = \"Calf stretch\"\nkind "
              "= \"stretch\"\nsides = \"each\"\ndose = { hold_s = 30, per_week = 5 }\n",
              "¦exercises¦ = [\"stretch_calf\", \"roll\"]\n\n[[imbalance]]\nid = "
              "\"weak_core\"\nname = \"weak core\"\nsides = \"whole\"\n") ==
      "E022 imbalance tight_calf lists exercises, but the file has none | add an [exercise.ID] "
      "for each");
}

TEST_CASE("E023: a value of the wrong type says what was wanted and found") {
  CHECK(problem("tight_calf = 30", "tight_calf = ¦\"30\"¦") ==
        "E023 points must be a whole number, found \"30\" | remove the quotes");
  CHECK(problem("title = \"A prompt of each kind\"", "title = ¦2026¦") ==
        "E023 title must be a text, found 2026 | put it in quotes");
  CHECK(problem("target = 45", "target = ¦true¦") ==
        "E023 target must be a whole number, found true");
  CHECK(problem("ask = \"Find a box.\"", "ask = \"Find a box.\"\nsteps = ¦\"Look around.\"¦") ==
        "E023 steps must be a list of texts, found \"Look around.\" | put [ ] around it");
  CHECK(problem("title = \"Round\"", "title = \"Round\"\nrounds = ¦[2]¦") ==
        "E023 rounds must be a whole number, found a list");
  CHECK(problem("title = \"A prompt", "updated = ¦\"2026-11-22\"¦\ntitle = \"A prompt") ==
        "E023 updated must be a date, found \"2026-11-22\" | 2026-11-22, without quotes");
  CHECK(problem("title = \"A prompt", "updated = ¦2026-11-22T07:30:00Z¦\ntitle = \"A prompt") ==
        "E023 updated must be a date, found 2026-11-22T07:30:00Z | 2026-11-22, without quotes");
  CHECK(loads("title = \"A prompt", "updated = 2026-11-22\ntitle = \"A prompt"));
}

TEST_CASE("A whole number may be written as a decimal") {
  CHECK(loads("tight_calf = 30", "tight_calf = 30.0"));
  CHECK(loads("target = 45", "target = 45.0"));
  CHECK(loads("at_least = 4,", "at_least = 5e0,"));
  const std::string labels = "labels = { slight = 20, moderate = 40, strong = 70 }";
  CHECK(load_protocol(base_with(labels, "labels = { slight = 10.0 }")).scoring.labels.slight == 10);
  CHECK(problem("format = 1", "format = ¦2.0¦") ==
        "E010 this file has format 2; this kneecheck reads up to 1 | update kneecheck");
}

TEST_CASE("E024: points that are fractions are told which factor makes all of them whole") {
  const std::string labels = "labels = { slight = 20, moderate = 40, strong = 70 }";
  // The base protocol with other labels, and with these points for the tight calf.
  const auto hint = [&](const std::string& scores, const std::string& points) {
    static const std::regex used("(tight_calf|weak_core) = [0-9]+");
    std::string source = std::regex_replace(base_with(labels, scores), used, "$1 = 1");
    const std::size_t first = source.find("tight_calf = 1");
    source.replace(first, 14, "tight_calf = " + points);
    try {
      load_protocol(source);
    } catch (const BadFile& bad) {
      CHECK(bad.problems().front().code == "E024");
      return bad.problems().front().hint.str();
    }
    return std::string("none");
  };
  const std::string low = "labels = { slight = 1, moderate = 2, strong = 3 }";
  const auto scaled = [](const std::string& factor, const std::string& scores) {
    return "points are whole numbers: multiply all points and [scoring] labels by " + factor +
           ", so that it has labels = { " + scores + " }";
  };
  CHECK(hint(low, "0.5") == scaled("2", "slight = 2, moderate = 4, strong = 6"));
  CHECK(hint(low, "1.5") == scaled("2", "slight = 2, moderate = 4, strong = 6"));
  CHECK(hint(low, "0.25") == scaled("4", "slight = 4, moderate = 8, strong = 12"));
  CHECK(hint(low, "0.1") == scaled("10", "slight = 10, moderate = 20, strong = 30"));
  CHECK(hint(low, "0.3333333333") == "points are whole numbers: round them");
  CHECK(hint(low, "0.05") == "points are whole numbers: round them");
  CHECK(hint(low, "nan") == "points are whole numbers: round them");
  // one factor for all of the file
  CHECK(hint(low, "0.5, weak_core = 0.2") ==
        scaled("10", "slight = 10, moderate = 20, strong = 30"));
  CHECK(hint("labels = { slight = 1, moderate = 2.5, strong = 4 }", "1") ==
        scaled("2", "slight = 2, moderate = 5, strong = 8"));
  // what stands in the remedy can be copied
  const std::string remedy = hint(low, "0.25");
  CHECK(loads(labels, remedy.substr(remedy.find("labels = "))));
  // what other programs keep in the file does not count
  CHECK(hint(low + "\n[x_other]\npoints = { a = 0.3 }", "0.5, x_own = 0.3") ==
        scaled("2", "slight = 2, moderate = 4, strong = 6"));
  // no factor is named that leads out of limits
  CHECK(hint(labels, "0.5") ==
        "points are whole numbers: times 2 they would be, but the largest of the points and of "
        "[scoring] labels would be 140, and 100 is the most; round them");
  CHECK(hint(low, "60, weak_core = 0.5") ==
        "points are whole numbers: times 2 they would be, but the largest of the points and of "
        "[scoring] labels would be 120, and 100 is the most; round them");
}

TEST_CASE("E024: a threshold between two answers is told the whole number that means the same") {
  CHECK(problem("at_least = 4,", "at_least = ¦4.5¦,") ==
        "E024 at_least must be a whole number, found 4.5 | answers are whole numbers: at_least = 5 "
        "means the same");
  CHECK(problem("{ below = 45,", "{ below = ¦44.5¦,") ==
        "E024 below must be a whole number, found 44.5 | answers are whole numbers: below = 45 "
        "means the same");
}

TEST_CASE("E024: a fraction is no whole number") {
  CHECK(problem("target = 45", "target = ¦inf¦") ==
        "E024 target must be a whole number, found inf");
  CHECK(loads("at_least = 4,", "at_least = +5,"));
}

TEST_CASE("E025: a word that is not allowed is refused with those that are") {
  CHECK(problem("kind = \"info\"", "kind = ¦\"infos\"¦") ==
        "E025 kind \"infos\" is not known | info, yes_no, choice, scale, number, hold, compare, "
        "text. Did you mean info?");
  CHECK(problem("urgency = \"today\"", "urgency = ¦\"tomorrow\"¦") ==
        "E025 urgency \"tomorrow\" is not known | now, today, soon");
  CHECK(problem("worse = \"high\"", "worse = ¦\"last\"¦") ==
        "E025 worse \"last\" is not known | low, high");
  CHECK(problem("\"strength\"]", "¦\"strenght\"¦]") ==
        "E025 order \"strenght\" is not known | stretch, foam_roll, strength, core, control. Did "
        "you mean "
        "strength?");
}

TEST_CASE("A prompt of an unknown kind is told of that alone") {
  const auto problems = problems_of(base_with(
      "kind = \"hold\"", "kind = \"holding\"\nwhatever = 1\nask_if = { prompt = \"nobody\" }"));
  CHECK(problems == std::vector<std::string>{
                        "38:8-17 E025 kind \"holding\" is not known | info, yes_no, choice, scale, "
                        "number, hold, compare, text"});
}

TEST_CASE("the phases of a plan are in every week until the next test, and in no other") {
  const auto phases = [](const std::string& days, const std::string& list) {
    const std::string order = "order = [\"foam_roll\"";
    return problem(order, "retest_days = " + days + "\nphase = [" + list + "]\n" + order);
  };
  CHECK(loads("order = [\"foam_roll\"",
              "retest_days = 15\nphase = [{ weeks = [1, 2] }, { weeks = [3, 3], rounds = 3 }]\n"
              "order = [\"foam_roll\""));
  CHECK(phases("14", "{ weeks = [1, 1] }, { weeks = ¦[1, 2]¦ }") ==
        "E515 week 1 is in two phases | let each phase begin in the week after the one before it");
  CHECK(phases("¦14¦", "{ weeks = [1, 3] }") ==
        "E515 the phases go on to week 3, but the screen is done again after 14 days, which is 2 "
        "weeks | either end the phases before, or raise retest_days");
  CHECK(phases("42", "{ weeks = [1, 2] }, ¦{ weeks = [3, 4] }") ==
        "E515 weeks 5 and 6 are in no phase | the last phase goes on until the screen is done "
        "again, after retest_days");
  CHECK(phases("14", "{ weeks = ¦[2, 1]¦ }") ==
        "E515 weeks end before they begin: 2 comes after 1 | the first week, then the last");
  CHECK(contains(phases("14", "{ weeks = ¦3 }"), "E023 weeks must be the first and the last week"));
  CHECK(contains(phases("14", "¦{ says = \"Slowly.\" }"), "E022"));
}

TEST_CASE("a base routine names exercises, and its dose is a dose") {
  const auto base = [](const std::string& keys) {
    const std::string order = "order = [\"foam_roll\"";
    return problem(order, keys + "\n" + order);
  };
  CHECK(loads("order = [\"foam_roll\"",
              "base = [\"stretch_calf\"]\nbase_dose = { hold_s = 20, per_week = 4 }\n"
              "order = [\"foam_roll\""));
  CHECK(contains(base("base = [¦\"stretch_calv\"¦]"), "E302 no exercise is called stretch_calv"));
  CHECK(contains(base("base_dose = ¦{ per_week = 4 }"), "E606 base_dose needs hold_s or reps"));
}
