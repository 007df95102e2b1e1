// Protocol listing: a whole protocol as text for whoever writes, checks or uses it: what is asked,
// what each answer gives to which imbalance, what follows from that, and where it comes from.
#pragma once

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// No line is wider than look.width; ends in '\n'. Depends on look.width, unicode, color and
// accessible only.
Text protocol_listing(const Protocol& protocol, const Look& look);

}  // namespace kneecheck
