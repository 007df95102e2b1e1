// Saved session: a session that somebody names, or the newest unfinished one, held so that nobody
// else fills it.
#pragma once

#include <optional>
#include <string>

#include "app/session_file.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct SavedSession {
  SessionFile file;
  std::string source;  // the whole file
  Text name;           // for messages
};

// `session` is a file, or a session's name or person in the folder of sessions (`data_dir`, or the
// usual one); without it, the newest one in the folder that is unfinished. A damaged one found in
// the folder is put aside, never deleted, and told. Throws Failure: 2 if there is no such session,
// 3 for a damaged one, 5 if another kneecheck is filling it or the system refuses.
SavedSession open_session(const std::optional<std::string>& session,
                          const std::optional<std::string>& data_dir);

}  // namespace kneecheck
