#include "kneecheck/protocol/keys.hpp"

#include <algorithm>
#include <array>

#include "file_keys.hpp"
#include "prompt_keys.hpp"

namespace kneecheck {
namespace {

template <std::size_t Size>
constexpr std::array<Key, Size> keys_in(KeyTable table, const Key (&rows)[Size]) {
  std::array<Key, Size> all;
  std::copy(std::begin(rows), std::end(rows), all.begin());
  for (Key& key : all) key.table = table;
  return all;
}

template <std::size_t... Sizes>
constexpr auto concatenated(const std::array<Key, Sizes>&... parts) {
  std::array<Key, (Sizes + ...)> all;
  auto end = all.begin();
  ((end = std::copy(parts.begin(), parts.end(), end)), ...);
  return all;
}

// In the order of the manual.
constexpr auto keys = [] {
  using namespace key_parts;
  return concatenated(keys_in(top, top_keys), keys_in(protocol, protocol_keys),
                      keys_in(scoring, scoring_keys), keys_in(score_labels, score_labels_keys),
                      keys_in(safety, safety_keys), keys_in(prompt, prompt_keys),
                      keys_in(choice, choice_keys), keys_in(scale_labels, scale_labels_keys),
                      keys_in(condition, condition_keys), keys_in(finding, finding_keys),
                      keys_in(difference, difference_keys), keys_in(red_flag, red_flag_keys),
                      keys_in(remark, remark_keys), keys_in(imbalance, imbalance_keys),
                      keys_in(exercise, exercise_keys), keys_in(dose, dose_keys),
                      keys_in(source, source_keys), keys_in(plan, plan_keys),
                      keys_in(circuit, circuit_keys));
}();

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
    if (key.name == name && key.belongs_to(kind)) return &key;
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
