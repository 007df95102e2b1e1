// Session keeper: puts the answers where they are to be kept, after every one of them.
#pragma once

#include <optional>
#include <string>

#include "app/files/storage.hpp"
#include "app/options.hpp"
#include "app/sessions/session_file.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class SessionKeeper {
 public:
  // Keeps nothing.
  SessionKeeper() = default;

  // Keeps a new session as the options say: in the folder of sessions, in a file of its own, or
  // both. Throws Failure (5) where that cannot be.
  SessionKeeper(const SaveOptions& options, const Protocol& protocol, const std::string& taken);

  // Carries on a session, and keeps it in a file of its own too if the options say so. `named`: how
  // it was named, if it was.
  SessionKeeper(const SaveOptions& options, SessionFile session,
                const std::optional<std::string>& named);

  // nullopt once the sheet is on the disk in one place at least, else why it is in none.
  std::optional<Text> save(const Protocol& protocol, const Sheet& sheet);

  bool keeps() const { return session_ || file_; }
  // Whether a command finds the session without being told where it is.
  bool is_at_hand() const { return session_ && !data_dir_ && !session_path_; }
  // Whether the last save failed everywhere: what was not saved before is nowhere but here.
  bool unsaved() const { return why_.has_value() && !saved_somewhere_; }
  // The place where the last save failed, and why; nullopt if it did nowhere.
  const std::optional<Text>& why() const { return why_; }
  // Saves in this new file; then gives up all other places for it. nullopt, or why it could not:
  // nothing has changed then. Throws Failure (5) where there can be no such file, or is one.
  std::optional<Text> move_to(const std::string& path, const Protocol& protocol,
                              const Sheet& sheet);

  // The command that carries on, as long as nobody begins another session: "kneecheck resume".
  Text carry_on() const;
  // The one that does in any case: "kneecheck resume 2026-11-22-runner-knee --data-dir DIR".
  Text carry_on_by_name() const;

 private:
  void open_copy(const SaveOptions& options);

  std::optional<SessionFile> session_;
  std::optional<OutputFile> file_;
  std::optional<std::string> data_dir_;      // of the session, if it was told
  std::optional<std::string> session_path_;  // if that is how it was named
  std::string file_path_;
  bool by_name_ = false;            // the session was named
  bool session_is_current_ = true;  // the session file has what was saved last
  bool saved_somewhere_ = false;    // some place has
  std::optional<Text> why_;
};

}  // namespace kneecheck
