// Guard: "squat.left:" before an answer, which says what question the line is meant for.
#pragma once

#include <optional>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// `side` is whole when none was given, and a side may be given for a prompt that has none: the
// caller compares the guard with the question asked.
struct Guarded {
  std::optional<Item> guard;
  std::string_view rest;  // what stands behind the guard; the whole line when there is none
};

// An id of `protocol`, optionally .left or .right, then a colon. Anything else with a colon is an
// answer. Ids are in lower case, as in the protocol.
Guarded split_guard(const Protocol& protocol, std::string_view line);

}  // namespace kneecheck
