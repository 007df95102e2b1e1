#include "fields.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "key_check.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/suggest.hpp"
#include "value_check.hpp"

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
  const Text help = key.words.empty() ? shown(key.help) : listed(words_of(key.words), " or ");
  return text("{}: {}", shown(key.name), help);
}

Text misplaced_hint(const Key& key) {
  if (key.misplaced != "E512") return {};
  return "it is the clock of a test that is answered after it; a hold has target";
}

// Whether more of its tables may stand under another spelling of its name.
bool may_come_again(KeyType type) {
  return type == KeyType::tables || type == KeyType::table_or_tables ||
         type == KeyType::named_tables;
}

// Whether the key can be checked in a prompt whose kind is not known.
bool is_for_any_kind(std::string_view key) { return key == "id" || key == "kind"; }

// Words of other form languages, and the key that people mean who write them here.
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
    {"time", "target"},        {"seconds", "time_s"},    {"time", "time_s"},
};

constexpr std::string_view tables_in_words[] = {"a protocol file",
                                                "[protocol]",
                                                "[scoring]",
                                                "[scoring] labels",
                                                "[scoring] label_words",
                                                "[safety]",
                                                "a prompt",
                                                "a choice",
                                                "the labels of a scale",
                                                "a condition",
                                                "a finding",
                                                "a difference",
                                                "a red flag",
                                                "a remark",
                                                "real_change",
                                                "a group",
                                                "an imbalance",
                                                "an exercise",
                                                "a dose",
                                                "[plan]",
                                                "[plan] after",
                                                "a phase of the plan",
                                                "a dose of a phase",
                                                "[circuit]",
                                                "a source"};
static_assert(std::size(tables_in_words) == static_cast<std::size_t>(KeyTable::source) + 1);

constexpr std::size_t few_keys = 4;  // so few are all told where a key is not known

bool is_not_supported(std::string_view key) { return key == "default" || key == "required"; }

// "a scale", "an info"
Text kind_in_words(Kind kind) {
  return text("{} {}", kind == Kind::info ? Text("an") : Text("a"), shown(kind_word(kind)));
}

// "a scale prompt", "[plan]", "a finding"
Text table_in_words(KeyTable table, std::optional<Kind> kind) {
  if (kind) return text("{} prompt", kind_in_words(*kind));
  return shown(tables_in_words[static_cast<std::size_t>(table)]);
}

// "target belongs to kind = "hold"; this prompt is a scale"
Text wrong_kind(std::string_view key, Kind kind) {
  std::vector<Text> kinds;
  for (const Word& one : find_key(KeyTable::prompt, "kind")->words) {
    const bool has_key = find_key(KeyTable::prompt, key, std::get<Kind>(one.value)) != nullptr;
    if (has_key) kinds.push_back(quoted(one.word));
  }
  const Text ours = kind_in_words(kind);
  if (kinds.size() > 3) return text("{} does not belong to {} prompt", shown(key), ours);
  return text("{} belongs to kind = {}; this prompt is {}", shown(key), joined(kinds, " or "),
              ours);
}

// The keys that are spelt nearly as an unknown one, the nearest first.
std::vector<const Key*> near_keys(KeyTable table, std::optional<Kind> kind, std::string_view key) {
  std::vector<const Key*> near;
  for (const Key& known : keys_of(table)) {
    if (known.belongs_to(kind) && meant(key, {std::string(known.name)})) near.push_back(&known);
  }
  std::ranges::stable_sort(near, {},
                           [key](const Key* one) { return edit_distance(key, one->name); });
  return near;
}

}  // namespace

Fields::Fields(Problems& problems, KeyTable table, const Node& node, Text what,
               std::optional<Kind> kind)
    : table_(table), place_(node.place), what_(std::move(what)), kind_(kind) {
  const bool muted = table == KeyTable::prompt && !kind;
  const std::vector<NodeEntry>& entries = std::get<NodeTable>(node.value).entries;
  taken_.reserve(entries.size());
  std::vector<const NodeEntry*> unknown;
  for (const NodeEntry& entry : entries) {
    if (is_foreign_key(entry.key)) continue;
    const Key* const known = find_key(table_, entry.key, kind_);
    if (known == nullptr) {
      unknown.push_back(&entry);
    } else if (!muted || is_for_any_kind(entry.key)) {
      taken_.push_back({entry.key, &entry, check_value(problems, *known, entry)});
    }
  }

  for (const NodeEntry* const entry : unknown) {
    if (!muted || !written("kind")) unknown_key(problems, *entry);
  }
  check_missing(problems, muted);
}

void Fields::unknown_key(Problems& problems, const NodeEntry& entry) {
  if (const Key* const elsewhere = kind_ ? find_key(table_, entry.key) : nullptr) {
    problems.add(std::string(elsewhere->misplaced), entry.place, wrong_kind(entry.key, *kind_),
                 misplaced_hint(*elsewhere));
    taken_.push_back({entry.key, &entry});
    return;
  }
  Text hint;
  const Key* const meant = take_as_meant(problems, entry);
  has_unknown_ = has_unknown_ || meant == nullptr;
  if (meant != nullptr) {
    hint = kneecheck::text("did you mean {}?", shown(meant->name));
  } else if (is_not_supported(entry.key)) {
    hint = "not supported; every prompt can be skipped";
  } else if (const auto known = keys_of(table_); known.size() <= few_keys) {
    std::vector<std::string_view> names;
    for (const Key& key : known) names.push_back(key.name);
    hint = kneecheck::text("its keys are {}", listed(names, " and "));
  }
  problems.add("E020", entry.place,
               kneecheck::text("{} has no key {}", table_in_words(table_, kind_), shown(entry.key)),
               hint);
}

const Key* Fields::take_as_meant(Problems& problems, const NodeEntry& entry) {
  if (is_not_supported(entry.key) || !problems.worth_a_guess()) return nullptr;
  std::vector<const Key*> likely = near_keys(table_, kind_, entry.key);
  const Key* const nearest = likely.empty() ? nullptr : likely.front();
  for (const Borrowed& one : borrowed) {
    const Key* const ours = one.theirs == entry.key ? find_key(table_, one.ours, kind_) : nullptr;
    if (ours != nullptr) likely.insert(likely.begin(), ours);
  }

  const auto free = [&](const Key* key) {
    return !written(key->name) || may_come_again(key->type);
  };
  const auto fits = [&](const Key* key) {
    return free(key) && problems.silently([&] { return check_value(problems, *key, entry); });
  };
  auto found = std::ranges::find_if(likely, fits);
  const bool fine = found != likely.end();
  if (!fine) found = std::ranges::find_if(likely, free);
  if (found == likely.end()) return nearest;
  taken_.push_back({(*found)->name, &entry, fine});
  return *found;
}

void Fields::check_missing(Problems& problems, bool muted) const {
  for (const Key& key : keys_of(table_)) {
    if (!key.required || !key.belongs_to(kind_)) continue;
    if (muted && !is_for_any_kind(key.name)) continue;
    if (!written(key.name)) {
      problems.add(std::string(key.missing), place_, missing_message(key, what_),
                   missing_hint(key));
    }
  }
}

const Key& Fields::key(std::string_view name) const {
  const Key* const known = find_key(table_, name, kind_);
  if (known == nullptr) throw std::logic_error("no such key: " + std::string(name));
  return *known;
}

const NodeEntry* Fields::entry(std::string_view name) const {
  const auto found = std::ranges::find_if(
      taken_, [name](const Taken& one) { return one.fine && one.name == name; });
  return found == taken_.end() ? nullptr : found->entry;
}

const NodeEntry* Fields::written_entry(std::string_view name) const {
  const auto found = std::ranges::find(taken_, name, &Taken::name);
  return found == taken_.end() ? nullptr : found->entry;
}

Place Fields::key_place(std::string_view name) const {
  const NodeEntry* const written = written_entry(name);
  return written == nullptr ? place_ : written->place;
}

Place Fields::value_place(std::string_view name) const {
  const NodeEntry* const written = written_entry(name);
  return written == nullptr ? place_ : written->value.place;
}

int Fields::number(std::string_view name) const {
  const NodeEntry* const found = entry(name);
  if (found == nullptr) return key(name).number.value_or(0);
  if (const bool* const flag = found->value.as<bool>()) return *flag ? 1 : 0;
  return static_cast<int>(whole_number(found->value).value());
}

std::string Fields::text(std::string_view name) const {
  const NodeEntry* const found = entry(name);
  if (found == nullptr) return std::string(key(name).word);
  if (const auto* const date = found->value.as<NodeDate>()) return date->text;
  return std::get<std::string>(found->value.value);
}

std::vector<std::string> Fields::texts(std::string_view name) const {
  std::vector<std::string> all;
  if (const NodeEntry* const found = entry(name)) {
    for (const Node& node : std::get<NodeList>(found->value.value)) {
      all.push_back(std::get<std::string>(node.value));
    }
  } else {
    for (const std::string_view word : split_words(key(name).word)) all.emplace_back(word);
  }
  return all;
}

const Word& Fields::word(std::string_view name) const {
  const Key& known = key(name);
  const Word* const row = find_word(known.words, text(name));
  return row == nullptr ? known.words.front() : *row;
}

std::vector<const Node*> Fields::tables(std::string_view name) const {
  std::vector<const Node*> all;
  for (const Taken& one : taken_) {
    if (!one.fine || one.name != name) continue;
    if (const auto* const list = one.entry->value.as<NodeList>()) {
      for (const Node& node : *list) all.push_back(&node);
    } else {
      all.push_back(&one.entry->value);
    }
  }
  // They may stand under two spellings.
  std::ranges::stable_sort(
      all, {}, [](const Node* node) { return std::pair(node->place.line, node->place.column); });
  return all;
}

std::vector<const NodeEntry*> Fields::named(std::string_view name) const {
  std::vector<const NodeEntry*> all;
  for (const Taken& one : taken_) {
    if (!one.fine || one.name != name) continue;
    for (const NodeEntry& inside : std::get<NodeTable>(one.entry->value.value).entries) {
      if (!is_foreign_key(inside.key)) all.push_back(&inside);
    }
  }
  return all;
}

}  // namespace kneecheck
