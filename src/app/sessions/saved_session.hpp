// Saved session: how a session is found and read. Nothing here makes, changes, renames or locks
// anything: a folder that is not there is no sessions, and what is damaged stays as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/files/protocol_source.hpp"
#include "app/options.hpp"
#include "app/sessions/session_choice.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct SavedSession {
  std::string called;  // its name in the folder of sessions, or the path of its file
  std::string source;  // the whole file
  Text name;           // for messages
};

// The file that `wanted.called` is, else the session of that name, else the newest wanted one. What
// else lies in the folder and is no session is told once and passed over. Throws Failure: 2 if
// there is no such session, 3 for a damaged one or what is none, 5 if the system refuses.
SavedSession find_session(const SaveOptions& options, const WantedSession& wanted);

// All sessions of the folder, in order; what is none is told once and passed over. Throws Failure
// (5) if the system refuses.
std::vector<ListedSession> all_sessions(const SaveOptions& options);

// One of them, to be read.
SavedSession saved_session(const ListedSession& session);

// The command that does something with it: "kneecheck report NAME", with the folder, protocol and
// language that the options name.
Text command_on(const Text& command, const SavedSession& session, const Options& options);

// The protocol a session was taken with, unless the options name another. Throws Failure: 3 where
// it is not built in, else as open_protocol() does.
ShownProtocol protocol_of(const SavedSession& session, const Options& options);

// What --force and --strict say of a session of another or a changed protocol.
Changed rule_of(const Options& options);

// Its sheet; what has changed since it was saved is told, as far as it is of `least` or worse.
// Throws Failure (3) with all its problems.
Sheet read_saved(const SavedSession& session, const Protocol& protocol, Changed changed,
                 Level least = Level::note);

}  // namespace kneecheck
