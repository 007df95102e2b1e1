// How much one test may say by itself is what the protocol says: [scoring] alone.
#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/lint/lint.hpp"
#include "kneecheck/lint/reach.hpp"
#include "support/catch.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

std::string file(const std::string& scoring, const std::string& prompts) {
  return "format = 1\n[protocol]\nid = \"small\"\nversion = \"1.0.0\"\ntitle = \"Small\"\n"
         "disclaimer = \"None.\"\n[safety]\nrefer = \"See someone.\"\n[scoring]\n" +
         scoring +
         "[[imbalance]]\nid = \"hip\"\nname = \"weak hip\"\nsides = \"each\"\n"
         "[[imbalance]]\nid = \"core\"\nname = \"weak core\"\nsides = \"whole\"\n" +
         prompts;
}

// What W421 says, one a line.
std::string warned(const std::string& source) {
  std::string all;
  for (const Diagnostic& one : lint_protocol(source)) {
    if (one.level == Level::error) all += one.message.str() + "\n";
    if (one.code == "W421") all += one.message.str() + "\n";
  }
  return all;
}

const std::string squat = R"(
[[prompt]]
id = "squat"
kind = "choice"
sides = "each"
worse = "last"
ask = "Where does the {side} knee go?"
choices = ["stays", "drifts", "falls"]
finding = [{ is = "falls", points = { hip = 30 }, says = "{Side} knee falls in" }]
difference = [{ at_least = 2, points = { hip = 24 }, says = "{Side} knee more" }]
)";

// Feels the hip; more keys in it.
std::string feel(const std::string& id, const std::string& more) {
  return "[[prompt]]\nid = \"" + id +
         "\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\nask = \"How tight is the "
         "{side} "
         "side?\"\n" +
         more;
}

const std::string moderate = "alone = \"moderate\"\n";

}  // namespace

TEST_CASE("One test with its difference may not reach the label that alone names") {
  CHECK(warned(file(moderate, squat)) == "squat alone makes hip moderate (54 ≥ 40)\n");
  CHECK(warned(file("alone = \"slight\"\n", squat)) ==
        "squat alone makes hip moderate (54 ≥ 40)\n");
  CHECK(warned(file("alone = \"moderate\"\nlabels = { moderate = 55 }\n", squat)).empty());
}

TEST_CASE("Without alone only a single answer is held to strong, as it always was") {
  CHECK(warned(file("", squat)).empty());
  CHECK(warned(file("labels = { moderate = 40, strong = 50 }\n", squat)).empty());
  CHECK(warned(file("alone = \"strong\"\nlabels = { slight = 10, moderate = 20, strong = 30 }\n",
                    squat)) == "one squat \"falls\" makes hip strong (30 ≥ 30)\n");
}

TEST_CASE("What a gap and an answer can not give together is not added up") {
  const std::string prompt =
      feel("hips",
           "finding = [{ at_least = 7, if = { prompt = \"hips\", side = \"other\", at_least = 7 }, "
           "points = { hip = 24 }, says = \"Both tight\" }]\n"
           "difference = [\n  { at_least = 2, points = { hip = 12 }, says = \"Tighter\" },\n"
           "  { at_least = 4, points = { hip = 36 }, says = \"Much tighter\" },\n]\n");
  CHECK(warned(file(moderate, prompt)).empty());  // 36, or 24 and 12
  CHECK(warned(file("alone = \"moderate\"\nlabels = { moderate = 36 }\n", prompt)) ==
        "hips alone makes hip moderate (36 ≥ 36)\n");
}

TEST_CASE("Prompts of one family are one test, and an if between them counts") {
  const std::string stretch =
      feel("stretch",
           "family = \"feel\"\ndifference = [{ at_least = 4, points = { hip = 24 }, says = "
           "\"Tighter\" }]\n");
  const std::string roll =
      feel("roll",
           "family = \"feel\"\nfinding = [{ at_least = 7, if = { prompt = \"stretch\", at_least "
           "= 7 }, points = { hip = 20 }, says = \"Tender\" }]\n");
  CHECK(warned(file(moderate, stretch + roll)) ==
        "family \"feel\" alone makes hip moderate (44 ≥ 40)\n");
  std::string apart = roll;
  apart.erase(apart.find("family"), 16);
  CHECK(warned(file(moderate, stretch + apart)).empty());
}

TEST_CASE("What asks for another test's answer is not one test alone") {
  const std::string sore =
      "[[prompt]]\nid = \"sore\"\nkind = \"compare\"\nask = \"Which is sore?\"\nmuch = false\n"
      "finding = [{ at_least = 1, points = { hip = 20 }, says = \"{Side} sore\" }]\n";
  const std::string rise =
      "[[prompt]]\nid = \"rise\"\nkind = \"compare\"\nask = \"Which is harder?\"\nmuch = false\n"
      "finding = [\n  { at_least = 1, points = { hip = 30 }, says = \"{Side} harder\" },\n"
      "  { at_least = 1, if = { prompt = \"sore\", at_least = 1 }, points = { hip = 60 }, says = "
      "\"{Side} harder, and sore\" },\n]\n";
  CHECK(warned(file(moderate, sore + rise)).empty());
  CHECK(warned(file("alone = \"slight\"\n", sore + rise)) ==
        "sore alone makes hip slight (20 ≥ 20)\nrise alone makes hip slight (30 ≥ 20)\n");
}

TEST_CASE("A test is told once for both sides, and for one side where only that is reached") {
  const std::string right =
      "[[prompt]]\nid = \"right\"\nkind = \"yes_no\"\nask = \"Right?\"\n"
      "finding = [{ is = \"yes\", side = \"right\", points = { hip = 45 }, says = \"Right\" }]\n";
  CHECK(warned(file(moderate, right)) == "right alone makes hip moderate (45 ≥ 40)\n");
}

TEST_CASE("The whole body is reached by the worse side, not by both added up") {
  const std::string prompt =
      feel("side", "finding = [{ at_least = 7, points = { core = 30 }, says = \"Weak\" }]\n");
  CHECK(warned(file(moderate, prompt)).empty());
  CHECK(warned(file("alone = \"slight\"\n", prompt)) == "side alone makes core slight (30 ≥ 20)\n");
}

TEST_CASE("The warning stands at the largest points, and calls the label by the protocol's words") {
  const std::string source =
      file(moderate + "label_words = { moderate = \"a fair amount\" }\n", squat);
  for (const Diagnostic& one : lint_protocol(source)) {
    if (one.code != "W421") continue;
    CHECK(one.message.str() == "squat alone makes hip \"a fair amount\" (54 ≥ 40)");
    const auto before = source.substr(0, source.find("{ is = \"falls\""));
    CHECK(one.place.line == 1 + std::ranges::count(before, '\n'));
  }
}

TEST_CASE("What alone may be is one of the labels") {
  const std::string told = warned(file("alone = \"none\"\n", squat));
  INFO(told);
  CHECK(told.find("\"none\"") != std::string::npos);
}

}  // namespace kneecheck::testing
