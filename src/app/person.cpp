#include "app/person.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "app/descriptor.hpp"
#include "app/failure.hpp"
#include "app/tty.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/interview/interview.hpp"

namespace kneecheck {

bool asks_a_person(const RunOptions& options) {
  return !options.answers && ::isatty(STDIN_FILENO) == 1;
}

Sheet ask_person(const Protocol& protocol, const RunOptions& options,
                 const Environment& environment) {
  Descriptor terminal;
  if (::isatty(STDERR_FILENO) == 0) {
    terminal = Descriptor(::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY));
  }
  const int stream = terminal.is_open() ? terminal.number() : STDERR_FILENO;

  Interview interview(protocol);
  Ending ending;
  {
    Tty tty(STDIN_FILENO, stream, conversation_look(options.look, environment, stream),
            environment.columns.value_or(80), options.cue);
    ending = converse(interview, tty, {});
  }
  switch (ending.kind) {
    case EndingKind::left:
      throw Failure(ExitStatus::incomplete, "");
    case EndingKind::failed:
      throw failure(ExitStatus::refused, text("standard input: {}", safe_text(ending.why)));
    case EndingKind::finished:
      break;
  }
  Sheet sheet;
  sheet.answers = interview.answers();
  sheet.words = interview.words();
  return sheet;
}

}  // namespace kneecheck
