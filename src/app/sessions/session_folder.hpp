// Session folder: where a person's sessions are kept, readable by their owner only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/options.hpp"
#include "app/sessions/session_order.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// Where sessions live: `data_dir`, or by default ${XDG_DATA_HOME:-$HOME/.local/share}/kneecheck; ""
// where the environment names no such place.
std::string sessions_path(const std::optional<std::string>& data_dir);

// Opens the folder at sessions_path() to save in it. Makes what is missing, 0700. Throws Failure
// (5): no such place, somebody else's, or one that others may write in.
Folder open_sessions(const std::optional<std::string>& data_dir);

// Opens it to read, and leaves it as it is. Without descriptor where there is none: that is no
// sessions. Throws Failure (5): no such place, or the system refuses.
Folder look_into_sessions(const std::optional<std::string>& data_dir);

// "NAME.toml"
constexpr std::string_view session_ending = ".toml";
std::string session_file_name(const std::string& name);
std::string session_name(const std::string& file_name);

// The command that does something with a session of the folder: "kneecheck report NAME --data-dir
// DIR". "" is any session's name.
Text session_command(const Text& command, const std::string& name, const SaveOptions& options);
// The same for a session that is a file of its own.
Text file_command(const Text& command, const std::string& path);
// The one that carries a session of the folder on.
Text resume_session(const std::string& name, const SaveOptions& options);

// Whether what somebody calls a session is a file of its own, and no name in the folder.
bool is_session_path(const std::string& session);

// The session's file whole; nullopt if there is none of that name. Waits for nothing. Throws
// Failure: 3 for a link, what is no regular file, one that belongs to another user or is too large,
// 5 if the system refuses.
std::optional<std::string> read_session(const Folder& sessions, const std::string& name);

struct SessionList {
  std::vector<ListedSession> whole;  // in order
  std::vector<std::string> damaged;  // changed or damaged since they were saved
  std::vector<Failure> strange;      // why each of the others cannot be read: a link, a pipe, ...
};

// Reads every session, none where the folder is not open; nothing is changed, and none of them can
// keep the others from being read.
SessionList list_sessions(const Folder& sessions);

}  // namespace kneecheck
