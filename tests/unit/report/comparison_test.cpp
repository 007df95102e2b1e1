// What the comparison of two sessions says, in every look, and what it never says.
#include "kneecheck/report/comparison.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "support/catch.hpp"
#include "support/comparison_cases.hpp"
#include "support/contains.hpp"

namespace kneecheck::testing {
namespace {

std::string compared_text(const ComparisonCase& each, const Look& look = {.width = 140}) {
  std::string text;
  with_comparison(
      each, [&](const ComparedSessions& about) { text = text_comparison(about, look).str(); });
  return text;
}

ComparisonCase case_called(const std::string& name) {
  const std::vector<ComparisonCase> cases = comparison_cases();
  return *std::ranges::find(cases, name, &ComparisonCase::name);
}

}  // namespace

TEST_CASE("a comparison keeps within its width, in ASCII, and for a listener without bars") {
  for (const ComparisonCase& each : comparison_cases()) {
    INFO(each.name);
    for (const int width : {20, 40, 80}) {
      std::istringstream lines(compared_text(each, {.width = width, .unicode = false}));
      for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK((display_width(line) <= width || contains(line, "https://")));
        CHECK(
            std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 128; }));
      }
    }
    const std::string heard = compared_text(each, {.accessible = true});
    CHECK_FALSE(contains(heard, "█"));
    CHECK_FALSE(contains(heard, "###"));
  }
}

TEST_CASE("a comparison never says that somebody has something, or is healed") {
  for (const ComparisonCase& each : comparison_cases()) {
    std::string text = compared_text(each);
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    INFO(text);
    for (const char* word : {"heal", "cure", "you have ", "recover"})
      CHECK_FALSE(contains(text, word));
  }
}

TEST_CASE("a session compared with itself is said to have no change") {
  const std::string text = compared_text(case_called("itself"));
  CHECK(contains(text, "No change: every answer that can be compared is the same."));
  for (const char* word : {"better", "Better", "worse", "Worse", "noise"}) {
    INFO(word);
    CHECK_FALSE(contains(text, word));
  }
}

TEST_CASE("what got better is told with then, now, by how much, and what to do") {
  const std::string text = compared_text(case_called("better"));
  CHECK(contains(text, "Go on, and step up."));
  CHECK(contains(text, "Hip flexors, right: better by 6 (a change counts from 3)"));
  CHECK(contains(text,
                 "Plank: better by 13 s (a change counts from 10 s and 20 percent of the "
                 "larger)"));
  CHECK(contains(text, "Weak core: better, a moderate sign then and no sign now"));
  CHECK(contains(text, "42 days apart."));
}

TEST_CASE("a warning sign of the second time comes before everything that changed") {
  const std::string text = compared_text(case_called("stopped"));
  CHECK(text.find("Act today:") < text.find("Nothing of the two can be compared."));
  CHECK(contains(text, "Not comparable: nothing was scored now, because the screen was stopped."));
  CHECK_FALSE(contains(text, "Go on"));
}

TEST_CASE("what is not compared is told by name and reason") {
  const std::string text = compared_text(case_called("gaps"));
  CHECK(contains(text, "Plank: then 32 s, now stopped by pain after 30 s."));
  CHECK(contains(text, "8 answers cannot be compared; why is said below."));
  CHECK(contains(text, "Quads: right then 6 of 10, now skipped."));
  CHECK(contains(text, "Squat: right then clearly, now stopped by pain."));
}

TEST_CASE("pain that is not known the second time is said so, and stops nothing") {
  ComparisonCase each = case_called("mixed");
  Prompt& first = each.protocol.prompts[1];
  first.per_side = false;
  first.role = Role::pain_before;
  each.now.answers.set({1, Side::whole}, {Status::skipped, {}});
  CHECK(contains(compared_text(each), "then  3 of 10"));
  CHECK(contains(compared_text(each), "now   skipped"));
}

TEST_CASE("two sessions that are too close, the wrong way round or without a day are told of") {
  ComparisonCase each = case_called("mixed");
  each.now.taken = "2026-10-19";
  CHECK(contains(compared_text(each), "1 day apart; this screen is meant to be done again after"));
  each.now.taken = "2026-10-17";
  CHECK(contains(compared_text(each), "The second was taken before the first."));
  each.now.taken = "";
  CHECK(contains(compared_text(each), "When they were taken is not known of both"));
  each.now.taken = "2026-10-18T19:05:00+02:00";
  CHECK(contains(compared_text(each), "2026-10-18 19:05"));
}

TEST_CASE("in a line the comparison says since when, and what came out") {
  with_comparison(case_called("better"), [](const ComparedSessions& about) {
    CHECK(comparison_in_a_line(about).str().starts_with("Since 2026-10-18: Better: "));
  });
}

TEST_CASE("days are counted over a change of the month, the year and a leap day") {
  const auto days = [](const std::string& then, const std::string& now) {
    Sheet first;
    Sheet second;
    first.taken = then;
    second.taken = now;
    return days_between(first, second);
  };
  CHECK(days("2026-10-18", "2026-11-29T07:30:00Z") == 42);
  CHECK(days("2027-12-31", "2028-03-01") == 61);
  CHECK(days("2026-11-29", "2026-11-28") == -1);
  CHECK(days("", "2026-11-28") == std::nullopt);
}

}  // namespace kneecheck::testing
