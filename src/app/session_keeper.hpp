// Session keeper: puts the answers where they are to be kept, after every one of them.
#pragma once

#include <optional>
#include <string>

#include "app/options.hpp"
#include "app/output_file.hpp"
#include "app/session_file.hpp"
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

  // Carries on a session, and keeps it in a file of its own too if the options say so.
  SessionKeeper(const SaveOptions& options, SessionFile session);

  // nullopt once the sheet is on the disk wherever it is to be, else why not.
  std::optional<Text> save(const Protocol& protocol, const Sheet& sheet);

  bool keeps() const { return session_ || file_; }
  // Whether a command finds the session without being told where it is.
  bool is_at_hand() const { return session_ && usual_place_; }
  // Whether the last save failed: the answers are nowhere but here.
  bool owes() const { return owes_; }
  // Gives up all other places for this one. Throws Failure (5).
  void move_to(const std::string& path);

 private:
  std::optional<SessionFile> session_;
  std::optional<OutputFile> file_;
  bool usual_place_ = false;
  bool owes_ = false;
};

}  // namespace kneecheck
