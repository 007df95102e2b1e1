#include "app/handing_out.hpp"

#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "app/asking.hpp"
#include "app/environment.hpp"
#include "app/files/output.hpp"
#include "app/offering.hpp"
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

// Whether standard output is the terminal at which the answers are typed, under whatever name.
bool output_is_here() {
  if (::isatty(STDOUT_FILENO) == 0) return false;
  struct stat typed = {};
  struct stat shown = {};
  const bool same = ::fstat(STDIN_FILENO, &typed) == 0 && ::fstat(STDOUT_FILENO, &shown) == 0 &&
                    typed.st_rdev == shown.st_rdev;
  return same || (::tcgetsid(STDIN_FILENO) != -1 && ::tcgetsid(STDOUT_FILENO) != -1);
}

// Whether a person sees the first page, and the rest as they ask for it.
bool reads_in_parts(const Options& options) {
  return asks_a_person(options) && options.format == Format::text && options.parts.empty() &&
         !options.output && output_is_here();
}

}  // namespace

ReportOutput open_output(const Options& options) {
  if (options.output) return OutputFile(*options.output);
  require_output();
  return std::nullopt;
}

void write_result(const ReportOutput& output, std::string_view bytes) {
  if (!output) return print_result(bytes);
  if (const int error = output->try_replace(bytes).error) {
    throw system_failure(output->name(), error);
  }
}

Assessment hand_out(const Options& options, const ReportOutput& output,
                    const ShownProtocol& protocol, const Sheet& sheet) {
  // JSON is for programs: it speaks the protocol's own language.
  const bool json = options.format == Format::json;
  const Protocol& reported = json ? protocol.original() : protocol.shown();
  Assessment assessment = Assessor(reported).assess(sheet.answers);
  const auto words = [&](bool to_file, const Parts& parts) {
    return text_report(reported, sheet, assessment, report_look(options.look, to_file), parts);
  };
  const auto bytes = [&](bool to_file) {
    if (json) return json_report(reported, sheet, assessment, KNEECHECK_VERSION);
    return words(to_file, options.parts.empty() ? usual_parts : options.parts).str();
  };
  const bool person = asks_a_person(options);
  if (!output) {
    print_result(reads_in_parts(options) ? words(false, {Part::summary}).str() : bytes(false));
    if (person && !output_is_here()) tell_person("Your report went to standard output.\n");
    return assessment;
  }
  write_result(output, bytes(true));
  if (!person) return assessment;
  if (!json && output_is_here()) print_result(words(false, {Part::summary}).str());
  if (!json && !output_is_here()) tell_person(words(false, {Part::summary}));
  tell_person(text("Your report is in {}.\n", output->name()));
  return assessment;
}

void offer_the_rest(const Options& options, const ShownProtocol& protocol, const Sheet& sheet,
                    const Assessment& assessment, const std::optional<SinceLast>& since) {
  if (reads_in_parts(options)) {
    return offer_parts({protocol.shown(), sheet, assessment}, options.look, since);
  }
  if (since) tell_person(since->line + "\n");
}

ExitStatus result_status(const Options& options, const Assessment& assessment) {
  const bool failed = options.fail_on && reaches(assessment, *options.fail_on);
  return failed ? ExitStatus::no : ExitStatus::done;
}

}  // namespace kneecheck
