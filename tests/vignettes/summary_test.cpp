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

}  // namespace kneecheck::testing
