#include "entries.hpp"

#include <algorithm>
#include <vector>

namespace kneecheck {

std::vector<Entry> sides_together(const std::vector<const Result*>& results) {
  std::vector<Entry> entries;
  for (const Result* result : results) {
    const Result* const before = entries.empty() ? nullptr : entries.back().front();
    if (before != nullptr && entries.back().size() == 1 && before->rank == result->rank &&
        before->score.target.imbalance == result->score.target.imbalance) {
      entries.back().push_back(result);
    } else {
      entries.push_back({result});
    }
  }
  return entries;
}

std::vector<Entry> entries_with(Verdict verdict, const Assessment& assessment) {
  std::vector<const Result*> results;
  for (const Result& result : assessment.results) {
    const bool told = result.noted && verdict != Verdict::not_checked;
    if (result.verdict == verdict && !told) results.push_back(&result);
  }
  if (verdict == Verdict::not_checked) {
    std::ranges::stable_sort(results, [](const Result* a, const Result* b) {
      if (a->score.could_be != b->score.could_be) return a->score.could_be > b->score.could_be;
      return a->score.target < b->score.target;
    });
  }
  return sides_together(results);
}

Text name_of(const Protocol& protocol, const Entry& entry) {
  std::vector<Target> targets;
  for (const Result* result : entry) targets.push_back(result->score.target);
  return targets_words(protocol, targets);
}

void write_what_numbers_say(Page& page, const AssessedSheet& about) {
  const Assessment& assessment = about.assessment;
  Text words = "The number counts this protocol's signs. It is not a probability.";
  const bool slight = std::ranges::find(assessment.results, Label::slight, &Result::label) !=
                      assessment.results.end();
  // What an author calls it may say how common it is, or mean something else.
  if (slight && about.protocol.scoring.label_words.slight.empty())
    words += " A slight sign is common in healthy runners too.";
  const bool open = std::ranges::any_of(assessment.results, [](const Result& result) {
    return result.score.could_be > result.score.score;
  });
  if (open) words += text(" What it could be is {}.", upper_bound);
  page.say(words);
}

}  // namespace kneecheck
