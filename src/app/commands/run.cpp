// kneecheck run and resume: from the first open question to the report, of a new session or of one
// that is carried on.
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/asking.hpp"
#include "app/commands/answer_source.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/protocol_source.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/file_uses.hpp"
#include "app/files/output.hpp"
#include "app/files/storage.hpp"
#include "app/options.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_folder.hpp"
#include "app/sessions/session_keeper.hpp"
#include "app/voice.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// What can be refused before anything is asked: the date, where the report goes, and the voice.
struct Prepared {
  Environment environment;
  std::string now;
  std::optional<OutputFile> output;
  std::optional<Voice> voice;  // of --cue speech, for a person
};

// A red flag weighs more than any sign, so it reaches every level.
bool reaches(const Assessment& assessment, FailOn level) {
  if (!assessment.flags.empty()) return true;
  if (level == FailOn::red_flag) return false;
  const Label least = level == FailOn::strong ? Label::strong : Label::moderate;
  return std::ranges::any_of(assessment.results,
                             [least](const Result& result) { return result.label >= least; });
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
  const bool owed = keeper.unsaved();
  sheet.reported = true;
  keeper.save(protocol.original(), sheet);
  if (!keeper.why()) return;
  const Text command = carry_on_by_name(keeper, protocol, options);
  if (owed || !keeper.unsaved()) throw not_saved(keeper, command);
  throw Failure(ExitStatus::refused,
                text("kneecheck: your answers are saved, but not that their report is done: {}\n"
                     "  to see it again: {}\n",
                     *keeper.why(), command));
}

// To standard output, unless it goes to a file. A person who named a file reads the report as well,
// where standard output is a terminal, and is told where it is. Throws Failure, or BrokenPipe.
void hand_out(const Options& options, const Closed& closed, const Prepared& prepared,
              const Protocol& reported, const Sheet& sheet, const Assessment& assessment) {
  const auto bytes = [&](bool to_file) {
    if (options.format == Format::json) {
      return json_report(reported, sheet, assessment, KNEECHECK_VERSION);
    }
    const Look look = report_look(options.look, prepared.environment, to_file);
    return text_report(reported, sheet, assessment, look).str();
  };
  const std::optional<OutputFile>& output = prepared.output;
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

Prepared prepare(const Options& options, const Closed& closed) {
  Prepared prepared{read_environment(), taken_now(), std::nullopt, std::nullopt};
  if (options.output) prepared.output.emplace(*options.output);
  if (!prepared.output) require_output(closed.output);
  if (asks_a_person(options) && options.look.cue == CueKind::speech) prepared.voice = Voice::find();
  return prepared;
}

// Asks what is open of the sheet, keeps the answers, ranks and reports. Throws Failure, or
// BrokenPipe. What it returns is `done`, or `no` where --fail-on was reached.
ExitStatus fill_keep_and_report(const Options& options, const Closed& closed,
                                const Prepared& prepared, const ShownProtocol& protocol,
                                Sheet sheet, SessionKeeper keeper) {
  if (asks_a_person(options)) {
    keep(keeper, protocol.original(), sheet);
    sheet = ask_person(protocol, std::move(sheet), keeper, options, prepared.environment,
                       prepared.voice);
  } else {
    sheet = read_answers(options, closed.input, protocol.original(), protocol.shown(),
                         std::move(sheet));
    if (sheet.taken.empty()) sheet.taken = prepared.now;
    if (!options.save.person.empty()) sheet.person = options.save.person;
    sheet.reported = false;
    keep(keeper, protocol.original(), sheet);
  }

  // JSON is for programs: it speaks the protocol's own language.
  const bool json = options.format == Format::json;
  const Protocol& reported = json ? protocol.original() : protocol.shown();
  const Assessment assessment = Assessor(reported).assess(sheet.answers);
  hand_out(options, closed, prepared, reported, sheet, assessment);
  finish(keeper, protocol, std::move(sheet), options);
  if (assessment.circuit && asks_a_person(options)) tell_circuit(options, protocol, keeper);
  return options.fail_on && reaches(assessment, *options.fail_on) ? ExitStatus::no
                                                                  : ExitStatus::done;
}

Changed rule_of(const Options& options) {
  if (options.strict) return Changed::refuse;
  return options.force ? Changed::force : Changed::mend;
}

// `options.session`: how the session is named from now on.
ExitStatus carry_on(const Options& options, const Closed& closed, const Prepared& prepared,
                    const ShownProtocol& protocol, SavedSession session) {
  Sheet sheet = read_saved(session, protocol.original(), rule_of(options));
  if (!options.save.person.empty()) sheet.person = options.save.person;
  return fill_keep_and_report(
      options, closed, prepared, protocol, std::move(sheet),
      SessionKeeper(options.save, std::move(session.file), options.session));
}

}  // namespace

ExitStatus run_command(const Options& options, const Closed& closed) {
  refuse_shared_files(options);
  const Prepared prepared = prepare(options, closed);
  const ShownProtocol protocol = open_shown(options.language, open_protocol(options.protocol));
  const bool person = asks_a_person(options);
  if (person && !options.save.none) {
    auto begun =
        left_unfinished(options.save.data_dir, protocol.original().about.id, options.save.person);
    const OfferReply choice =
        begun ? offer(*begun, protocol, options, prepared.environment) : OfferReply::begin;
    if (choice == OfferReply::leave) return ExitStatus::incomplete;
    if (choice == OfferReply::carry_on) {
      Options resumed = options;
      resumed.session = session_name(begun->file.file());
      return carry_on(resumed, closed, prepared, protocol, *std::move(begun));
    }
  }
  Sheet sheet;
  SessionKeeper keeper;
  // A person's answers are kept unless they say no, a script's if it says so.
  if (person ? !options.save.none || options.save.file : options.save.asked()) {
    keeper = SessionKeeper(options.save, protocol.original(), prepared.now);
  }
  if (person) {
    sheet.taken = prepared.now;
    sheet.person = options.save.person;
  }
  return fill_keep_and_report(options, closed, prepared, protocol, std::move(sheet),
                              std::move(keeper));
}

ExitStatus resume_command(const Options& options, const Closed& closed) {
  refuse_shared_files(options);
  const Prepared prepared = prepare(options, closed);
  SavedSession session = open_session(options.session, options.save.data_dir, Stage::unfinished);
  const ShownProtocol protocol =
      open_shown(options.language, protocol_of(session, options.protocol));
  return carry_on(options, closed, prepared, protocol, std::move(session));
}

}  // namespace kneecheck
