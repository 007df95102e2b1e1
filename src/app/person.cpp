#include "app/person.hpp"

#include <fcntl.h>
#include <unistd.h>

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

// The last save failed. What is not saved by now is lost with the program, so it asks.
void offer_other_file(Person& person, SessionKeeper& keeper, const Protocol& protocol,
                      const Sheet& sheet) {
  person.warn(
      "your answers are not saved. Name a file to save them in, or press Enter to "
      "do without");
  while (const auto line = person.hear("Save in >")) {
    const std::string path(trimmed(*line));
    if (path.empty()) return;
    try {
      keeper.move_to(path);
    } catch (const Failure& refused) {
      person.show(refused.lines());
      continue;
    }
    const auto why = keeper.save(protocol, sheet);
    if (!why) return person.tell(text("Saved in {}.", shown_name(path)));
    person.warn(text("not saved: {}", *why));
  }
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
  OnAnswer keep;
  if (keeper.keeps()) {
    keep = [&](const Interview& now) {
      take_answers(sheet, now);
      return keeper.save(protocol.original(), sheet);
    };
  }
  Ending ending;
  {
    Tty tty(STDIN_FILENO, stream, conversation_look(options.look, environment, stream),
            environment.columns.value_or(80), std::move(voice));
    Person person(tty);
    ending = converse(interview, tty, keep);
    take_answers(sheet, interview);
    if (keeper.owes()) offer_other_file(person, keeper, protocol.original(), sheet);
  }
  if (keeper.owes()) throw failure(ExitStatus::refused, "the answers could not be saved");
  switch (ending.kind) {
    case EndingKind::left:
      throw Failure(ExitStatus::incomplete, "");
    case EndingKind::failed:
      throw failure(ExitStatus::refused, text("standard input: {}", safe_text(ending.why)));
    case EndingKind::finished:
      break;
  }
  return sheet;
}

}  // namespace kneecheck
