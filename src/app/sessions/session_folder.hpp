// Session folder: where a person's sessions are kept, readable by their owner only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/failure.hpp"
#include "app/sessions/session_file.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Where sessions live: `data_dir`, or by default ${XDG_DATA_HOME:-$HOME/.local/share}/kneecheck; ""
// where the environment names no such place.
std::string sessions_path(const std::optional<std::string>& data_dir);

class SessionFolder {
 public:
  // At sessions_path(). Makes what is missing, 0700. Throws Failure (5): no such place, somebody
  // else's, or one that others may write in.
  explicit SessionFolder(const std::optional<std::string>& data_dir);

  const Folder& folder() const { return folder_; }

  // The names of all sessions, sorted; numbers in them by their value, so that the ninth of a day
  // comes before the twelfth.
  std::vector<std::string> names() const;

  // The session's file whole; nullopt if there is none of that name. Waits for nothing. Throws
  // Failure: 3 for a link, what is no regular file, one that belongs to another user or is too
  // large, 5 if the system refuses.
  std::optional<std::string> read(const std::string& name) const;

  // Puts a damaged session aside as NAME.toml.damaged; nothing is lost. False if that failed.
  bool put_aside(const std::string& name) const;

 private:
  Folder folder_;
};

// "NAME.toml"
constexpr std::string_view session_ending = ".toml";
std::string session_file_name(const std::string& name);
std::string session_name(const std::string& file_name);

// Whether what somebody calls a session is a file of its own, and no name in the folder.
bool is_session_path(const std::string& session);

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
