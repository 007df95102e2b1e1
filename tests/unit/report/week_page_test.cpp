// The plan is printed as a week: days, minutes, what the circuit takes the place of, what gets no
// exercise and why, how it grows, and the base routine.
#include <algorithm>
#include <string>

#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/report/parts.hpp"
#include "support/catch.hpp"
#include "support/loading.hpp"
#include "support/printed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

// The miniature protocol with `plan` in its [plan], and an elbow plank of `per_week`.
Protocol with_plan_keys(const std::string& plan) {
  std::string source = support_file("miniature.toml");
  source.insert(source.find("retest_days = 14"), plan);
  return load_protocol(source);
}

const std::string routine =
    "base = [\"stretch_calf\", \"roll_quad\"]\nbase_dose = { hold_s = 20, per_week = 4 }\n";
const std::string growing =
    "phase = [{ weeks = [1, 1], rounds = 1, says = \"Slowly.\" }, "
    "{ weeks = [2, 2], core = { hold_s = 30 } }]\n";

// The three lines for the summary, or fewer.
std::string at_a_glance(const Protocol& protocol, const Sheet& sheet, int width = 80) {
  Look look;
  look.width = width;
  Page page(look);
  const Assessment assessment = Assessor(protocol).assess(sheet.answers);
  write_this_week(page, {protocol, sheet, assessment});
  return page.take().str();
}

}  // namespace

TEST_CASE("The plan says on which days what is done, and how long it takes") {
  const Protocol protocol = with_plan_keys("");
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report, "\nYour week\n"));
  CHECK(contains(report, "  Wed Fri:"));
  CHECK(contains(report,
                 "Runs go on the days without strength: Tue Thu Sat Sun; hard ones, once the knee "
                 "allows them, on Sun, "
                 "with no strength the day before."));
}

TEST_CASE("The plan says what the circuit takes the place of, and prints none of it") {
  const Protocol protocol = with_plan_keys("");
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report,
                 "The circuit is the strength work for weak glute medius and weak glute "
                 "maximus; it takes the place of:"));
  CHECK(contains(report, "Exercises: the circuit\n"));
  CHECK_FALSE(contains(report, "\nStrength\n"));
}

TEST_CASE("What ranks and gets no exercise is named with the reason") {
  std::string source = support_file("miniature.toml");
  source.replace(source.find("max_exercises = 6"), 17, "max_exercises = 3");
  const Protocol protocol = load_protocol(source);
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report,
                 "Without an exercise of its own, because the plan has room for 3 "
                 "exercises, the circuit as one, and others rank before: "));
}

TEST_CASE("The base routine is printed also when nothing stands out, and not after a warning") {
  const Protocol protocol = with_plan_keys(routine);
  const std::string good = printed(protocol, good_sheet(protocol));
  CHECK(contains(good, "\nAfter a run: the base routine\n"));
  CHECK(contains(good, "  Wall calf stretch\n"));
  CHECK(contains(good,
                 "For everybody, while you are warm: 20 seconds on each side; Tue Thu Sat "
                 "Sun.\n"));
  CHECK(contains(good, "Tue Thu Sat Sun:  2 minutes: after a run, the base routine (2 exercises)"));
  CHECK_FALSE(contains(printed(protocol, typed(protocol, {"yes"})), "base routine"));
  CHECK_FALSE(contains(printed(with_plan_keys(""), good_sheet(protocol)), "The plan"));
}

TEST_CASE("The plan says how it grows until the next test") {
  const Protocol protocol = with_plan_keys(growing);
  const std::string report = printed(protocol, complete_sheet(protocol));
  CHECK(contains(report, "\nYour week, in week 1\n"));
  CHECK(contains(report, "\nHow it grows, until you test again\n"));
  CHECK(contains(report, "  Week 1:"));
  CHECK(contains(report, "1 round of the circuit"));
  CHECK(contains(report, "Slowly."));
  CHECK(contains(report, "2 rounds of the circuit"));
  CHECK(contains(report, "Elbow plank: 3 sets of 30 seconds"));
}

TEST_CASE("The week at a glance is at most three lines that fit 80 columns") {
  for (const std::string& plan : {std::string(), routine, growing + routine}) {
    const Protocol protocol = with_plan_keys(plan);
    for (const Sheet& sheet :
         {complete_sheet(protocol), gaps_sheet(protocol), good_sheet(protocol)}) {
      const std::string lines = at_a_glance(protocol, sheet);
      CAPTURE(lines);
      CHECK(std::count(lines.begin(), lines.end(), '\n') <= 3);
    }
  }
  const Protocol protocol = with_plan_keys(routine);
  CHECK(at_a_glance(protocol, good_sheet(protocol)) ==
        "Tue Thu Sat Sun, 2 minutes: after a run, the base routine (2 exercises)\n");
}
