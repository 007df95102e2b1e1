#include "app/handing_out.hpp"

#include <unistd.h>

#include <algorithm>
#include <string>

#include "app/asking.hpp"
#include "app/environment.hpp"
#include "app/files/output.hpp"
#include "app/tty.hpp"
#include "kneecheck/report/report.hpp"

namespace kneecheck {
namespace {

// A red flag weighs more than any sign, so it reaches every level.
bool reaches(const Assessment& assessment, FailOn level) {
  if (!assessment.flags.empty()) return true;
  if (level == FailOn::red_flag) return false;
  const Label least = level == FailOn::strong ? Label::strong : Label::moderate;
  return std::ranges::any_of(assessment.results,
                             [least](const Result& result) { return result.label >= least; });
}

}  // namespace

ReportOutput open_output(const Options& options) {
  if (options.output) return OutputFile(*options.output);
  require_output();
  return std::nullopt;
}

Assessment hand_out(const Options& options, const ReportOutput& output,
                    const ShownProtocol& protocol, const Sheet& sheet) {
  // JSON is for programs: it speaks the protocol's own language.
  const bool json = options.format == Format::json;
  const Protocol& reported = json ? protocol.original() : protocol.shown();
  Assessment assessment = Assessor(reported).assess(sheet.answers);
  const auto bytes = [&](bool to_file) {
    if (json) return json_report(reported, sheet, assessment, KNEECHECK_VERSION);
    return text_report(reported, sheet, assessment, report_look(options.look, to_file)).str();
  };
  if (!output) {
    print_result(bytes(false));
    return assessment;
  }
  if (const int error = output->try_replace(bytes(true)).error) {
    throw system_failure(output->name(), error);
  }
  if (asks_a_person(options)) {
    if (!json && ::isatty(STDOUT_FILENO) == 1) print_result(bytes(false));
    tell_person(text("Your report is in {}.\n", output->name()));
  }
  return assessment;
}

ExitStatus result_status(const Options& options, const Assessment& assessment) {
  const bool failed = options.fail_on && reaches(assessment, *options.fail_on);
  return failed ? ExitStatus::no : ExitStatus::done;
}

}  // namespace kneecheck
