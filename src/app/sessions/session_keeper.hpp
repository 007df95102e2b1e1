// Session keeper: puts the answers where they are to be kept, after every one of them.
#pragma once

#include <optional>
#include <string>

#include "app/failure.hpp"
#include "app/files/protocol_source.hpp"
#include "app/files/storage.hpp"
#include "app/options.hpp"
#include "app/sessions/session_file.hpp"
#include "kneecheck/answers/sheet.hpp"

namespace kneecheck {

class SessionKeeper {
 public:
  // Keeps the answers in the session, if there is one, and in the file that --save names. Throws
  // Failure (5) where that cannot be. `options` and `protocol` must outlive the keeper.
  SessionKeeper(const Options& options, const ShownProtocol& protocol,
                std::optional<SessionFile> session);

  // nullopt once the sheet is on the disk in one place at least, or is to be kept in none; else why
  // it is in none.
  std::optional<Text> save(const Sheet& sheet);

  bool keeps() const { return session_ || file_; }
  // Whether a command finds the session and its protocol without being told where they are.
  bool is_at_hand() const;
  // Whether the last save failed everywhere: what was not saved before is nowhere but here.
  bool unsaved() const { return why_.has_value() && !saved_somewhere_; }
  // The place where the last save failed, and why; nullopt if it did nowhere.
  const std::optional<Text>& why() const { return why_; }
  // How a command ends that could not save everything everywhere (5). REQUIRES: why().
  Failure not_saved() const;
  // Saves in this new file; then gives up all other places for it. nullopt, or why it could not:
  // nothing has changed then. Throws Failure (5) where there can be no such file, or is one.
  std::optional<Text> move_to(const std::string& path, const Sheet& sheet);

  // The command that carries on with the protocol and the language of now, as long as nobody begins
  // another session: "kneecheck resume".
  Text carry_on() const;
  // The one that does in any case: "kneecheck resume 2026-11-22-runner-knee --data-dir DIR".
  Text carry_on_by_name() const;

 private:
  bool is_named_by_path() const;
  Text with_protocol(Text command) const;

  const Options& options_;
  const ShownProtocol& protocol_;
  std::optional<SessionFile> session_;
  std::optional<OutputFile> file_;
  std::string file_path_;
  bool session_is_current_ = true;  // the session file has what was saved last
  bool saved_somewhere_ = false;    // some place has
  std::optional<Text> why_;
};

}  // namespace kneecheck
