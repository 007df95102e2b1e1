// Offer: a person who begins is told of the session that they left unfinished.
#pragma once

#include "app/options.hpp"
#include "app/saved_session.hpp"
#include "app/screen.hpp"

namespace kneecheck {

enum class OfferReply { begin, carry_on, leave };

// Asks once, in one line, and takes one line. `begin` without a word where the session has nothing
// to do with the protocol as it is now. Throws Failure (5) where the terminal cannot be read.
OfferReply offer(const SavedSession& session, const ShownProtocol& protocol, const Options& options,
                 const Environment& environment);

}  // namespace kneecheck
