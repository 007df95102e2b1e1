// Asking: a person at the terminal is asked, and told what becomes of the answers.
#pragma once

#include "app/files/protocol_source.hpp"
#include "app/options.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_keeper.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/interview/person.hpp"

namespace kneecheck {

// Whether the command puts the questions, standard input is a person's, and no file of answers was
// named.
bool asks_a_person(const Options& options);

// Once, before a person is asked anything: what does not work at this terminal is told. Throws
// Failure (2) where --cue speech is wanted and nothing speaks.
void prepare_to_ask(const LookOptions& options);

// How a command ends that stopped talking so: it goes on if all was asked. Throws Failure: 4 if the
// person left, 5 if the terminal could not be read.
void require_finished(const Ending& ending);

// Leads through what is still open of the sheet, and keeps every answer; where that failed in the
// end, keeper.unsaved() says so. Throws Failure: 4 if the person left, 5 if the terminal cannot be
// read, or if the person left and the answers could be kept nowhere.
Sheet ask_person(const ShownProtocol& protocol, Sheet sheet, SessionKeeper& keeper,
                 const Options& options);

// Whether the person carries on the session that they left unfinished. Asks once, in one line, and
// takes one line. False without a word where the session has nothing to do with the protocol as it
// is now. Throws Failure: 4 if the person leaves, 5 where the terminal cannot be read.
bool wants_to_carry_on(const SavedSession& session, const ShownProtocol& protocol,
                       const LookOptions& options);

}  // namespace kneecheck
