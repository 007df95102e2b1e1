// The first page of a report fits a screen, whatever was answered.
#include <algorithm>
#include <map>
#include <set>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "vignettes/some_answers.hpp"

namespace kneecheck::testing {
TEST_CASE("the first page has at most 20 rows at 80 columns, whatever was answered") {
  std::set<Outcome> outcomes;
  std::set<std::ptrdiff_t> signs;
  for (const std::string_view name : shipped_names) {
    for (const Protocol& protocol : spoken(name)) {
      const Assessor assessor(protocol);
      for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Sheet sheet;
        sheet.answers = some_answers(protocol, seed);
        sheet.taken = "2026-11-22T07:00:00Z";
        sheet.taken_with_version = "1.0.0";
        const Assessment assessment = assessor.assess(sheet.answers);
        const std::string page =
            text_report(protocol, sheet, assessment, {.width = 80}, {Part::summary}).str();
        INFO(name << " in " << protocol.about.language << ", seed " << seed << "\n" << page);
        REQUIRE(lines_of(page).size() <= 20);
        REQUIRE(contains(page, protocol.about.title));
        const std::string whole =
            text_report(protocol, sheet, assessment, {.width = 80}, {Part::evidence}).str();
        for (const RaisedFlag& raised : assessment.flags)
          REQUIRE(contains(page + whole, raised.unsure ? "open" : "Act "));
        outcomes.insert(assessment.outcome);
        signs.insert(std::ranges::count(assessment.results, Verdict::sign, &Result::verdict));
      }
    }
  }
  // The sheets come to all of it.
  CHECK(outcomes.size() >= 4);
  CHECK(signs.contains(0));
  CHECK(signs.contains(1));
  CHECK(*signs.rbegin() >= 5);
}

TEST_CASE("the first page says by which command to test again, as a person would type it") {
  std::map<std::string, std::string> commands;
  for (const std::string_view name : shipped_names) {
    for (const Protocol& protocol : spoken(name)) {
      Sheet sheet;
      sheet.answers = calm_answers(protocol);
      sheet.taken = "2026-12-31T23:30:00+01:00";
      const std::string page =
          text_report(protocol, sheet, Assessor(protocol).assess(sheet.answers), {.width = 80},
                      {Part::summary})
              .str();
      const std::string before = "Test again on 2027-02-11: ";
      INFO(page);
      REQUIRE(contains(page, before));
      const std::size_t at = page.find(before) + before.size();
      commands[std::string(name) + " " + protocol.about.language] =
          page.substr(at, page.find('\n', at) - at);
    }
  }
  CHECK(commands == std::map<std::string, std::string>{
                        {"quick de", "kneecheck -p quick --lang de"},
                        {"quick en", "kneecheck -p quick"},
                        {"runner-knee de", "kneecheck --lang de"},
                        {"runner-knee en", "kneecheck"},
                        {"runner-knee-full en", "kneecheck -p runner-knee-full"}});
}

TEST_CASE("what keeps exercises out of the plan is said on the first page") {
  for (const std::string_view name : shipped_names) {
    const Protocol protocol = shipped(name);
    Sheet sheet;
    sheet.answers = calm_answers(protocol);
    for (const Item item : items_of(protocol)) {
      const std::string& id = protocol.prompts[item.prompt].id;
      if (id == "plank_unsafe") sheet.answers.set(item, {Status::answered, 1});
      if (id == "squat" && item.side == Side::right) sheet.answers.set(item, {Status::answered, 3});
    }
    const std::string page = text_report(protocol, sheet, Assessor(protocol).assess(sheet.answers),
                                         {.width = 80}, {Part::summary})
                                 .str();
    INFO(page);
    CHECK(contains(page, "Leave out "));
    CHECK(contains(page, "whoever"));
  }
}

TEST_CASE("somebody who reads the answers sees which warning signs were asked about") {
  const Protocol protocol = shipped("runner-knee");
  Sheet sheet;
  sheet.answers = calm_answers(protocol);
  const std::string answers = text_report(protocol, sheet, Assessor(protocol).assess(sheet.answers),
                                          {.width = 1000}, {Part::answers})
                                  .str();
  INFO(answers);
  std::size_t signs = 0;
  for (const Prompt& prompt : protocol.prompts) {
    if (prompt.group && !prompt.red_flags.empty()) {
      ++signs;
      CHECK(contains(answers, prompt.title));
    }
  }
  CHECK(signs >= 20);
}

}  // namespace kneecheck::testing
