// Nothing is "1 minutes": a protocol and a session in which everything is one.
#include <regex>
#include <string>

#include "kneecheck/interview/circuit_pages.hpp"
#include "kneecheck/report/protocol_listing.hpp"
#include "support/catch.hpp"
#include "support/fake_terminal.hpp"
#include "support/held.hpp"
#include "support/printed.hpp"
#include "support/small_protocol.hpp"

namespace kneecheck::testing {
namespace {

const char* const of_ones = R"(
[[prompt]]
id = "plank"
kind = "hold"
sides = "each"
ask = "Hold on the {side}."
target = 1
lead_in = 1
rest_s = 1
takes_s = 60
finding = [{ below = 1, points = { hip = 60, core = 60 }, says = "Held {value} s" }]
difference = [{ at_least = 1, points = { hip = 10 }, says = "Shorter" }]
[[imbalance]]
id = "hip"
name = "weak hip"
sides = "each"
exercises = ["lift"]
[[imbalance]]
id = "core"
name = "weak core"
sides = "whole"
[exercise.lift]
name = "Lift"
kind = "strength"
sides = "each"
dose = { reps = 1, sets = 1, rest_s = 1, per_week = 1 }
[plan]
max_exercises = 1
per_imbalance = 1
retest_days = 1
[circuit]
title = "Circuit"
exercises = ["lift"]
rounds = 1
work_s = 10
change_s = 1
rest_s = 1
offer_for = ["core"]
)";

void check_singular(const std::string& said) {
  static const std::regex plural(
      "\\b1 (answer|question|minute|second|round|station|set|time|day|"
      "test|choice|exercise|sentence|decimal)s\\b");
  std::smatch found;
  INFO(said);
  const bool wrong = std::regex_search(said, found, plural);
  INFO(found.str());
  CHECK_FALSE(wrong);
}

TEST_CASE("nothing that is printed says one thing in the plural") {
  Protocol protocol = small_protocol(of_ones);
  protocol.safety.max_pain_stops = 1;
  check_singular(protocol_listing(protocol, {60, 60, 60}, wide).str());

  for (const char* const first : {"0", "pain", "-", "1"}) {
    FakeTerminal terminal;
    const Held held = hold(protocol, terminal, {first, "?", "0", ""});
    check_singular(terminal.output);
    check_singular(printed(protocol, held.answers));
  }
  FakeTerminal on_the_clock;
  on_the_clock.screen = {.width = 80, .accessible = true};
  hold(protocol, on_the_clock, {"", "", "", "", ""});
  check_singular(on_the_clock.output);

  for (const int given : {0, 1}) {
    Sheet sheet;
    if (given > 0) sheet.answers.set({0, Side::left}, answered(1));
    check_singular(printed(protocol, sheet));
    check_singular(missing_words(missing(protocol, sheet.answers)).str());
  }
  check_singular(circuit_opening(protocol, {{0, Side::left}}, {}, wide).str());
}

}  // namespace
}  // namespace kneecheck::testing
