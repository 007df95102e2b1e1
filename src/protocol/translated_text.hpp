// Translated text: whether words may stand in the place of an original sentence.
#pragma once

#include <string>

#include "kneecheck/protocol/protocol.hpp"
#include "problems.hpp"
#include "sentences.hpp"

namespace kneecheck {

// Checks the value of `entry`, an entry of [text], as a translation of `sentence` (for `side` where
// its key says so; it need not be a sentence of the protocol): printable, not too long, with the
// same placeholders (E708), and where it is a choice, one that can be typed. Empty words are fine.
// Tells what is wrong, and returns whether nothing is.
bool check_translated_text(Problems& problems, const Sentences& sentences,
                           const std::string& sentence, Side side, const NodeEntry& entry);

}  // namespace kneecheck
