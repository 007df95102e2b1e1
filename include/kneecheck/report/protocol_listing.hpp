// Protocol listing: a whole protocol as text for whoever writes, checks or uses it: what is asked,
// what each answer gives to which imbalance, what follows from that, and where it comes from.
#pragma once

#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// `reach` is the most that answers can give to each target, in the order of targets_of(), before it
// is held between 0 and 100. No line is wider than look.width; ends in '\n'. Depends on look.width,
// unicode, color and accessible only.
Text protocol_listing(const Protocol& protocol, const std::vector<int>& reach, const Look& look);

}  // namespace kneecheck
