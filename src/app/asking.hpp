// Asking: a person at the terminal is asked, and told what becomes of the answers.
#pragma once

#include <optional>

#include "app/commands/protocol_source.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/options.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_keeper.hpp"
#include "app/tty.hpp"
#include "app/voice.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Whether standard input is a person's, and no file of answers was named.
bool asks_a_person(const Options& options);

// The terminal at which a person is talked to: standard error or, where that is none, the terminal
// itself.
class PersonsTerminal {
 public:
  // `voice`: of --cue speech.
  PersonsTerminal(const Options& options, const Environment& environment,
                  std::optional<Voice> voice);
  Tty& tty() { return tty_; }

 private:
  Descriptor opened_;
  Tty tty_;
};

// How a command ends that stopped talking so: it goes on if all was asked. Throws Failure: 4 if the
// person left, 5 if the terminal could not be read.
void require_finished(const Ending& ending);

// Says to the person at the terminal what comes behind the conversation.
void tell_person(const Text& lines);

// The command that carries on what the keeper keeps, with the protocol and the language of now.
Text carry_on_by_name(const SessionKeeper& keeper, const ShownProtocol& protocol,
                      const Options& options);

// How a command ends that could not save everything everywhere (5). REQUIRES: keeper.why().
Failure not_saved(const SessionKeeper& keeper, const Text& carry_on);

// Leads through what is still open of the sheet, and keeps every answer; where that failed in the
// end, keeper.unsaved() says so. Throws Failure: 4 if the person left, 5 if the terminal cannot be
// read, or if the person left and the answers could be kept nowhere. `voice`: of --cue speech.
Sheet ask_person(const ShownProtocol& protocol, Sheet sheet, SessionKeeper& keeper,
                 const Options& options, const Environment& environment,
                 std::optional<Voice> voice);

enum class OfferReply { begin, carry_on, leave };

// Asks once, in one line, and takes one line. `begin` without a word where the session has nothing
// to do with the protocol as it is now. Throws Failure (5) where the terminal cannot be read.
OfferReply offer(const SavedSession& session, const ShownProtocol& protocol, const Options& options,
                 const Environment& environment);

}  // namespace kneecheck
