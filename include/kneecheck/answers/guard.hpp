// Guard: what may stand before an answer, and is no part of it: the name of its question, or a '
// that makes words literal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// A line with its guard, "squat.left:" before an answer, which says what question it is meant for.
// `side` is whole when none was given, and a side may be given for a prompt that has none: the
// caller compares the guard with the question asked.
struct Guarded {
  std::optional<Item> guard;  // where it names a page of signs, the first of them
  std::string_view rest;      // what stands behind the guard; the whole line when there is none
  bool names_page = false;
};

// An id of a prompt or group of `protocol`, optionally .left or .right, then a colon. Anything else
// with a colon is an answer. Ids are in lower case, as in the protocol.
Guarded split_guard(const Protocol& protocol, std::string_view line);

// Why a line with this guard is no answer to the item asked, and what to do about it.
struct WrongGuard {
  Text problem;
  Text remedy;  // empty where there is only the usual one: look for a line missing or extra
};

// nullopt where the line is an answer to the item asked, or has no guard.
std::optional<WrongGuard> wrong_guard(const Protocol& protocol, const Guarded& line, Item asked);

// Why a line that is no answer and begins with an id of nothing here was probably written for
// another protocol, or another version of it. nullopt where it begins with none, or `asked` takes
// any words.
std::optional<WrongGuard> unknown_guard(const Protocol& protocol, std::string_view line,
                                        Item asked);

// The words of a text answer, as they are kept: typed on a line, where the protocol's own reply
// words count, or written in a sheet, where english_words() do. A leading ' makes literal what
// would mean something else: 'pain is the word pain. It is taken off where such a word, a guard, #
// or another ' follows, and is an ordinary letter elsewhere: 's morgens.
std::string_view literal(const Protocol& protocol, std::string_view typed, const ReplyWords& words);

// What has to be written in a sheet for `words` to be kept as they are: literal() of it is
// `words`.
std::string as_literal(const Protocol& protocol, std::string_view words);

}  // namespace kneecheck
