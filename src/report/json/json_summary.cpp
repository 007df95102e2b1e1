// The first page as JSON: what comes first, what stands out, and when to test again.
#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "../entries.hpp"
#include "../warnings.hpp"
#include "json_parts.hpp"
#include "kneecheck/report/json_words.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

void write_standing_out(JsonReport& report, const AssessedSheet& about, const Entry& entry) {
  const Result& result = *entry.front();
  report.key("rank").value(result.rank);
  report.key("name").value(name_of(about.protocol, entry).str());
  report.key("label").value(json_word(result.label));
  report.key("score").value(result.score.score);
  report.key("says").words_or_null(strongest_reason(about, result).str());
}

}  // namespace

void write_summary(JsonReport& report) {
  const AssessedSheet about{report.protocol, report.sheet, report.assessment};
  const Assessment& assessment = report.assessment;
  const std::vector<Warning> warnings = warnings_of(about);
  report.key("summary").begin_object();
  report.key("refer").words_or_null(is_sent_on(assessment) ? report.protocol.safety.refer : "");
  report.key("act");
  if (warnings.empty()) {
    report.null();
  } else {
    report.begin_object();
    report.key("urgency").value(json_word(warnings.front().urgency));
    report.key("says").value(warnings.front().says.str());
    report.end_object();
  }
  report.key("also");
  write_list(report, other_titles(warnings), [&](const Text& title) { report.value(title.str()); });

  const std::vector<Entry> entries = entries_with(Verdict::sign, assessment);
  const std::size_t most = has_open_stop(report.protocol, assessment) ? 0 : 3;
  const std::size_t told = std::min(entries.size(), most);
  report.key("signs").value(static_cast<int>(entries.size()));
  write_objects(report, "stands_out", std::span(entries).first(told),
                [&](const Entry& entry) { write_standing_out(report, about, entry); });

  report.key("test_again");
  if (is_tested_again(assessment)) {
    report.begin_object();
    report.key("on").words_or_null(retest_day(report.protocol, report.sheet));
    report.key("in_days").value(report.protocol.plan.retest_days);
    report.key("command").value(retest_command(report.protocol, report.sheet).str());
    report.end_object();
  } else {
    report.null();
  }
  report.end_object();
}

}  // namespace kneecheck
