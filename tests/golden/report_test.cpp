// Reports are printed, byte for byte, as they are kept in this folder.
#include "kneecheck/report/report.hpp"

#include <string>

#include "kneecheck/assessment/assessment.hpp"
#include "support/golden.hpp"
#include "support/report_cases.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

void check_report(const ReportCase& each, const std::string& look_name, const Look& look,
                  const Parts& parts = usual_parts) {
  const Assessment assessment = Assessor(each.protocol).assess(each.sheet.answers);
  check_golden("report-" + each.name + "-" + look_name,
               text_report(each.protocol, each.sheet, assessment, look, parts).str());
}

}  // namespace

TEST_CASE("Reports are printed as kept, 80 columns wide") {
  for (const ReportCase& each : report_cases()) check_report(each, "80", {.width = 80});
}

TEST_CASE("Reports are printed as kept, 40 columns wide, in ASCII and with their sources") {
  for (const ReportCase& each : report_cases())
    check_report(each, "40-ascii", {.width = 40, .unicode = false},
                 {Part::summary, Part::plan, Part::evidence, Part::answers, Part::sources});
}

TEST_CASE("Reports are printed as kept, for a listener") {
  for (const ReportCase& each : report_cases())
    check_report(each, "accessible", {.width = 80, .accessible = true});
}

TEST_CASE("The report is printed as kept, as JSON") {
  for (const ReportCase& each : report_cases()) {
    const Assessment assessment = Assessor(each.protocol).assess(each.sheet.answers);
    check_golden("report-" + each.name + "-json",
                 json_report(each.protocol, each.sheet, assessment, "1.0.0"));
  }
}
