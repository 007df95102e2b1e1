// Last screen: what whoever begins one is told of the time before.
#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "app/sessions/session_order.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// "Your last screen was on 2026-10-18.", a line, where the newest finished session of this protocol
// is at least as many days old as the protocol says until the next one; else "". It is of the
// person that --for names, else of whom the newest session of all is: then it says who that is,
// because the one who begins need not be. `now` is RFC 3339.
Text last_screen_words(const std::vector<ListedSession>& earlier, const SaveOptions& options,
                       const Protocol& protocol, const std::string& now);

}  // namespace kneecheck
