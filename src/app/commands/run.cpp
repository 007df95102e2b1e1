// kneecheck run and resume: from the first open question to the report, of a new session or of one
// that is carried on.
#include <optional>
#include <string>
#include <utility>

#include "app/asking.hpp"
#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/answer_source.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/handing_out.hpp"
#include "app/options.hpp"
#include "app/sessions/held_session.hpp"
#include "app/sessions/last_screen.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_file.hpp"
#include "app/sessions/session_folder.hpp"
#include "app/sessions/session_keeper.hpp"
#include "app/since_last.hpp"
#include "app/tty.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"

namespace kneecheck {
namespace {

// What can be refused before anything is asked: the date, and where the report goes.
struct Prepared {
  std::string now;
  ReportOutput output;
};

Prepared prepare(const Options& options) {
  Prepared prepared{taken_now(), open_output(options)};
  if (asks_a_person(options)) prepare_to_ask(options.look);
  return prepared;
}

// Before the first question, and before a script's report. Throws Failure (5).
void save_first(SessionKeeper& keeper, const Sheet& sheet) {
  keeper.save(sheet);
  if (keeper.why()) {
    throw failure(ExitStatus::refused, text("cannot save answers: {}", *keeper.why()),
                  "use --data-dir or --no-save");
  }
}

// A person's answers are kept as they come, a script's once all of them are read.
Sheet fill_and_keep(const Options& options, const Prepared& prepared, const ShownProtocol& protocol,
                    Sheet sheet, SessionKeeper& keeper) {
  if (asks_a_person(options)) {
    save_first(keeper, sheet);
    return ask_person(protocol, std::move(sheet), keeper, options);
  }
  sheet = read_answers(options, protocol, std::move(sheet));
  if (sheet.taken.empty()) sheet.taken = prepared.now;
  if (!options.save.person.empty()) sheet.person = options.save.person;
  sheet.reported = false;
  save_first(keeper, sheet);
  return sheet;
}

// A session is finished once its report has been written out; whoever is stopped before that can
// carry it on. How the command ends where that could not be saved (5), or what could not be saved
// before and still cannot.
std::optional<Failure> finish(SessionKeeper& keeper, Sheet sheet) {
  const bool owed = keeper.unsaved();
  sheet.reported = true;
  keeper.save(sheet);
  if (!keeper.why()) return std::nullopt;
  if (owed || !keeper.unsaved()) return keeper.not_saved();
  return failure(
      ExitStatus::refused,
      text("your answers are saved, but not that their report is done: {}", *keeper.why()),
      text("to see it again: {}", keeper.carry_on_by_name()));
}

// Fills what is open of the sheet, keeps it, and prints what follows from it.
ExitStatus run_screen(const Options& options, const Prepared& prepared,
                      const ShownProtocol& protocol, Sheet begun,
                      std::optional<SessionFile> session,
                      const std::optional<LastScreen>& last = {}) {
  SessionKeeper keeper(options, protocol, std::move(session));
  const Sheet sheet = fill_and_keep(options, prepared, protocol, std::move(begun), keeper);
  const Assessment assessment = hand_out(options, prepared.output, protocol, sheet);
  const std::optional<Failure> unfinished = finish(keeper, sheet);
  const std::optional<SinceLast> since =
      last && last->is_theirs ? since_last(options, last->session, protocol, sheet, assessment)
                              : std::nullopt;
  offer_the_rest(options, protocol, sheet, assessment, since);
  if (unfinished) throw *unfinished;

  if (assessment.circuit && asks_a_person(options) && keeper.is_at_hand()) {
    const Text language =
        options.language ? text(" --lang {}", as_typed(*options.language)) : Text();
    tell_person(text("To be led through the circuit: kneecheck circuit{}\n", language));
  }
  return result_status(options, assessment);
}

// Whoever only wants to see a report again need not go through the answers.
void tell_where_the_report_is(const SavedSession& session, const Options& options) {
  const auto head = read_head(session.source);
  if (!head || head->state == state_word(SheetState::partial)) return;
  say(text("kneecheck: {}: is finished already\n  for its report alone: {}\n", session.name,
           command_on("report", session, options)));
}

// `options.session`: how the session is named from now on.
ExitStatus carry_on(const Options& options, const Prepared& prepared, const ShownProtocol& protocol,
                    HeldSession session) {
  Sheet sheet = read_saved(session.saved, protocol.original(), rule_of(options));
  if (!options.save.person.empty()) sheet.person = options.save.person;
  // What was promised when it was begun is kept.
  std::optional<LastScreen> last;
  if (asks_a_person(options) && !is_session_path(session.saved.called)) {
    SaveOptions whose = options.save;
    whose.person = sheet.person;
    last = last_screen(earlier_sessions(whose).all, whose, protocol.original(), sheet.taken);
  }
  return run_screen(options, prepared, protocol, std::move(sheet), std::move(session.file), last);
}

}  // namespace

ExitStatus run_command(const Options& options) {
  const Prepared prepared = prepare(options);
  const ShownProtocol protocol = open_shown(options.language, open_protocol(options.protocol));
  const std::string& id = protocol.original().about.id;
  const SaveOptions& save = options.save;
  const bool person = asks_a_person(options);
  std::optional<LastScreen> last;
  if (person && !save.none) {
    const EarlierSessions earlier = earlier_sessions(save);
    auto begun = left_unfinished(earlier, save.person, id);
    if (begun && wants_to_carry_on(begun->saved, protocol, options.look)) {
      Options resumed = options;
      resumed.session = begun->saved.called;
      return carry_on(resumed, prepared, protocol, *std::move(begun));
    }
    last = last_screen(earlier.all, save, protocol.original(), prepared.now);
    if (last) tell_person(last_screen_words(*last));
  }
  Sheet sheet;
  if (person) {
    sheet.taken = prepared.now;
    sheet.person = save.person;
  }
  // A person's answers are kept unless they say no, a script's if it says so.
  std::optional<SessionFile> session;
  if (!save.none && (person || save.asked())) {
    session = SessionFile::create(open_sessions(save.data_dir), day_of(prepared.now), id);
  }
  return run_screen(options, prepared, protocol, std::move(sheet), std::move(session), last);
}

ExitStatus resume_command(const Options& options) {
  const Prepared prepared = prepare(options);
  HeldSession session = hold_session(options.save, {Stage::unfinished, options.session});
  tell_where_the_report_is(session.saved, options);
  const ShownProtocol protocol = protocol_of(session.saved, options);
  return carry_on(options, prepared, protocol, std::move(session));
}

}  // namespace kneecheck
