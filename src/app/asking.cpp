#include "app/asking.hpp"

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/file_uses.hpp"
#include "app/tty.hpp"
#include "app/voice.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/letter_case.hpp"

namespace kneecheck {
namespace {

void copy_answers(Sheet& sheet, const Interview& interview) {
  sheet.answers = interview.answers();
  sheet.words = interview.words();
}

// Reads "~/" as a shell would have.
std::string at_home(const std::string& path) {
  const char* const home = std::getenv("HOME");
  return home != nullptr && path.starts_with("~/") ? home + path.substr(1) : path;
}

// Somebody may type these who wants to do without a file, or does not know what to type.
bool is_no_file(const std::string& words) {
  return words.empty() || words == "quit" || words == "-" || words == "skip";
}
bool asks_for_help(const std::string& words) {
  return words == "?" || words == "help" || words == "<" || words == "back" || words == "review";
}

// The last save failed. What is not saved by now is lost with the program, so it asks. Whether they
// are saved now.
bool save_elsewhere(Person& person, SessionKeeper& keeper, const Sheet& sheet, Options options) {
  const Text what = "name a new file to save them all in, or press Enter to do without";
  person.warn("your last answers are not saved: " + what);
  while (const auto line = person.hear("Save in >")) {
    const std::string words = folded(*line);
    if (is_no_file(words)) return false;
    if (asks_for_help(words)) {
      person.warn(what);
      continue;
    }
    const std::string path = at_home(std::string(trimmed(*line)));
    try {
      options.save.file = path;
      refuse_shared_files(options);
      const auto why = keeper.move_to(path, sheet);
      if (!why) {
        person.tell(text("Saved in {}.", shown_name(path)));
        return true;
      }
      person.warn(text("not saved: {}", *why));
    } catch (const Failure& refused) {
      person.show(fitted(refused.lines, person.look().width));
    }
  }
  return false;
}

std::optional<Sheet> sheet_of(const SavedSession& session, const Protocol& protocol) {
  try {
    return read_sheet(protocol, session.source).sheet;
  } catch (const BadFile&) {
    return std::nullopt;
  }
}

// "There is an unfinished session of K.M. from 2026-11-22, at question 12 of 38."
Text what_there_is(const Sheet& sheet, const Protocol& protocol) {
  const Interview interview(protocol, sheet.answers, sheet.words);
  const Progress progress = interview.progress();
  const Text whose = sheet.person.empty() ? Text() : text(" of {}", shown(sheet.person));
  const Text when = sheet.taken.empty() ? Text() : text(" from {}", safe_text(day_of(sheet.taken)));
  const Text where = interview.current()
                         ? text("at question {} of {}", progress.number, progress.prompts)
                         : Text("its report not shown yet");
  return text("There is an unfinished session{}{}, {}.", whose, when, where);
}

}  // namespace

bool asks_a_person(const Options& options) {
  const bool asks = options.command == CommandName::run || options.command == CommandName::resume;
  return asks && !options.answers && ::isatty(STDIN_FILENO) == 1;
}

void prepare_to_ask(const LookOptions& options) {
  if (options.cue == CueKind::speech) Voice::find();
  warn_of_raw_terminal();
}

void require_finished(const Ending& ending) {
  if (ending.kind == EndingKind::left) throw Failure(ExitStatus::incomplete, "");
  if (ending.kind == EndingKind::failed) {
    throw failure(ExitStatus::refused, text("standard input: {}", safe_text(ending.why)));
  }
}

Sheet ask_person(const ShownProtocol& protocol, Sheet sheet, SessionKeeper& keeper,
                 const Options& options) {
  Interview interview(protocol.shown(), sheet.answers, sheet.words);
  Keeping keeping;
  if (keeper.keeps()) {
    keeping = {[&](const Interview& now) {
                 copy_answers(sheet, now);
                 sheet.reported = false;
                 return keeper.save(sheet);
               },
               keeper.carry_on()};
  }
  Tty tty(options.look);
  Person person(tty);
  const Ending ending = converse(interview, tty, keeping);
  copy_answers(sheet, interview);
  const bool unsaved = keeper.unsaved();
  const bool saved = keeper.keeps() && (!unsaved || save_elsewhere(person, keeper, sheet, options));
  if (saved && ending.kind == EndingKind::left) {
    person.show(
        with_command(unsaved ? Text("Carry on later with:") : Text("Saved. Carry on later with:"),
                     keeper.carry_on_by_name(), tty.look().width));
  }
  if (ending.kind == EndingKind::left && keeper.why()) throw keeper.not_saved();
  require_finished(ending);
  return sheet;
}

bool wants_to_carry_on(const SavedSession& session, const ShownProtocol& protocol,
                       const LookOptions& options) {
  const std::optional<Sheet> sheet = sheet_of(session, protocol.original());
  if (!sheet) return false;
  Tty tty(options);
  Person person(tty);
  person.tell(what_there_is(*sheet, protocol.shown()));
  while (const auto line = person.hear("r carries on, Enter begins a new one >")) {
    const std::string words = folded(*line);
    if (words.empty()) return false;
    if (words == "r" || words == "resume") return true;
    if (words == "quit") throw Failure(ExitStatus::incomplete, "");
    person.warn("type r or press Enter; quit leaves");
  }
  require_finished(*person.ending());
  return false;
}

}  // namespace kneecheck
