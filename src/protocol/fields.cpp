#include "fields.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "key_check.hpp"
#include "key_hints.hpp"

namespace kneecheck {
namespace {

Text missing_message(const Key& key, const Text& what) {
  if (key.missing == "E600") {
    return "a red flag that stops or refers needs urgency = \"now\", \"today\" or \"soon\"";
  }
  if (key.table == KeyTable::top) return text("{} is missing", shown(key.name));
  return text("{} has no {}", what, shown(key.name));
}

Text missing_hint(const Key& key) {
  if (key.missing == "E011") return "start the file with format = 1";
  if (!key.words.empty()) {
    return text("{}: {}", shown(key.name), listed(split_words(key.words), " or "));
  }
  return text("{}: {}", shown(key.name), shown(key.help));
}

// What is right or wrong in a prompt of any kind.
bool is_for_any_kind(std::string_view key) { return key == "id" || key == "kind"; }

}  // namespace

bool is_foreign_key(std::string_view name) { return name.starts_with("x_"); }

Fields::Fields(Problems& problems, KeyTable table, const NodeTable& entries, Place place, What what,
               std::optional<Kind> kind)
    : table_(table), entries_(&entries), place_(place), what_(std::move(what)), kind_(kind) {
  const bool muted = table == KeyTable::prompt && !kind;
  fine_.reserve(entries.entries.size());
  for (const NodeEntry& entry : entries.entries) {
    if (is_foreign_key(entry.key)) continue;
    if (muted && !is_for_any_kind(entry.key) && !may_mean_kind(entry.key)) continue;
    check_entry(problems, entry);
  }
  check_missing(problems, muted);
}

bool Fields::may_mean_kind(std::string_view name) const {
  return !written("kind") && find_key(table_, name) == nullptr;
}

void Fields::check_entry(Problems& problems, const NodeEntry& entry) {
  const Key* const known = find_key(table_, entry.key, kind_);
  if (known == nullptr) {
    unknown_key(problems, entry);
  } else if (check_value(problems, *known, entry)) {
    fine_.push_back(&entry);
  }
}

void Fields::unknown_key(Problems& problems, const NodeEntry& entry) const {
  if (kind_ && find_key(table_, entry.key) != nullptr) {
    problems.add("E021", entry.place, wrong_kind(entry.key, *kind_));
    return;
  }
  std::vector<std::string> written;
  for (const NodeEntry& other : entries_->entries) written.push_back(other.key);
  problems.add("E020", entry.place,
               kneecheck::text("{} has no key {}", table_words(table_, kind_), shown(entry.key)),
               key_hint(table_, kind_, entry.key, written));
}

void Fields::check_missing(Problems& problems, bool muted) const {
  for (const Key& key : keys_of(table_)) {
    if (!key.required || (kind_ && (key.kinds & only(*kind_)) == 0)) continue;
    if (muted && !is_for_any_kind(key.name)) continue;
    if (!written(key.name)) {
      problems.add(std::string(key.missing), place_, missing_message(key, what()),
                   missing_hint(key));
    }
  }
}

const Key& Fields::key(std::string_view name) const {
  const Key* const known = find_key(table_, name, kind_);
  if (known != nullptr) return *known;
  const Key* const of_other_kind = find_key(table_, name);
  if (of_other_kind == nullptr) throw std::logic_error("no such key: " + std::string(name));
  return *of_other_kind;
}

const NodeEntry* Fields::entry(std::string_view name) const {
  const auto found = std::ranges::find(fine_, name, &NodeEntry::key);
  return found == fine_.end() ? nullptr : *found;
}

Place Fields::key_place(std::string_view name) const {
  const NodeEntry* const written = entries_->find(name);
  return written == nullptr ? place_ : written->place;
}

Place Fields::value_place(std::string_view name) const {
  const NodeEntry* const written = entries_->find(name);
  return written == nullptr ? place_ : written->value.place;
}

int Fields::number(std::string_view name) const {
  const NodeEntry* const found = entry(name);
  if (found == nullptr) return key(name).number.value_or(0);
  if (const bool* const flag = std::get_if<bool>(&found->value.value)) return *flag ? 1 : 0;
  return static_cast<int>(std::get<std::int64_t>(found->value.value));
}

std::string Fields::text(std::string_view name) const {
  const NodeEntry* const found = entry(name);
  if (found == nullptr) return std::string(key(name).word);
  if (const auto* const date = std::get_if<NodeDate>(&found->value.value)) return date->text;
  return std::get<std::string>(found->value.value);
}

std::vector<std::string> Fields::texts(std::string_view name) const {
  std::vector<std::string> all;
  if (const NodeEntry* const found = entry(name)) {
    const auto& list = std::get<NodeList>(found->value.value);
    all.reserve(list.size());
    for (const Node& node : list) {
      all.push_back(std::get<std::string>(node.value));
    }
  }
  return all;
}

std::size_t Fields::word(std::string_view name) const {
  const Key& known = key(name);
  const NodeEntry* const found = entry(name);
  const std::string_view word =
      found == nullptr ? known.word : std::get<std::string>(found->value.value);
  return place_among(known.words, word).value_or(0);
}

std::vector<std::size_t> Fields::words(std::string_view name) const {
  const Key& known = key(name);
  std::vector<std::size_t> all;
  const auto add = [&](std::string_view word) {
    if (const auto place = place_among(known.words, word)) all.push_back(*place);
  };
  if (has(name)) {
    std::ranges::for_each(texts(name), add);
  } else {
    std::ranges::for_each(split_words(known.word), add);
  }
  return all;
}

std::vector<const Node*> Fields::tables(std::string_view name) const {
  std::vector<const Node*> all;
  const NodeEntry* const found = entry(name);
  if (found == nullptr) return all;
  if (const auto* const list = std::get_if<NodeList>(&found->value.value)) {
    for (const Node& node : *list) {
      if (std::holds_alternative<NodeTable>(node.value)) all.push_back(&node);
    }
  } else {
    all.push_back(&found->value);
  }
  return all;
}

std::vector<const NodeEntry*> Fields::named(std::string_view name) const {
  std::vector<const NodeEntry*> all;
  if (const NodeEntry* const found = entry(name)) {
    for (const NodeEntry& inside : std::get<NodeTable>(found->value.value).entries) {
      if (!is_foreign_key(inside.key)) all.push_back(&inside);
    }
  }
  return all;
}

}  // namespace kneecheck
