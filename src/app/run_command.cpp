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
#include "app/translation_source.hpp"
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

// The protocol as the person reads it; what is not translated is told.
std::optional<TranslatedProtocol> translation(const RunOptions& options, const Protocol& protocol) {
  if (!options.language) return std::nullopt;
  TranslatedProtocol result = translated_into(*options.language, protocol);
  if (result.untranslated > 0) {
    const Text count = result.untranslated == 1 ? Text("1 sentence is")
                                                : text("{} sentences are", result.untranslated);
    say(text("kneecheck: {}: {} not translated yet, and shown as in the protocol\n",
             safe_text(result.protocol.about.language), count));
  }
  return result;
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
  const std::optional<TranslatedProtocol> laid_over = translation(options, named.protocol);
  if (output && laid_over) refuse_same_file(*output, laid_over->file, "the translation");
  const Protocol& shown = laid_over ? laid_over->protocol : named.protocol;

  Sheet sheet;
  if (asks_a_person(options)) {
    sheet = ask_person(shown, options, environment);
  } else {
    const bool from_file = options.answers && *options.answers != "-";
    const AnswerSource source = from_file ? AnswerSource::file(*options.answers)
                                          : AnswerSource::standard_input(closed.input);
    if (output) refuse_same_file(*output, source.identity(), "the file of answers");
    sheet = source.read(named.protocol, shown, options.partial, options.transcript);
  }
  if (sheet.taken.empty()) sheet.taken = now;

  // JSON is for programs: it speaks the protocol's own language.
  const bool json = options.format == Format::json;
  const Protocol& reported = json ? named.protocol : shown;
  const Assessment assessment = assess(reported, sheet.answers);
  const std::string bytes =
      json ? json_report(reported, sheet, assessment, KNEECHECK_VERSION)
           : text_report(reported, sheet, assessment,
                         report_look(options.look, environment, output.has_value()))
                 .str();
  if (output) {
    output->replace(bytes);
  } else {
    print_result(bytes, closed.output);
  }
  return options.fail_on && reaches(assessment, *options.fail_on) ? ExitStatus::no
                                                                  : ExitStatus::done;
}

}  // namespace kneecheck
