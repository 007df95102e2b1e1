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

  // Carries on a session, and keeps it in a file of its own too if the options say so. `named`: how
  // it was named, if it was.
  SessionKeeper(const SaveOptions& options, SessionFile session,
                const std::optional<std::string>& named);

  // nullopt once the sheet is on the disk wherever it is to be, else why not.
  std::optional<Text> save(const Protocol& protocol, const Sheet& sheet);

  bool keeps() const { return session_ || file_; }
  // Whether a command finds the session without being told where it is.
  bool is_at_hand() const { return session_ && usual_place_; }
  // Whether the last save failed: what was not saved before is nowhere but here.
  bool owes() const { return why_owed_.has_value(); }
  // The last word of a command that ends owing. Throws Failure (5).
  void settle() const;
  // Gives up all other places for this file. Throws Failure (5), also where there is one already.
  void move_to(const std::string& path);

  // The command that carries on from here: "kneecheck resume --data-dir DIR".
  const Text& carry_on() const { return carry_on_; }

 private:
  std::optional<SessionFile> session_;
  std::optional<OutputFile> file_;
  Text carry_on_;
  bool usual_place_ = false;
  std::optional<Text> why_owed_;
};

}  // namespace kneecheck
