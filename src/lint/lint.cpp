#include "kneecheck/lint/lint.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/quote.hpp"
#include "kneecheck/text/suggest.hpp"
#include "lint/checks/checks.hpp"

namespace kneecheck {
namespace {

constexpr std::array checks = {
    check_alike_ids,     check_answers,      check_circuit,          check_differences,
    check_doses,         check_exercises,    check_families,         check_gates,
    check_leave_outs,    check_idle_prompts, check_length,           check_likeness,
    check_pain_answers,  check_reach,        check_red_flags,        check_rungs,
    check_sides,         check_texts,        check_unused_exercises, check_unused_sources,
    check_worse_answers,
};

std::string_view without_mark(std::string_view source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (source.starts_with(byte_order_mark)) source.remove_prefix(byte_order_mark.size());
  return source;
}

constexpr std::size_t most_guesses = 100;

Text closest_words(const std::string& sentence, const std::vector<std::string>& candidates) {
  const auto near = closest_sentence(sentence, candidates);
  return near ? text("closest: {}", quoted(*near)) : Text("take it out");
}

}  // namespace

std::vector<Diagnostic> lint_protocol(std::string_view source) {
  try {
    const PlacedProtocol placed = load_placed_protocol(source);
    const SourceLines lines(without_mark(source));
    Linting linting{placed.protocol, placed.places, lines, reach_by_target(placed.protocol)};
    for (const auto check : checks) check(linting);
    sort_by_place(linting.found);
    return std::move(linting.found);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

std::vector<Diagnostic> lint_sheet(std::string_view source, const Protocol& protocol) {
  try {
    std::vector<Diagnostic> notes = read_sheet(protocol, source).notes;
    sort_by_place(notes);
    return notes;
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

std::vector<Diagnostic> lint_translation(std::string_view source, const Protocol& original) {
  PlacedTranslation placed;
  try {
    placed = read_placed_translation(original, source);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
  // A sentence that was changed is not translated yet, so it is among those.
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
