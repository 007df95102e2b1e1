#include "kneecheck/protocol/keys.hpp"

#include <algorithm>
#include <array>

#include "key_parts.hpp"

namespace kneecheck {

namespace {

constexpr std::size_t table_count = static_cast<std::size_t>(KeyTable::source) + 1;

// The first word, which is taken off.
std::string_view next_word(std::string_view& words) {
  const std::string_view word = words.substr(0, words.find(' '));
  words.remove_prefix(std::min(word.size() + 1, words.size()));
  return word;
}

}  // namespace

std::span<const Key> all_keys() {
  static const std::vector<Key> keys = [] {
    const auto parts = {frame_keys(), prompt_keys(), kind_keys(), finding_keys(), remedy_keys()};
    std::size_t count = 0;
    for (const auto part : parts) count += part.size();
    std::vector<Key> all;
    all.reserve(count);
    for (const auto part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return keys;
}

std::span<const Key> keys_of(KeyTable table) {
  // the keys of a table stand together
  static const auto spans = [] {
    std::array<std::span<const Key>, table_count> by_table;
    for (const Key& key : all_keys()) {
      auto& span = by_table[static_cast<std::size_t>(key.table)];
      span = {span.empty() ? &key : span.data(), span.size() + 1};
    }
    return by_table;
  }();
  return spans[static_cast<std::size_t>(table)];
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
