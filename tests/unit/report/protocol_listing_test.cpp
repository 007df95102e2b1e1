// A listing tells a protocol in words: what is asked, and what answers count for.
#include "kneecheck/report/protocol_listing.hpp"

#include <sstream>

#include "kneecheck/lint/reach.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/miniature.hpp"
#include "support/random_protocol.hpp"
#include "support/signs.hpp"

namespace kneecheck::testing {
namespace {

std::string listing_of(const std::string& source, const Look& look = {.width = 1000}) {
  const Protocol protocol = load_protocol(source);
  return protocol_listing(protocol, reach_by_target(protocol), look).str();
}

// What the miniature's listing says when its plank has these keys as well.
std::string with_plank(const std::string& keys) {
  return listing_of(with(miniature(), "target = 45\n", "target = 45\n" + keys + "\n"));
}

void check_says(const std::string& listing, const std::string& words) {
  INFO(listing);
  INFO(words);
  CHECK(contains(listing, words));
}

}  // namespace

TEST_CASE("A listing says what is asked, what fits, and what every answer gives to what") {
  const std::string listing = listing_of(miniature());
  for (const char* words :
       {"2.  hip flexors [hip_flexors]\n",
        "Asks: Stretch, then roll, the left/right hip flexor. How tight is it?\n",
        "Answer: 0 (loose) to 10 (very tight); left, then right\n",
        "If it hurts: the test ends and counts as not known.\n",
        "7 or more: 50 to tight hip flexors, that side.\n",
        "Says: Left/right hip flexor feels very tight (N of 10)\n",
        "3 or more worse than the other side: 30 to tight hip flexors, the worse side.\n",
        "Under 20 s: 65 to weak core.\n",
        "\"clearly\": 60 to weak glute medius, that side; 30 to weak glute maximus, that side.\n",
        "1 choice or more worse than the other side: 20 to weak glute medius",
        "One side much worse: 60 to weak glute maximus, that side",
        "Yes: stop here; act today. Without a plain answer: go on, but without a plan.\n"}) {
    check_says(listing, words);
  }
}

TEST_CASE("A listing says from where on two sessions differ, and what is said then") {
  check_says(with_plank("real_change = { at_least = 10, percent = 20 }"),
             "A change counts: from 10 s and 20 percent of the larger\n");
  const std::string after = "[plan]\nafter = { better = \"Go on.\", worse = \"Do less.\" }\n";
  const std::string listing = listing_of(with(miniature(), "[plan]\n", after));
  check_says(listing, "Said then, if it is better: Go on.\n");
  check_says(listing, "Said then, if it is worse: Do less.\n");
  CHECK_FALSE(contains(listing, "no change is clear"));
}

TEST_CASE("A listing says the most that each imbalance reaches") {
  const std::string listing = listing_of(miniature());
  check_says(listing, "Reaches at most: 80 of 100, a strong sign\n    From: hip flexors\n");
  check_says(listing, "Reaches at most: 65 of 100, a moderate sign\n    From: plank\n");
  check_says(listing_of(with(miniature(), "tight_quads = 50", "tight_quads = 90")),
             "Reaches at most: 100 of 100, a strong sign; its points add up to 120\n");
}

TEST_CASE("A listing says gates, families, pain and conditions in words") {
  check_says(with_plank("ask_if = { prompt = \"hip_flexors\", at_least = 4, below = 7 }"),
             "Asked only if \"hip flexors\" is 4 to 6 on either side.");
  check_says(with_plank("ask_if_any = [{ prompt = \"warning_signs\", is = \"no\" }, "
                        "{ prompt = \"quads\", below = 3, side = \"both\" }]"),
             "Asked only if \"warning signs\" is no, or \"quads\" is under 3 on both sides.");
  check_says(with_plank("ask_if = { prompt = \"quads\", at_least = 0, side = \"left\" }"),
             "Asked only if \"quads\" is answered on the left.");
  check_says(
      with_plank("unsafe_if = { prompt = \"quads\", at_least = 9, side = \"left\" }"),
      "Left out for safety if \"quads\" is 9 or more on the left, or while that is not known.");
  check_says(with_plank("pain = \"stop\""), "If it hurts: the whole screen ends");
  check_says(with_plank("max = 60"), "Answer: seconds held, 45 wanted; the clock runs on to 60");
  check_says(
      listing_of(with(with(miniature(), "id = \"quads\"\n", "id = \"quads\"\nfamily = \"feel\"\n"),
                      "id = \"calves\"\n", "id = \"calves\"\nfamily = \"feel\"\n")),
      "Counts once with \"calves\".");
  check_says(listing_of(with(miniature(), "{ at_least = 2, points",
                             "{ at_least = 2, if = { prompt = \"squat\", is = \"clearly\", side = "
                             "\"other\" }, points")),
             "One side much worse, if \"squat\" is \"clearly\" on the other side: 60 to");
  check_says(listing_of(with(miniature(), "{ is = \"clearly\", ",
                             "{ is = \"clearly\", if = { prompt = \"stand_up\", at_least = 2 }, ")),
             "\"clearly\", if by \"stand up\" that side is much worse: 60 to");
}

TEST_CASE("A listing says how long a test is on the clock before it is answered") {
  const std::string source =
      with(with(miniature(), "id = \"quads\"\n", "id = \"quads\"\ntime_s = 30\n"),
           "kind = \"compare\"\n", "kind = \"compare\"\ntime_s = 20\n");
  check_says(listing_of(source),
             "First: 30 seconds on the clock before each answer; 8 seconds to change sides\n");
  check_says(listing_of(source), "First: 20 seconds on the clock before the answer\n");
}

TEST_CASE("A listing has the plan's rules, each exercise, the circuit and every source") {
  const std::string listing = listing_of(miniature());
  check_says(listing, "at most 2 each and 6 in all");
  check_says(listing, "60 seconds on each side; 5 times a week");
  check_says(listing,
             "Offered for a moderate sign or more of: weak glute medius; weak glute maximus.");
  for (const Exercise& exercise : load_protocol(miniature()).exercises) {
    check_says(listing, "[" + exercise.id + "]");
  }
  check_says(listing, "gcare: NHS Gloucestershire G-care");
}

TEST_CASE("A picture is listed as it is drawn, but not to a listener or on a narrow screen") {
  const std::string source =
      with(miniature(), "target = 45\n", "target = 45\npicture = '''\n  o___\n   /  |\n'''\n");
  check_says(listing_of(source), "\n      o___\n       /  |\n");
  CHECK_FALSE(contains(listing_of(source, {.width = 40}), "o___"));
  CHECK_FALSE(contains(listing_of(source, {.width = 80, .accessible = true}), "o___"));
}

TEST_CASE("A listing says why a question is asked, and draws both sides where they differ") {
  check_says(with_plank("why = \"A tired core lets the hips drop.\""),
             "    Why: A tired core lets the hips drop.\n");
  const std::string ask = "ask = \"Stretch, then roll, the {side} quad";
  const std::string pictures = "picture = \"/o\"\npicture_right = \"o|\"\n";
  REQUIRE(contains(miniature(), ask));
  const std::string source = with(miniature(), ask, pictures + ask);
  check_says(listing_of(source), "    On the left:\n    /o\n    On the right:\n    o|\n");
  CHECK_FALSE(contains(listing_of(source, {.width = 80, .accessible = true}), "On the"));
}

TEST_CASE("No line of a listing is wider than the screen, whatever the protocol") {
  const auto check = [](const Protocol& protocol, const Look& look) {
    std::istringstream lines(protocol_listing(protocol, reach_by_target(protocol), look).str());
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      REQUIRE((display_width(line) <= look.width || contains(line, "https://")));
      REQUIRE_FALSE(line.ends_with(' '));
    }
  };
  for (const int width : {20, 33, 40, 80}) {
    for (const bool accessible : {false, true}) {
      const Look look = {.width = width, .accessible = accessible};
      for (const BuiltinFile& file : builtin_files()) check(load_protocol(file.source), look);
      for (std::uint64_t seed = 1; seed <= 50; ++seed) check(random_protocol(seed, {}), look);
    }
  }
}

TEST_CASE("A listing for a listener, or in ASCII, has no glyphs of our own outside ASCII") {
  for (const Look& look : {Look{.unicode = false}, Look{.accessible = true}}) {
    for (const char each : listing_of(miniature(), look)) REQUIRE((each & 0x80) == 0);
  }
}

TEST_CASE("A listing tells a page of signs as one question, with its signs below it") {
  const std::string listing = listing_of(signs_source());
  check_says(listing, "5 questions, 1 of them only after certain answers; about 1 minute.\n");
  check_says(listing,
             "2.  Emergencies [now]\n"
             "    · Look at both knees.\n"
             "    Asks: Which of these are true?\n"
             "    Answer: the numbers of the signs that are true, or none\n"
             "\n"
             "2.1 swollen [swollen]\n"
             "    Sign: the knee is badly swollen\n");
  check_says(listing,
             "3.  Also good to know [later]\n"
             "    Asked only if \"runs\" is yes.\n"
             "    Asks: And which of these?\n");
  check_says(listing, "4.  squat [squat]\n");
}

}  // namespace kneecheck::testing
