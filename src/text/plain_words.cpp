// It stands alone, short as it is, because every room says its counts and lists by it.
#include "kneecheck/text/plain_words.hpp"

#include <algorithm>
#include <cstddef>

namespace kneecheck {

Text by_count(std::int64_t count, const Text& one, const Text& many) {
  return count == 1 ? one : many;
}

Text counted(std::int64_t count, const Text& one) { return counted(count, one, one + "s"); }

Text counted(std::int64_t count, const Text& one, const Text& many) {
  return text("{} {}", count, by_count(count, one, many));
}

Text seconds_words(std::int64_t seconds) { return counted(seconds, "second"); }

int minutes_of(int seconds) { return std::max(1, (seconds + 30) / 60); }

Text minutes_words(int seconds) { return counted(minutes_of(seconds), "minute"); }

Text joined(const std::vector<Text>& words, const Text& between) {
  Text all;
  for (std::size_t i = 0; i < words.size(); ++i) all += i == 0 ? words[i] : between + words[i];
  return all;
}

Text listed(const std::vector<Text>& words, const Text& last_joint) {
  if (words.size() < 2) return joined(words, {});
  return joined({words.begin(), words.end() - 1}, ", ") + last_joint + words.back();
}

}  // namespace kneecheck
