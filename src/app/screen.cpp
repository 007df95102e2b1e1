#include "app/screen.hpp"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "app/answer_source.hpp"
#include "app/failure.hpp"
#include "app/output.hpp"
#include "app/person.hpp"
#include "app/taken.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

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

// Before the first question, and before a script's report. Throws Failure (5).
void keep(SessionKeeper& keeper, const Protocol& protocol, const Sheet& sheet) {
  if (!keeper.keeps()) return;
  keeper.save(protocol, sheet);
  if (keeper.why()) {
    throw Failure(
        ExitStatus::refused,
        text("kneecheck: cannot save answers: {}\n  use --data-dir or --no-save\n", *keeper.why()));
  }
}

// A session is finished once its report has been written out; whoever is stopped before that can
// carry it on. Throws Failure (5), also for what could not be saved before and still cannot.
void finish(SessionKeeper& keeper, const ShownProtocol& protocol, Sheet sheet,
            const Options& options) {
  if (!keeper.keeps()) return;
  const bool owed = keeper.owes();
  sheet.reported = true;
  keeper.save(protocol.original(), sheet);
  if (!keeper.why()) return;
  const Text command = carry_on_by_name(keeper, protocol, options);
  if (owed || !keeper.owes()) throw not_saved(keeper, command);
  throw Failure(ExitStatus::refused,
                text("kneecheck: your answers are saved, but not that their report is done: {}\n"
                     "  to see it again: {}\n",
                     *keeper.why(), command));
}

// To standard output, unless it goes to a file. A person who named a file reads the report as well,
// where standard output is a terminal, and is told where it is. Throws Failure, or BrokenPipe.
void hand_out(const Options& options, const Closed& closed, const Setting& setting,
              const Protocol& reported, const Sheet& sheet, const Assessment& assessment) {
  const auto bytes = [&](bool to_file) {
    if (options.format == Format::json) {
      return json_report(reported, sheet, assessment, KNEECHECK_VERSION);
    }
    const Look look = report_look(options.look, setting.environment, to_file);
    return text_report(reported, sheet, assessment, look).str();
  };
  const std::optional<OutputFile>& output = setting.output;
  if (!output) return print_result(bytes(false), closed.output);
  output->replace(bytes(true));
  if (!asks_a_person(options)) return;
  if (options.format == Format::text && ::isatty(STDOUT_FILENO) == 1) {
    print_result(bytes(false), closed.output);
  }
  tell_person(text("Your report is in {}.\n", output->name()));
}

// Where the command finds the session by itself.
void tell_circuit(const Options& options, const ShownProtocol& protocol,
                  const SessionKeeper& keeper) {
  if (!keeper.is_at_hand() || protocol.named.is_file) return;
  const Text language = options.language ? text(" --lang {}", as_typed(*options.language)) : Text();
  tell_person(text("To be led through the circuit: kneecheck circuit{}\n", language));
}

}  // namespace

Setting prepare(const Options& options, const Closed& closed) {
  Setting setting{read_environment(), taken_now(), std::nullopt, std::nullopt};
  if (options.output) setting.output.emplace(*options.output);
  if (!setting.output) require_output(closed.output);
  if (asks_a_person(options) && options.look.cue == CueKind::speech) setting.voice = Voice::find();
  return setting;
}

ShownProtocol open_shown(const std::optional<std::string>& language, NamedProtocol named) {
  ShownProtocol protocol{std::move(named), std::nullopt};
  if (!language) return protocol;
  protocol.translation = translated_into(*language, protocol.original());
  if (const auto count = protocol.translation->untranslated; count > 0) {
    say(text("kneecheck: {}: {} not translated yet, and shown as in the protocol\n",
             safe_text(protocol.shown().about.language),
             counted(static_cast<std::int64_t>(count), "sentence is", "sentences are")));
  }
  return protocol;
}

ExitStatus run_screen(const Options& options, const Closed& closed, const Setting& setting,
                      const ShownProtocol& protocol, Sheet sheet, SessionKeeper keeper) {
  if (asks_a_person(options)) {
    keep(keeper, protocol.original(), sheet);
    sheet =
        ask_person(protocol, std::move(sheet), keeper, options, setting.environment, setting.voice);
  } else {
    const bool from_file = options.answers && *options.answers != "-";
    const AnswerSource source = from_file ? AnswerSource::file(*options.answers)
                                          : AnswerSource::standard_input(closed.input);
    sheet = source.read(protocol.original(), protocol.shown(), std::move(sheet), options.partial,
                        options.transcript);
    if (sheet.taken.empty()) sheet.taken = setting.now;
    if (!options.save.person.empty()) sheet.person = options.save.person;
    sheet.reported = false;
    keep(keeper, protocol.original(), sheet);
  }

  // JSON is for programs: it speaks the protocol's own language.
  const bool json = options.format == Format::json;
  const Protocol& reported = json ? protocol.original() : protocol.shown();
  const Assessment assessment = assess(reported, sheet.answers);
  hand_out(options, closed, setting, reported, sheet, assessment);
  finish(keeper, protocol, std::move(sheet), options);
  if (assessment.circuit && asks_a_person(options)) tell_circuit(options, protocol, keeper);
  return options.fail_on && reaches(assessment, *options.fail_on) ? ExitStatus::no
                                                                  : ExitStatus::done;
}

}  // namespace kneecheck
