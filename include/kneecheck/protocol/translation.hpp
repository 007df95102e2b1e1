// Translation: a protocol's words in another language, keyed by the original sentence, so that a
// sentence that changed falls back to the original instead of keeping a stale one.
//
// Only words change: ids, answers, points and digests are those of the original.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct Translation {
  std::string language;
  // What is shown in place of an original; a pattern may have two forms (wording.hpp).
  std::map<std::string, std::string, std::less<>> sentences;
  ReplyWords words;  // what is understood beside the English words
};

// `source` is the whole file. Throws BadFile with all its problems; hostile files are held off as
// by load_protocol. What is empty is not translated yet. Entries for sentences that `original` does
// not have are no problem: they are passed over.
Translation read_translation(const Protocol& original, std::string_view source);

// The same, with those entries.
struct StaleEntry {
  std::string sentence;  // without @left, @right
  Place place;           // of its key
};
struct PlacedTranslation {
  Translation translation;
  std::vector<StaleEntry> stale;  // in file order
};
PlacedTranslation read_placed_translation(const Protocol& original, std::string_view source);

// `original` in the words of `translation`; what that lacks stays as it is. Choices and units keep
// their original words beside the translated ones, for whoever types those; the English reply words
// stay beside those of the translation.
Protocol translated(const Protocol& original, const Translation& translation);

// The sentences that stay as they are, each once.
std::vector<std::string> untranslated(const Protocol& original, const Translation& translation);

// A translation of the protocol file `source` to begin with: every sentence once, in file order,
// with nothing for it yet. Can be read as it is. Throws BadFile where load_protocol does.
std::string translation_skeleton(std::string_view source);

}  // namespace kneecheck
