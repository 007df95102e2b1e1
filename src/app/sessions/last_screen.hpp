// Last screen: what whoever begins one is told of the time before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "app/sessions/session_order.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct LastScreen {
  ListedSession session;
  // Whether whoever begins is its person. Without --for it may be anybody's where it has a label.
  bool is_theirs = false;
};

// The newest finished session of this protocol, where it is at least as many days old as the
// protocol says until the next one. It is of the person that --for names, else of whom the newest
// session of all is. `now` is RFC 3339.
std::optional<LastScreen> last_screen(const std::vector<ListedSession>& earlier,
                                      const SaveOptions& options, const Protocol& protocol,
                                      const std::string& now);

// "Your last screen was on 2026-10-18; after the report it says what changed.", a line; of somebody
// else's, whose it is and how to keep this one with it.
Text last_screen_words(const LastScreen& last);

}  // namespace kneecheck
