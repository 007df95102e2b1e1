#include "kneecheck/text/suggest.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace kneecheck {
namespace {

constexpr std::size_t longest_word = 80;  // bytes; beyond it nothing is a slip of the finger

std::set<std::string_view> words_of(std::string_view sentence) {
  std::set<std::string_view> words;
  while (!sentence.empty()) {
    const std::size_t end = std::min(sentence.find_first_of(" \n"), sentence.size());
    if (end > 0) words.insert(sentence.substr(0, end));
    sentence.remove_prefix(std::min(end + 1, sentence.size()));
  }
  return words;
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the usual table: the one two above is needed for swapped neighbours.
  std::vector<int> above_two(b.size() + 1);
  std::vector<int> above(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(above_two, above);
    std::swap(above, row);
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], above_two[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::size_t best = limit + 1;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    // The distance is never smaller than the difference in length; a long foreign word is not
    // measured against every short key.
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (longer - std::min(word.size(), candidate.size()) >= best) continue;
    const auto distance = static_cast<std::size_t>(edit_distance(word, candidate));
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::optional<std::string> closest_sentence(std::string_view sentence,
                                            std::span<const std::string> candidates) {
  const std::set<std::string_view> words = words_of(sentence);
  double best = 0;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    const std::set<std::string_view> others = words_of(candidate);
    const auto shared = std::ranges::count_if(
        others, [&words](std::string_view one) { return words.contains(one); });
    const double share =
        2.0 * static_cast<double>(shared) / static_cast<double>(words.size() + others.size());
    if (share >= 0.5 && share > best) {
      best = share;
      found = candidate;
    }
  }
  if (found) return found;
  return sentence.size() <= longest_word ? closest(sentence, candidates) : std::nullopt;
}

}  // namespace kneecheck
