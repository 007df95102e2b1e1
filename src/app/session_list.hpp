// Session list: what lies in the folder of sessions.
#pragma once

#include <string>
#include <vector>

#include "app/failure.hpp"
#include "app/session_folder.hpp"
#include "kneecheck/answers/sheet.hpp"

namespace kneecheck {

struct ListedSession {
  std::string name;
  SheetHead head;
};

struct SessionList {
  std::vector<ListedSession> whole;  // oldest first
  std::vector<std::string> damaged;  // changed or damaged since they were saved
  std::vector<Failure> strange;      // why each of the others cannot be read: a link, a pipe, ...
};

// Reads every session; nothing is changed, and none of them can keep the others from being read.
SessionList list_sessions(const SessionFolder& folder);

bool is_unfinished(const ListedSession& session);

// The newest one, of this person if `person` is not "".
const ListedSession* newest(const SessionList& list, const std::string& person, bool unfinished);

}  // namespace kneecheck
