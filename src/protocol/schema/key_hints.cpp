#include "key_hints.hpp"

#include <iterator>
#include <string>
#include <vector>

#include "problems.hpp"

namespace kneecheck {
namespace {

// What people write who know other form languages.
struct Borrowed {
  std::string_view theirs;
  std::string_view ours;
};

constexpr Borrowed borrowed[] = {
    {"relevant", "ask_if"},    {"enableWhen", "ask_if"}, {"visibleIf", "ask_if"},
    {"question", "ask"},       {"label", "ask"},         {"text", "ask"},
    {"hint", "steps"},         {"how", "steps"},         {"options", "choices"},
    {"answers", "choices"},    {"score", "points"},      {"weight", "points"},
    {"value", "points"},       {"at_most", "below"},     {"max", "below"},
    {"less_than", "below"},    {"above", "at_least"},    {"min", "at_least"},
    {"more_than", "at_least"}, {"message", "says"},      {"seconds", "target"},
    {"time", "target"},
};

constexpr std::string_view tables_in_words[] = {
    "a protocol file", "[protocol]",   "[scoring]",    "[scoring] labels",
    "[safety]",        "a prompt",     "a choice",     "the labels of a scale",
    "a condition",     "a finding",    "a difference", "a red flag",
    "a remark",        "an imbalance", "an exercise",  "a dose",
    "[plan]",          "[circuit]",    "a source"};
static_assert(std::size(tables_in_words) == static_cast<std::size_t>(KeyTable::source) + 1);

Text article(Kind kind) { return kind == Kind::info ? Text("an") : Text("a"); }

bool is_not_supported(std::string_view key) { return key == "default" || key == "required"; }

// The key for which other form languages use this word; nullptr for none.
const Key* borrowed_from(KeyTable table, std::optional<Kind> kind, std::string_view word) {
  for (const Borrowed& one : borrowed) {
    if (one.theirs != word) continue;
    if (const Key* const ours = find_key(table, one.ours, kind)) return ours;
  }
  return nullptr;
}

// The kinds of prompt that have the key.
std::vector<std::string_view> kinds_with(std::string_view key) {
  std::vector<std::string_view> kinds;
  const auto words = split_words(find_key(KeyTable::prompt, "kind")->words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (find_key(KeyTable::prompt, key, static_cast<Kind>(i)) != nullptr) kinds.push_back(words[i]);
  }
  return kinds;
}

}  // namespace

Text table_words(KeyTable table, std::optional<Kind> kind) {
  if (kind) return text("{} {} prompt", article(*kind), shown(kind_word(*kind)));
  return shown(tables_in_words[static_cast<std::size_t>(table)]);
}

Text wrong_kind(std::string_view key, Kind kind) {
  const auto kinds = kinds_with(key);
  const Text ours = shown(kind_word(kind));
  if (kinds.size() > 3) {
    return text("{} does not belong to {} {} prompt", shown(key), article(kind), ours);
  }
  Text words;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    words += (i == 0 ? Text() : Text(" or ")) + quoted(kinds[i]);
  }
  return text("{} belongs to kind = {}; this prompt is {} {}", shown(key), words, article(kind),
              ours);
}

const Key* meant_key(KeyTable table, std::optional<Kind> kind, std::string_view key,
                     const std::function<bool(const Key&)>& possible) {
  if (is_not_supported(key)) return nullptr;
  if (const Key* const ours = borrowed_from(table, kind, key); ours != nullptr && possible(*ours)) {
    return ours;
  }
  return near_key(table, kind, key, possible);
}

const Key* near_key(KeyTable table, std::optional<Kind> kind, std::string_view key,
                    const std::function<bool(const Key&)>& possible) {
  std::vector<std::string> known;
  for (const Key& candidate : keys_of(table)) {
    if (candidate.belongs_to(kind) && meant(key, {std::string(candidate.name)}) &&
        possible(candidate)) {
      known.emplace_back(candidate.name);
    }
  }
  const auto near = meant(key, known);
  return near ? find_key(table, *near, kind) : nullptr;
}

Text key_hint(std::string_view key, const Key* meant) {
  if (is_not_supported(key)) return "not supported; every prompt can be skipped";
  return meant == nullptr ? Text() : text("did you mean {}?", shown(meant->name));
}

}  // namespace kneecheck
