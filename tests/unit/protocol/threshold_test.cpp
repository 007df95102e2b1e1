// The loader refuses thresholds, bands and points that cannot mean anything, E401 to E429.
#include "support/catch.hpp"
#include "support/loading.hpp"

using namespace kneecheck::testing;

TEST_CASE("E401: a threshold off the scale is refused with the scale") {
  CHECK(problem("at_least = 4,", "at_least = ¦12¦,") ==
        "E401 at_least = 12 can never be met: the scale is 0 to 10");
  CHECK(problem("at_least = 4,", "below = ¦0¦,") ==
        "E401 below = 0 can never be met: the scale is 0 to 10");
  CHECK(problem("at_least = 4,", "at_least = 4, below = ¦12¦,") ==
        "E401 below = 12 is off the scale: the scale is 0 to 10");
  CHECK(problem("at_least = 4,", "at_least = ¦-1¦, below = 4,") ==
        "E401 at_least = -1 is off the scale: the scale is 0 to 10");
  CHECK(problem("at_least = 1,", "at_least = ¦3¦,") ==
        "E401 at_least = 3 can never be met: the degree is 1 or 2");
  CHECK(problem("ask = \"Which leg is harder?\"\nfinding = [{ at_least = 1,",
                "much = false\nask = \"Which leg is harder?\"\nfinding = [{ at_least = ¦2¦,") ==
        "E401 at_least = 2 can never be met: the degree is 1");
  CHECK(problem("below = 8.5", "at_least = ¦20.1¦") ==
        "E401 at_least = 20.1 can never be met: the number is 0.0 to 20.0");
  CHECK(loads("at_least = 4,", "at_least = 10,"));
  CHECK(loads("at_least = 4,", "at_least = 4, below = 11,"));
  CHECK(loads("below = 8.5", "at_least = 20"));
}

TEST_CASE("E402: a condition that every answer meets is refused") {
  CHECK(problem("at_least = 4,", "at_least = ¦0¦,") ==
        "E402 at_least = 0 is met by every answer: the scale is 0 to 10 | leave out the answers "
        "that do not count");
  CHECK(problem("at_least = 4,", "below = ¦11¦,").starts_with("E402 below = 11 is met by every"));
  CHECK(problem("at_least = 4,", "at_least = ¦0¦, below = 11,").starts_with("E402 "));
  CHECK(problem("is = \"clearly\"", "is = ¦[\"no\", \"a little\", \"clearly\"]¦") ==
        "E402 is names every answer | leave out the answers that do not count");
  CHECK(problem("is = \"yes\"", "is = ¦[\"yes\", \"no\"]¦").starts_with("E402 "));
  CHECK(loads("at_least = 4,", "at_least = 1,"));
  CHECK(loads("is = \"clearly\"", "is = [\"a little\", \"clearly\"]"));
}

TEST_CASE("a condition may name every answer of another prompt, and asks whether there is one") {
  for (const char* condition :
       {"prompt = \"calves\", at_least = 0", "prompt = \"calves\", at_least = 0, below = 11",
        "prompt = \"plank\", at_least = 0", "prompt = \"swollen\", is = [\"yes\", \"no\"]",
        "prompt = \"squat\", is = [\"no\", \"a little\", \"clearly\"]",
        "prompt = \"reach\", below = 20.1"}) {
    CAPTURE(condition);
    CHECK(loads("ask = \"What else?\"",
                std::string("ask = \"What else?\"\nask_if = { ") + condition + " }"));
  }
  CHECK(problem("ask = \"What else?\"",
                "ask = \"What else?\"\nask_if = { prompt = \"calves\", at_least = ¦-1¦ }") ==
        "E401 at_least = -1 is off the scale: the scale is 0 to 10");
}

TEST_CASE("E403: an empty band is refused") {
  CHECK(problem("at_least = 4,", "¦at_least¦ = 7, below = 7,") ==
        "E403 at_least = 7 with below = 7 is met by no answer | below must be above at_least");
  CHECK(loads("at_least = 4,", "at_least = 7, below = 8,"));
}

TEST_CASE("E404: a hold's threshold past its clock would call every full hold short") {
  CHECK(
      problem("below = 45,", "below = ¦60¦,") ==
      "E404 below = 60, but the clock stops at 45 s; every full hold would count as short | raise "
      "max, or use below = 45");
  CHECK(problem("below = 45,", "below = ¦46¦,").starts_with("E404 "));
  CHECK(problem("below = 45,", "at_least = ¦60¦,") ==
        "E404 at_least = 60 can never be met: the clock stops at 45 s");
  CHECK(loads("target = 45\nfinding = [{ below = 45,",
              "target = 45\nmax = 60\nfinding = [{ below = 60,"));
}

TEST_CASE("E405: an answer that is no choice is told with the one that was meant") {
  CHECK(problem("is = \"clearly\"", "is = ¦\"clearli\"¦") ==
        "E405 \"clearli\" is not a choice of squat | did you mean \"clearly\"?");
  CHECK(problem("is = \"clearly\"", "is = [\"clearly\", ¦\"very much\"¦]") ==
        "E405 \"very much\" is not a choice of squat | \"no\", \"a little\", \"clearly\"");
  CHECK(problem("is = \"yes\"", "is = ¦\"Yes\"¦") ==
        "E405 \"Yes\" is not an answer of swollen | did you mean \"yes\"?");
  CHECK(
      loads("\"a little\", \"clearly\"]", "\"a little\", { id = \"clearly\", text = \"a lot\" }]"));
}

TEST_CASE("E406: words are compared with is, numbers with at_least and below") {
  CHECK(problem("at_least = 4,", "¦is¦ = \"4\",") == "E406 a scale uses at_least or below, not is");
  CHECK(problem("is = \"clearly\"", "¦at_least¦ = 2") == "E406 a choice uses is, not at_least");
  CHECK(problem("is = \"yes\"", "¦below¦ = 2") == "E406 a yes_no uses is, not below");
  CHECK(problem("at_least = 1,", "¦below¦ = 2,") ==
        "E406 a compare needs at_least, the degree 1 or 2");
  CHECK(loads("at_least = 1,", "at_least = 1, below = 2,"));
}

TEST_CASE("E407: a finding without a condition is refused") {
  CHECK(problem("{ below = 45,", "¦{") ==
        "E407 this finding has no condition | add at_least or below");
  CHECK(problem("{ is = \"clearly\",", "¦{") ==
        "E407 this finding has no condition | add is and the answer");
  CHECK(problem("[{ at_least = 3,", "[¦{") ==
        "E407 this difference has no condition | add at_least or percent_below");
  CHECK(problem("is = \"yes\", action", "is = ¦[]¦, action") ==
        "E407 is lists no answer | name at least one");
}

TEST_CASE("E408: points are -100 to 100 and not 0, of a difference 1 to 100") {
  CHECK(problem("weak_core = 50", "weak_core = ¦0¦") ==
        "E408 0 points say nothing | leave them out");
  CHECK(problem("weak_core = 50", "weak_core = ¦101¦") ==
        "E408 101 points are outside -100 to 100");
  CHECK(problem("weak_core = 50", "weak_core = ¦-9223372036854775808¦") ==
        "E408 -9223372036854775808 points are outside -100 to 100");
  CHECK(problem("tight_calf = 20", "tight_calf = ¦-20¦") ==
        "E408 points of a difference must be positive, found -20");
  CHECK(problem("{ weak_core = 50 }", "¦{ }") ==
        "E408 points is empty | such as { weak_hip = 30 }");
  CHECK(loads("weak_core = 50", "weak_core = -100"));
}

TEST_CASE("E409: a difference needs two sides and a bad end") {
  CHECK(problem("target = 45",
                "target = 45\n¦difference¦ = [{ at_least = 5, points = { weak_core = 9 }, "
                "says = \"x\" }]") ==
        "E409 difference needs sides = \"each\" | a prompt that is asked once has no other side");
  CHECK(problem(
            "worse = \"high\"\nask = \"How tight is the {side} calf?\"\nfinding = [{ at_least = 4, "
            "points = { tight_calf = 30 }, says = \"{Side} calf is tight\" }]\ndifference",
            "ask = \"How tight is the {side} calf?\"\n¦difference¦") ==
        "E409 difference needs worse = \"high\" or \"low\" | which end of the scale is bad");
  CHECK(loads("[{ at_least = 3,", "[{ percent_below = 80,"));
  CHECK(
      problem("difference = [{ at_least = 3,", "min = -1\ndifference = [{ ¦percent_below¦ = 80,") ==
      "E409 percent_below needs min of 0 or more | use at_least");
  CHECK(
      loads("sides = \"each\"\nfinding = [{ below = 8.5",
            "sides = \"each\"\ndifference = [{ percent_below = 80, at_least = 0.5, points = { "
            "tight_calf = 9 }, says = \"{difference} {unit} less\" }]\nfinding = [{ below = 8.5"));
}

TEST_CASE("E409: a prompt that is not compared by percent is told once, whatever its differences") {
  CHECK(
      problem("difference = [{ at_least = 3,",
              "min = -1\ndifference = [{ ¦percent_below¦ = 60, points = { tight_calf = 30 }, says "
              "= \"X\" }, { percent_below = 80,") ==
      "E409 percent_below needs min of 0 or more | use at_least");
}

TEST_CASE("E410: an answer that is never so small a part of another is told, whichever is worse") {
  const auto compared = [](const std::string& scale, const std::string& percent) {
    return problem("difference = [{ at_least = 3,",
                   scale + "\ndifference = [{ percent_below = " + percent + ",");
  };
  CHECK(compared("min = 3\nmax = 6", "¦50¦") ==
        "E410 no answer is under 50 percent of another: the lowest is 3, the highest 6 | use "
        "at_least");
  CHECK(loads("difference = [{ at_least = 3,",
              "min = 3\nmax = 6\ndifference = [{ percent_below = 51,"));
}

TEST_CASE("E410: sides cannot differ by more than the scale is long") {
  CHECK(problem("[{ at_least = 3,", "[{ at_least = ¦11¦,") ==
        "E410 left and right can differ by 10 at most; at_least = 11");
  CHECK(problem("[{ at_least = 3,", "[{ at_least = ¦0¦,") ==
        "E026 at_least = 0 is outside 1 to 10");
  CHECK(loads("[{ at_least = 3,", "[{ at_least = 10,"));
}

TEST_CASE("E417: points for the other side and a difference can cancel out") {
  CHECK(
      problem("{ at_least = 4,", "{ ¦side¦ = \"other\", at_least = 4,") ==
      "E417 side = \"other\" with a difference to the same imbalance (tight_calf) can cancel out | "
      "give the points to the same side, or drop the difference");
  CHECK(loads("{ below = 8.5", "{ side = \"other\", below = 8.5"));
}

TEST_CASE("E429: if adds to the other explanation, it never subtracts") {
  const std::string also = "{ if = { prompt = \"swollen\", is = \"no\" }, below = 45, points = { ";
  CHECK(problem("{ below = 45, points = { weak_core = 50", also + "weak_core = ¦-5¦")
            .starts_with("E429 "));
  CHECK(loads("{ below = 45, points = { weak_core = 50", also + "weak_core = 5"));
}

TEST_CASE("Thresholds of a number prompt keep to its decimals, exactly") {
  CHECK(problem("below = 8.5", "below = ¦8.55¦") ==
        "E026 below = 8.55 has more decimals than the prompt, which has 1");
  CHECK(problem("below = 8.5", "below = ¦nan¦") ==
        "E026 below = nan is outside -1000000 to 1000000");
  CHECK(problem("max = 20", "max = ¦1e300¦") == "E026 max = 1e300 is outside -1000000 to 1000000");
  CHECK(loads("below = 8.5", "below = 8.5000000001"));
  CHECK(loads("below = 8.5", "below = 8"));
}
