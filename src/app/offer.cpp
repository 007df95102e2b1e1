#include "app/offer.hpp"

#include <unistd.h>

#include <optional>
#include <string>

#include "app/failure.hpp"
#include "app/person.hpp"
#include "app/taken.hpp"
#include "app/tty.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/bad_file.hpp"

namespace kneecheck {
namespace {

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

OfferReply offer(const SavedSession& session, const ShownProtocol& protocol, const Options& options,
                 const Environment& environment) {
  const std::optional<Sheet> sheet = sheet_of(session, protocol.original());
  if (!sheet) return OfferReply::begin;
  Descriptor terminal;
  const int stream = conversation_stream(terminal);
  Tty tty(STDIN_FILENO, stream, conversation_look(options.look, environment, stream),
          environment.columns.value_or(80), std::nullopt);
  Person person(tty);
  person.tell(what_there_is(*sheet, protocol.shown()));
  while (const auto line = person.hear("r carries on, Enter begins a new one >")) {
    const std::string words = folded(*line);
    if (words.empty()) return OfferReply::begin;
    if (words == "r" || words == "resume") return OfferReply::carry_on;
    if (words == "quit") return OfferReply::leave;
    person.warn("type r or press Enter; quit leaves");
  }
  if (person.ending()->kind == EndingKind::failed) {
    throw failure(ExitStatus::refused, text("standard input: {}", safe_text(person.ending()->why)));
  }
  return OfferReply::leave;
}

}  // namespace kneecheck
