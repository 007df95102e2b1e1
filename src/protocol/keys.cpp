#include "kneecheck/protocol/keys.hpp"

#include <algorithm>
#include <array>

#include "finding_keys.hpp"
#include "frame_keys.hpp"
#include "kind_keys.hpp"
#include "prompt_keys.hpp"
#include "remedy_keys.hpp"

namespace kneecheck {

namespace {

// In the order of the manual.
template <std::size_t... Sizes>
constexpr auto joined(const Key (&... parts)[Sizes]) {
  std::array<Key, (Sizes + ...)> all;
  auto end = all.begin();
  ((end = std::copy(std::begin(parts), std::end(parts), end)), ...);
  return all;
}

constexpr auto keys = joined(key_parts::frame_keys, key_parts::prompt_keys, key_parts::kind_keys,
                             key_parts::finding_keys, key_parts::remedy_keys);

struct KeyRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

// The keys of a table stand together.
constexpr auto by_table = [] {
  std::array<KeyRange, static_cast<std::size_t>(KeyTable::source) + 1> ranges;
  for (std::size_t at = 0; at < keys.size(); ++at) {
    KeyRange& range = ranges[static_cast<std::size_t>(keys[at].table)];
    if (range.count == 0) range.first = at;
    ++range.count;
  }
  return ranges;
}();

// The first word, which is taken off.
std::string_view next_word(std::string_view& words) {
  const std::string_view word = words.substr(0, words.find(' '));
  words.remove_prefix(std::min(word.size() + 1, words.size()));
  return word;
}

}  // namespace

std::span<const Key> all_keys() { return keys; }

std::span<const Key> keys_of(KeyTable table) {
  const KeyRange range = by_table[static_cast<std::size_t>(table)];
  return std::span(keys).subspan(range.first, range.count);
}

const Key* find_key(KeyTable table, std::string_view name, std::optional<Kind> kind) {
  for (const Key& key : keys_of(table)) {
    if (key.name == name && (!kind || (key.kinds & only(*kind)) != 0)) return &key;
  }
  return nullptr;
}

std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) all.push_back(next_word(words));
  return all;
}

std::optional<std::size_t> place_among(std::string_view words, std::string_view word) {
  for (std::size_t place = 0; !words.empty(); ++place) {
    if (next_word(words) == word) return place;
  }
  return std::nullopt;
}

std::string_view kind_word(Kind kind) {
  const Key* const key = find_key(KeyTable::prompt, "kind");
  return split_words(key->words)[static_cast<std::size_t>(kind)];
}

}  // namespace kneecheck
