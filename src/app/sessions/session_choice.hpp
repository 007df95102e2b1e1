// Session choice: which of the saved sessions is meant. Every command chooses here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/failure.hpp"
#include "app/options.hpp"
#include "app/sessions/session_folder.hpp"

namespace kneecheck {

enum class Stage { unfinished, finished };

// The newest session of this stage: of all, or of one person.
struct WantedSession {
  Stage stage = Stage::finished;
  // What somebody called it: a session's name, or its person. nullopt: any of `person`.
  std::optional<std::string> called{};
  std::string person{};  // "" for anybody's
};

// The sessions of one person, "" for those without a label, at this stage; in order.
std::vector<ListedSession> sessions_of(const std::vector<ListedSession>& all,
                                       const std::string& person, Stage stage);

// The one that is wanted. Says so where only its name makes it the newest. `unusable` is `done`, or
// how bad the worst of the files is that had to be passed over: the wanted one may be among them.
// REQUIRES: no session's name is `wanted.called`. Throws Failure, `unusable` or 2, with the nearest
// name or a command that does.
const ListedSession& choose_session(const std::vector<ListedSession>& all,
                                    const WantedSession& wanted, const Text& folder,
                                    const SaveOptions& options, ExitStatus unusable);

// Tells what cannot be used, once each; `damaged` does for what was damaged. Returns `done`, or the
// worst status of it.
ExitStatus pass_over(const SessionList& list,
                     const std::function<void(const std::string& name)>& damaged);

// What is said of a damaged session; `kept` is the file it is from now on, "" for the same.
Text damaged_words(const std::string& name, const Text& kept = "");
void tell_damaged(const std::string& name);

}  // namespace kneecheck
