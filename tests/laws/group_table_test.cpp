// Whatever the protocol and the answers: a group's page counts every row once, as its report is.
#include "kneecheck/report/group_table.hpp"

#include <cstdint>
#include <map>
#include <string_view>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/assessment/row_assessor.hpp"
#include "kneecheck/text/layout.hpp"
#include "laws/law.hpp"
#include "support/catch.hpp"

using namespace kneecheck;

namespace {

constexpr std::uint64_t group_rows = 20;

std::uint64_t sum_of(const TargetCounts& counts) {
  std::uint64_t all = counts.open;
  for (const std::uint64_t rows : counts.by_label) all += rows;
  return all;
}

bool fits(std::string_view page, int width) {
  while (!page.empty()) {
    const std::size_t end = page.find('\n');
    if (display_width(page.substr(0, end)) > width) return false;
    page.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace

TEST_CASE("a group counts each of its rows once, at the label that its report has") {
  for (std::uint64_t seed = 1; seed <= law_cases / 10; ++seed) {
    CAPTURE(seed);
    const Protocol protocol = random_protocol(seed, {.untidy_both = true});
    const Assessor assessor(protocol);
    RowAssessor row_assessor(protocol);
    GroupTable table(protocol);
    std::uint64_t sent_on = 0;
    std::map<Target, TargetCounts> counted_by_report;
    for (std::uint64_t row = 1; row <= group_rows; ++row) {
      const Answers answers = random_answers(protocol, seed * group_rows + row);
      table.add("", row, row_assessor.assess(answers));
      const Assessment whole = assessor.assess(answers);
      // Who has a plan has nothing to see to first.
      if (!whole.plan) ++sent_on;
      if (!whole.plan) continue;
      for (const Result& result : whole.results) {
        const bool known = result.verdict == Verdict::sign || result.verdict == Verdict::none;
        TargetCounts& counts = counted_by_report[result.score.target];
        ++(known ? counts.by_label[static_cast<std::size_t>(result.label)] : counts.open);
      }
    }
    REQUIRE(table.rows() == group_rows);
    REQUIRE(table.of(RowSort::screened).rows == group_rows - sent_on);
    REQUIRE(table.targets().size() == counted_by_report.size());
    for (const auto& [target, counts] : table.targets()) {
      REQUIRE(sum_of(counts) == group_rows - sent_on);
      REQUIRE(counts.by_label == counted_by_report.at(target).by_label);
      REQUIRE(counts.open == counted_by_report.at(target).open);
    }
    for (const int width : {20, 50, 80})
      REQUIRE(fits(text_group_table(table, {}, {.width = width}).str(), width));
  }
}
