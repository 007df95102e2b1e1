#include "kneecheck/protocol/keys.hpp"

#include "key_parts.hpp"

namespace kneecheck {

std::span<const Key> all_keys() {
  static const std::vector<Key> keys = [] {
    std::vector<Key> all;
    for (const auto part :
         {frame_keys(), prompt_keys(), kind_keys(), finding_keys(), remedy_keys()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return keys;
}

const Key* find_key(KeyTable table, std::string_view name, std::optional<Kind> kind) {
  for (const Key& key : all_keys()) {
    const bool fits = !kind || (key.kinds & only(*kind)) != 0;
    if (key.table == table && key.name == name && fits) return &key;
  }
  return nullptr;
}

std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    all.push_back(words.substr(0, end));
    words.remove_prefix(end == words.npos ? words.size() : end + 1);
  }
  return all;
}

std::string_view kind_word(Kind kind) {
  const Key* const key = find_key(KeyTable::prompt, "kind");
  return split_words(key->words)[static_cast<std::size_t>(kind)];
}

}  // namespace kneecheck
