#include "app/asking.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "app/failure.hpp"
#include "app/files/file_uses.hpp"
#include "app/files/output.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// The stream of PersonsTerminal, which `opened` holds if it is not standard error.
int conversation_stream(Descriptor& opened) {
  if (!opened.is_open() && ::isatty(STDERR_FILENO) == 0) {
    opened = Descriptor(::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY));
  }
  return opened.is_open() ? opened.number() : STDERR_FILENO;
}

void take_answers(Sheet& sheet, const Interview& interview) {
  sheet.answers = interview.answers();
  sheet.words = interview.words();
}

// A command that carries on, with the protocol and the language of now.
Text with_protocol(Text command, const ShownProtocol& protocol, const Options& options) {
  if (protocol.named.is_file) command += text(" --protocol {}", as_typed(options.protocol));
  if (options.language) command += text(" --lang {}", as_typed(*options.language));
  return command;
}

// As a shell would have understood it.
std::string at_home(const std::string& path) {
  const char* const home = std::getenv("HOME");
  return home != nullptr && path.starts_with("~/") ? home + path.substr(1) : path;
}

// What somebody may type who wants to do without, or does not know what to type.
bool is_no_file(const std::string& words) {
  return words.empty() || words == "quit" || words == "-" || words == "skip";
}
bool asks_for_help(const std::string& words) {
  return words == "?" || words == "help" || words == "<" || words == "back" || words == "review";
}

// The last save failed. What is not saved by now is lost with the program, so it asks. Whether they
// are saved now.
bool save_elsewhere(Person& person, SessionKeeper& keeper, const Protocol& protocol,
                    const Sheet& sheet, Options options) {
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
      const auto why = keeper.move_to(path, protocol, sheet);
      if (!why) {
        person.tell(text("Saved in {}.", shown_name(path)));
        return true;
      }
      person.warn(text("not saved: {}", *why));
    } catch (const Failure& refused) {
      person.show(fitted(refused.lines(), person.look().width));
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

Text carry_on_by_name(const SessionKeeper& keeper, const ShownProtocol& protocol,
                      const Options& options) {
  return with_protocol(keeper.carry_on_by_name(), protocol, options);
}

Failure not_saved(const SessionKeeper& keeper, const Text& carry_on) {
  if (!keeper.unsaved()) {
    return failure(ExitStatus::refused, text("saved, but not everywhere: {}", *keeper.why()));
  }
  return Failure(ExitStatus::refused,
                 text("kneecheck: the last answers are not saved: {}\n  those before them: {}\n",
                      *keeper.why(), carry_on));
}

bool asks_a_person(const Options& options) {
  return !options.answers && ::isatty(STDIN_FILENO) == 1;
}

PersonsTerminal::PersonsTerminal(const Options& options, const Environment& environment,
                                 std::optional<Voice> voice)
    : tty_(STDIN_FILENO, conversation_stream(opened_),
           conversation_look(options.look, environment, conversation_stream(opened_)),
           environment.columns.value_or(80), std::move(voice)) {}

void require_finished(const Ending& ending) {
  switch (ending.kind) {
    case EndingKind::left:
      throw Failure(ExitStatus::incomplete, "");
    case EndingKind::failed:
      throw failure(ExitStatus::refused, text("standard input: {}", safe_text(ending.why)));
    case EndingKind::finished:
      break;
  }
}

void tell_person(const Text& lines) {
  Descriptor terminal;
  say(lines, conversation_stream(terminal));
}

Sheet ask_person(const ShownProtocol& protocol, Sheet sheet, SessionKeeper& keeper,
                 const Options& options, const Environment& environment,
                 std::optional<Voice> voice) {
  Interview interview(protocol.shown(), sheet.answers, sheet.words);
  Keeping keeping;
  if (keeper.keeps()) {
    keeping = {[&](const Interview& now) {
                 take_answers(sheet, now);
                 sheet.reported = false;
                 return keeper.save(protocol.original(), sheet);
               },
               with_protocol(keeper.carry_on(), protocol, options)};
  }
  Ending ending;
  {
    PersonsTerminal terminal(options, environment, std::move(voice));
    Tty& tty = terminal.tty();
    Person person(tty);
    ending = converse(interview, tty, keeping);
    take_answers(sheet, interview);
    const bool unsaved = keeper.unsaved();
    const bool saved =
        keeper.keeps() &&
        (!unsaved || save_elsewhere(person, keeper, protocol.original(), sheet, options));
    if (saved && ending.kind == EndingKind::left) {
      person.show(
          with_command(unsaved ? Text("Carry on later with:") : Text("Saved. Carry on later with:"),
                       carry_on_by_name(keeper, protocol, options), tty.look().width));
    }
  }
  if (ending.kind == EndingKind::left && keeper.why()) {
    throw not_saved(keeper, carry_on_by_name(keeper, protocol, options));
  }
  require_finished(ending);
  return sheet;
}

OfferReply offer(const SavedSession& session, const ShownProtocol& protocol, const Options& options,
                 const Environment& environment) {
  const std::optional<Sheet> sheet = sheet_of(session, protocol.original());
  if (!sheet) return OfferReply::begin;
  PersonsTerminal terminal(options, environment, std::nullopt);
  Person person(terminal.tty());
  person.tell(what_there_is(*sheet, protocol.shown()));
  while (const auto line = person.hear("r carries on, Enter begins a new one >")) {
    const std::string words = folded(*line);
    if (words.empty()) return OfferReply::begin;
    if (words == "r" || words == "resume") return OfferReply::carry_on;
    if (words == "quit") return OfferReply::leave;
    person.warn("type r or press Enter; quit leaves");
  }
  if (person.ending()->kind == EndingKind::failed) require_finished(*person.ending());
  return OfferReply::leave;
}

}  // namespace kneecheck
