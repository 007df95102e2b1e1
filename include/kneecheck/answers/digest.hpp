// Digests: whether two versions of a protocol give the same points, and whether they say the same
// words. FNV-1a 64 over a canonical dump; for "same or not", not for security.
#pragma once

#include <string>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// 16 lower-case hex digits. Whether an answer means the same and gives the same points: of prompts
// ids, kinds, limits, sides, choices' ids (where a choice has none, sheets name it by its text, so
// that counts as its id), gates, conditions, worse, families, pain rules, red flags, remarks'
// conditions and points; max_pain_stops, labels, enough; imbalances' ids, sides and order. Not what
// is done about it: exercises, plan, circuit.
std::string scoring_digest(const Protocol& protocol);

// 16 lower-case hex digits over all texts that may be shown, and the seconds of a hold's target,
// which its question names. Not the author's notes, the version and the date.
std::string wording_digest(const Protocol& protocol);

}  // namespace kneecheck
