#include "app/person.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "app/failure.hpp"
#include "app/tty.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"

namespace kneecheck {
namespace {

void take_answers(Sheet& sheet, const Interview& interview) {
  sheet.answers = interview.answers();
  sheet.words = interview.words();
}

// The command that carries on, with the protocol and the language of now.
Text carry_on(const SessionKeeper& keeper, const ShownProtocol& protocol,
              const RunOptions& options) {
  Text command = keeper.carry_on();
  if (protocol.named.file) command += text(" --protocol {}", as_typed(options.protocol));
  if (options.language) command += text(" --lang {}", as_typed(*options.language));
  return command;
}

// As a shell would have understood it.
std::string at_home(const std::string& path) {
  const char* const home = std::getenv("HOME");
  return home != nullptr && path.starts_with("~/") ? home + path.substr(1) : path;
}

// The last save failed. What is not saved by now is lost with the program, so it asks. Whether they
// are saved now.
bool save_elsewhere(Person& person, SessionKeeper& keeper, const Protocol& protocol,
                    const Sheet& sheet) {
  person.warn(
      "your answers are not saved. Name a new file to save them in, or press Enter to do without");
  while (const auto line = person.hear("Save in >")) {
    const std::string path = at_home(std::string(trimmed(*line)));
    if (path.empty()) return false;
    try {
      keeper.move_to(path);
    } catch (const Failure& refused) {
      person.show(refused.lines());
      continue;
    }
    const auto why = keeper.save(protocol, sheet);
    if (!why) {
      person.tell(text("Saved in {}.", shown_name(path)));
      return true;
    }
    person.warn(text("not saved: {}", *why));
  }
  return false;
}

}  // namespace

bool asks_a_person(const RunOptions& options) {
  return !options.answers && ::isatty(STDIN_FILENO) == 1;
}

int conversation_stream(Descriptor& opened) {
  if (::isatty(STDERR_FILENO) == 0) {
    opened = Descriptor(::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY));
  }
  return opened.is_open() ? opened.number() : STDERR_FILENO;
}

Sheet ask_person(const ShownProtocol& protocol, Sheet sheet, SessionKeeper& keeper,
                 const RunOptions& options, const Environment& environment,
                 std::optional<Voice> voice) {
  Descriptor terminal;
  const int stream = conversation_stream(terminal);
  Interview interview(protocol.shown(), sheet.answers, sheet.words);
  Keeping keeping;
  if (keeper.keeps()) {
    keeping = {[&](const Interview& now) {
                 take_answers(sheet, now);
                 return keeper.save(protocol.original(), sheet);
               },
               carry_on(keeper, protocol, options)};
  }
  Ending ending;
  {
    Tty tty(STDIN_FILENO, stream, conversation_look(options.look, environment, stream),
            environment.columns.value_or(80), std::move(voice));
    Person person(tty);
    ending = converse(interview, tty, keeping);
    take_answers(sheet, interview);
    const bool saved_now =
        keeper.owes() && save_elsewhere(person, keeper, protocol.original(), sheet);
    if (saved_now && ending.kind == EndingKind::left) {
      person.tell(text("Carry on later with: {}", carry_on(keeper, protocol, options)));
    }
  }
  switch (ending.kind) {
    case EndingKind::left:
      keeper.settle();
      throw Failure(ExitStatus::incomplete, "");
    case EndingKind::failed:
      throw failure(ExitStatus::refused, text("standard input: {}", safe_text(ending.why)));
    case EndingKind::finished:
      break;
  }
  return sheet;
}

}  // namespace kneecheck
