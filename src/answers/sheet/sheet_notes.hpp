// Sheet notes: answers of a sheet that are kept and not scored, because their question is not asked
// or comes after a stop.
#pragma once

#include <map>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

// A112 for each answer to an item that is not asked, one A114 for all that come after a stop; by
// place. `places` says where each answer stands.
std::vector<Diagnostic> sheet_notes(const Protocol& protocol, const Answers& answers,
                                    const std::map<Item, Place>& places);

}  // namespace kneecheck
