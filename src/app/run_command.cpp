#include "app/run_command.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "app/answer_source.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/output.hpp"
#include "app/output_file.hpp"
#include "app/person.hpp"
#include "app/protocol_source.hpp"
#include "app/taken.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"

namespace kneecheck {
namespace {

void refuse_same_file(const OutputFile& output, const std::optional<FileIdentity>& input,
                      const Text& what) {
  if (!input || output.identity() != input) return;
  throw failure(ExitStatus::usage,
                text("{}: is {}; name another file for the report", output.name(), what));
}

// A red flag weighs more than any sign, so it reaches every level.
bool reaches(const Assessment& assessment, FailOn level) {
  if (!assessment.flags.empty()) return true;
  const auto any_from = [&assessment](Label label) {
    return std::any_of(assessment.results.begin(), assessment.results.end(),
                       [label](const Result& result) { return result.label >= label; });
  };
  switch (level) {
    case FailOn::red_flag:
      return false;
    case FailOn::strong:
      return any_from(Label::strong);
    case FailOn::moderate:
      return any_from(Label::moderate);
  }
  return false;
}

std::string report(const RunOptions& options, const Environment& environment,
                   const Protocol& protocol, const Sheet& sheet, const Assessment& assessment) {
  switch (options.format) {
    case Format::json:
      return json_report(protocol, sheet, assessment, KNEECHECK_VERSION);
    case Format::text:
      break;
  }
  const Look look = report_look(options.look, environment, options.output.has_value());
  return text_report(protocol, sheet, assessment, look).str();
}

}  // namespace

ExitStatus obey(const RunOptions& options, const Closed& closed) {
  // Everything that can be refused is refused before the first question.
  const Environment environment = read_environment();
  const std::string now = taken_now();
  std::optional<OutputFile> output;
  if (options.output) output.emplace(*options.output);
  if (!output) require_output(closed.output);
  const NamedProtocol named = open_protocol(options.protocol);
  if (output) refuse_same_file(*output, named.file, "the protocol");

  Sheet sheet;
  if (asks_a_person(options)) {
    sheet = ask_person(named.protocol, options, environment);
  } else {
    const bool from_file = options.answers && *options.answers != "-";
    const AnswerSource source = from_file ? AnswerSource::file(*options.answers)
                                          : AnswerSource::standard_input(closed.input);
    if (output) refuse_same_file(*output, source.identity(), "the file of answers");
    sheet = source.read(named.protocol, options.partial, options.transcript);
  }
  if (sheet.taken.empty()) sheet.taken = now;

  const Assessment assessment = assess(named.protocol, sheet.answers);
  const std::string bytes = report(options, environment, named.protocol, sheet, assessment);
  if (output) {
    output->replace(bytes);
  } else {
    print_result(bytes, closed.output);
  }
  return options.fail_on && reaches(assessment, *options.fail_on) ? ExitStatus::no
                                                                  : ExitStatus::done;
}

}  // namespace kneecheck
