// Guard: what may stand before an answer, and is no part of it: the name of its question, or a '
// that makes words literal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// A line with its guard, "squat.left:" before an answer, which says what question it is meant for.
// `side` is whole when none was given, and a side may be given for a prompt that has none: the
// caller compares the guard with the question asked.
struct Guarded {
  std::optional<Item> guard;
  std::string_view rest;  // what stands behind the guard; the whole line when there is none
};

// An id of `protocol`, optionally .left or .right, then a colon. Anything else with a colon is an
// answer. Ids are in lower case, as in the protocol.
Guarded split_guard(const Protocol& protocol, std::string_view line);

// The words of a text answer, as they are kept. A leading ' makes literal what would mean something
// else: 'pain is the word pain. It is taken off where such a word, a guard, # or another ' follows,
// and is an ordinary letter elsewhere: 's morgens.
std::string_view literal(const Protocol& protocol, std::string_view typed);

// What has to be written in a sheet for `words` to be kept as they are: literal() of it is `words`.
std::string as_literal(const Protocol& protocol, std::string_view words);

}  // namespace kneecheck
