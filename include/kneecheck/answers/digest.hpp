// Digests: whether two versions of a protocol give the same points, and whether they say the same
// words. FNV-1a 64 over a canonical dump; for "same or not", not for security.
#pragma once

#include <string>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// 16 lower-case hex digits. Ids, kinds, limits, choices' ids, gates, conditions, sides, worse,
// families, pain rules, red flags, points, labels, imbalance ids and order.
std::string scoring_digest(const Protocol& protocol);

// 16 lower-case hex digits over all texts.
std::string wording_digest(const Protocol& protocol);

}  // namespace kneecheck
