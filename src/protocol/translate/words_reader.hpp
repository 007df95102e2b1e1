// The [words] of a translation file: the reply words of its language.
#pragma once

#include <map>
#include <string>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "protocol/schema/problems.hpp"

namespace kneecheck {

using TranslatedSentences = std::map<std::string, std::string, std::less<>>;

// The words of `table`, folded; tells of each that is no list of words, or that could be two things
// (E712), also one of the choices of `original`, in its own words or in those of `sentences`.
ReplyWords read_reply_words(Problems& problems, const NodeTable& table, const Protocol& original,
                            const TranslatedSentences& sentences);

}  // namespace kneecheck
