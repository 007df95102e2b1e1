// Saved session: a session that somebody names, or the newest one of the wanted sort, held so that
// nobody else fills it.
#pragma once

#include <optional>
#include <string>

#include "app/files/protocol_source.hpp"
#include "app/options.hpp"
#include "app/sessions/session_file.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct SavedSession {
  SessionFile file;
  std::string source;  // the whole file
  Text name;           // for messages
};

enum class Stage { unfinished, finished };

// `options.session` is a file, a session's name in the folder of sessions, or a person, whose
// newest wanted one it is; without it, the newest wanted one of all. What else lies in the folder
// and is no session is told once and passed over; a damaged session is put aside, never deleted.
// Throws Failure: 2 if there is no such session, 3 for a damaged one or what is none, 5 if another
// kneecheck is filling it or the system refuses.
SavedSession open_session(const Options& options, Stage wanted);

// What a person who begins with this protocol left unfinished: their newest session, if it has
// answers and no report, is whole, and no other kneecheck is filling it. Says nothing. Throws
// Failure (5) where sessions cannot be kept at all.
std::optional<SavedSession> left_unfinished(const SaveOptions& options,
                                            const std::string& protocol_id);

// The protocol a session was taken with, unless the options name another. Throws Failure.
ShownProtocol protocol_of(const SavedSession& session, const Options& options);

// Its sheet; what has changed since it was saved is told. Throws Failure (3) with all its problems.
Sheet read_saved(const SavedSession& session, const Protocol& protocol, Changed changed);

}  // namespace kneecheck
