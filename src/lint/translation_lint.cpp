// What is wrong or unwise in a translation.
#include <algorithm>
#include <set>

#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/quote.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_guesses = 100;

Text closest_words(const std::string& sentence, const std::vector<std::string>& candidates) {
  const auto near = closest_sentence(sentence, candidates);
  return near ? text("closest: {}", quoted(*near)) : Text("take it out");
}

}  // namespace

std::vector<Diagnostic> lint_translation(std::string_view source, const Protocol& original) {
  PlacedTranslation placed;
  try {
    placed = read_placed_translation(original, source);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
  // What a changed sentence became is not translated yet, so it is looked for among those only.
  const std::vector<std::string> missing = untranslated(original, placed.translation);
  std::vector<Diagnostic> found;
  for (const StaleEntry& stale : placed.stale) {
    found.push_back(
        {Level::warning,
         "W709",
         stale.place,
         text("no such sentence in {} {}", shown(original.about.id), shown(original.about.version)),
         found.size() < most_guesses ? closest_words(stale.sentence, missing) : Text(),
         {},
         {}});
  }
  if (!missing.empty()) {
    found.push_back({Level::note,
                     "N711",
                     file_start,
                     counted(static_cast<std::int64_t>(missing.size()),
                             "sentence is not translated", "sentences are not translated"),
                     text("the first: {}", quoted(missing.front())),
                     {},
                     {}});
  }
  sort_by_place(found);
  return found;
}

}  // namespace kneecheck
