// The table of keys is written in several files; here they meet.
#pragma once

#include <span>

#include "kneecheck/protocol/keys.hpp"

namespace kneecheck {

std::span<const Key> frame_keys();    // the top, [protocol], [scoring], [safety]
std::span<const Key> prompt_keys();   // prompts of all, or nearly all kinds
std::span<const Key> kind_keys();     // what only prompts of one kind have
std::span<const Key> finding_keys();  // conditions, findings, differences, red flags, remarks
std::span<const Key> remedy_keys();   // imbalances, exercises, sources, [plan], [circuit]

}  // namespace kneecheck
