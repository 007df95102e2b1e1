// Wherever a label is printed, it is called what the protocol calls it.
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/report/protocol_listing.hpp"
#include "support/catch.hpp"
#include "support/json_value.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

// Ten points from 0 to 9: below 3 hardly any, from 3 a little, from 5 a fair amount.
Protocol named_bands(const std::string& more = "") {
  return small_protocol(R"(
[scoring]
labels = { slight = 3, moderate = 5, strong = 9 }
enough = 20
[scoring.label_words]
none = "hardly any"
slight = "a little"
moderate = "a fair amount"
[[prompt]]
id = "stairs"
kind = "choice"
ask = "How were the stairs?"
choices = ["fine", "so so", "bad"]
pain = "off"
finding = [
  { is = "so so", points = { core = 3 }, says = "Stairs were so so" },
  { is = "bad", points = { core = 5 }, says = "Stairs were bad" },
]
[[prompt]]
id = "kneeling"
kind = "yes_no"
ask = "Was kneeling bad?"
finding = [{ is = "yes", points = { core = 2 }, says = "Kneeling was bad" }]
)" + more);
}

std::string report_of(const Protocol& protocol, Answer stairs, Answer kneeling) {
  Answers answers;
  answers.set(item(protocol, "stairs"), stairs);
  answers.set(item(protocol, "kneeling"), kneeling);
  return printed(protocol, answers);
}

}  // namespace

TEST_CASE("A report names a sign, and what is no sign, in the protocol's own words") {
  const Protocol protocol = named_bands();
  CHECK(contains(report_of(protocol, answered(1), answered(0)), "  a little (3; 2 of 2"));
  CHECK(contains(report_of(protocol, answered(2), answered(0)), "  a fair amount (5; 2 of 2"));
  CHECK(contains(report_of(protocol, answered(1), without_value(Status::skipped)),
                 "  a little or more (3, could be up to 5; 1 of 2"));
  const std::string none = report_of(protocol, answered(0), answered(1));
  INFO(none);
  CHECK(contains(none, "Hardly any:          weak core (2)"));
  CHECK(!contains(none, "No sign found"));
  const std::string so_far = report_of(protocol, without_value(Status::skipped), answered(1));
  INFO(so_far);
  CHECK(contains(so_far, "Hardly any so far:   weak core (2, could be up to 7)"));
}

TEST_CASE("Words for what is no sign may be longer than their column") {
  Protocol protocol = named_bands();
  protocol.scoring.label_words.none = "no more trouble than other people have";
  const std::string report = report_of(protocol, answered(0), answered(0));
  INFO(report);
  CHECK(
      contains(report, "No more trouble than other people have:  weak hip, both sides; weak core"));
}

TEST_CASE("A listing names labels in the protocol's own words, and in quotes within a sentence") {
  const Protocol protocol = named_bands(R"(
[exercise.bridge]
name = "Bridge"
kind = "strength"
sides = "whole"
dose = { reps = 8, per_week = 3 }
[circuit]
title = "Round"
exercises = ["bridge"]
offer_for = ["core"]
)");
  const std::string listing =
      protocol_listing(protocol, reach_by_target(protocol), {.width = 1000}).str();
  INFO(listing);
  for (const char* const words :
       {"from 0 to 100: \"hardly any\" below 3, \"a little\" from 3, \"a fair amount\" from 5, a "
        "strong sign from 9.",
        "Each imbalance with \"a little\" or more gets exercises",
        "Offered for \"a fair amount\" or more of: weak core.",
        "Reaches at most: 7 of 100, \"a fair amount\"\n",
        "Reaches at most: 0 of 100, \"hardly any\"\n"})
    CHECK(contains(listing, words));
  Assessment assessment;
  assessment.plan.emplace();
  CHECK(
      why_no_circuit(protocol, assessment).str() ==
      "No circuit is offered: it is for at least \"a fair amount\" of weak core, and this session "
      "shows none.");
}

TEST_CASE("JSON keeps its names for labels, and says beside them what the protocol calls them") {
  const Protocol protocol = named_bands();
  Sheet sheet;
  sheet.answers.set(item(protocol, "stairs"), answered(2));
  sheet.answers.set(item(protocol, "kneeling"), answered(0));
  const std::string report = printed_json(protocol, sheet);
  CHECK(contains(report, "\"label\": \"moderate\""));
  CHECK(contains(without_blanks(report),
                 "\"label_words\":{\"none\":\"hardlyany\",\"slight\":\"alittle\",\"moderate\":"
                 "\"afairamount\",\"strong\":\"strongsign\"}"));
}

TEST_CASE("Where a label cannot be reached, lint calls it what the protocol calls it") {
  const std::string source = R"(format = 1
[protocol]
id = "small"
version = "1.0.0"
title = "A small protocol"
disclaimer = "Not a diagnosis."
[scoring]
labels = { slight = 3, moderate = 5, strong = 9 }
label_words = { slight = "a little", strong = "a great deal" }
[[prompt]]
id = "kneeling"
kind = "yes_no"
ask = "Was kneeling bad?"
finding = [{ is = "yes", points = { core = 2, hip = 4 }, says = "Kneeling was bad" }]
[[imbalance]]
id = "hip"
name = "weak hip"
sides = "whole"
[[imbalance]]
id = "core"
name = "weak core"
sides = "whole"
)";
  std::string told;
  for (const Diagnostic& one : lint_protocol(source))
    told += one.message.str() + " | " + one.hint.str() + "\n";
  INFO(told);
  CHECK(contains(told, "core reaches 2 at most, and \"a little\" begins at 3"));
  CHECK(contains(told,
                 "hip reaches 4 at most; \"a little\" is the highest label it can get | \"a "
                 "great deal\" begins at 9"));
}

}  // namespace kneecheck::testing
