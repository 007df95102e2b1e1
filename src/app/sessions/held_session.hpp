// Held session: a saved session that nobody else fills meanwhile, to be carried on or added to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/files/open_file.hpp"
#include "app/options.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_file.hpp"

namespace kneecheck {

struct HeldSession {
  SavedSession saved;
  SessionFile file;
};

// As find_session(), for who carries it on: a damaged session of the folder is put aside, never
// deleted. Throws Failure as that does, and 5 if another kneecheck is filling it.
HeldSession hold_session(const SaveOptions& options, const WantedSession& wanted);

// Holds a session that was found before. Throws Failure: 5 if another kneecheck is filling it, or
// has changed it since.
SessionFile hold(const SavedSession& found, const SaveOptions& options);

// The sessions that whoever begins another one has already.
struct EarlierSessions {
  Folder folder;
  std::vector<ListedSession> all;
};

// Says nothing: whoever begins is told later what stops them from saving. Throws Failure (5) where
// sessions cannot be kept at all.
EarlierSessions earlier_sessions(const SaveOptions& options);

// What a person left unfinished of this protocol: their newest session, if it has answers and no
// report, is whole, and no other kneecheck is filling it.
std::optional<HeldSession> left_unfinished(const EarlierSessions& earlier,
                                           const std::string& person,
                                           const std::string& protocol_id);

}  // namespace kneecheck
