#include "reading.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "protocol/schema/value_check.hpp"

namespace kneecheck {
namespace {

// Puts the value of a key, or its default, into the member that keeps it.
struct MemberReader {
  Reading& reading;
  const Fields& fields;
  const Key& key;

  void operator()(std::string* to) const { *to = fields.text(key.name); }
  void operator()(std::vector<std::string>* to) const { *to = fields.texts(key.name); }
  void operator()(int* to) const { *to = fields.number(key.name); }
  void operator()(std::optional<int>* to) const {
    if (fields.has(key.name)) *to = fields.number(key.name);
  }
  void operator()(bool* to) const {
    *to = key.type == KeyType::boolean ? fields.flag(key.name) : fields.as<bool>(key.name);
  }
  template <typename Enum>
  void operator()(Enum* to) const {
    *to = fields.as<Enum>(key.name);
  }
  void operator()(std::optional<Worse>* to) const {
    if (fields.has(key.name) || !key.word.empty()) *to = fields.as<Worse>(key.name);
  }
  void operator()(std::optional<Role>* to) const {
    if (fields.has(key.name)) *to = fields.as<Role>(key.name);
  }
  void operator()(std::vector<ExerciseKind>* to) const {
    to->clear();
    for (const std::string& word : fields.texts(key.name)) {
      to->push_back(std::get<ExerciseKind>(find_word(key.words, word)->value));
    }
  }
  void operator()(std::vector<std::size_t>* to) const {
    *to = read_ids(reading, fields, key.name, names());
  }
  void operator()(Weeks* to) const {
    const NodeEntry* const entry = fields.entry(key.name);
    if (entry == nullptr) return;
    const auto& weeks = std::get<NodeList>(entry->value.value);
    *to = {static_cast<int>(whole_number(weeks.front()).value()),
           static_cast<int>(whole_number(weeks.back()).value())};
  }
  const Names& names() const {
    if (key.type == KeyType::source_ids) return reading.sources;
    return key.type == KeyType::imbalance_ids ? reading.imbalances : reading.exercises;
  }
};

}  // namespace

void Names::add(Problems& problems, const std::string& id, std::size_t index, Place place) {
  tell_if_taken(problems, id, place);
  by_id.try_emplace(id, Named{index, place});
}

void Names::tell_if_taken(Problems& problems, const std::string& id, Place place) const {
  const auto known = by_id.find(id);
  if (known == by_id.end()) return;
  const Place first = known->second.place;
  problems
      .add("E201", place, text("id {} is already used on line {}", quoted(id), first.line),
           "give one of them another id")
      .related.push_back({first, "first here"});
}

std::optional<std::size_t> Names::find(Problems& problems, const std::string& id,
                                       Place place) const {
  if (const auto known = by_id.find(id); known != by_id.end()) return known->second.index;
  if (muted) return std::nullopt;
  std::vector<std::string> ids;
  if (problems.worth_a_guess()) {
    for (const auto& [other, named] : by_id) ids.push_back(other);
    std::ranges::sort(ids);  // of two that are equally near the first is meant
  }
  Text hint;
  if (const auto near = meant(id, ids)) {
    hint = text("did you mean {} (line {})?", shown(*near), by_id.at(*near).place.line);
  }
  if (!remedy.empty()) {
    hint += hint.empty() ? Text() : Text(" Either correct the name here, or ");
    hint += text("{}{}", remedy, shown(id));
  }
  problems.add(code, place, text("no {} is called {}", noun, shown(id)), hint);
  return std::nullopt;
}

void read_members(Reading& reading, const Fields& fields, Record record) {
  for (const Key& key : keys_of(fields.table())) {
    if (key.member == nullptr || !key.belongs_to(fields.kind())) continue;
    std::visit(MemberReader{reading, fields, key}, key.member(record));
  }
}

std::vector<std::size_t> read_ids(Reading& reading, const Fields& fields, std::string_view name,
                                  const Names& names) {
  std::vector<std::size_t> all;
  const NodeEntry* const entry = fields.entry(name);
  if (entry == nullptr) return all;
  for (const Node& node : std::get<NodeList>(entry->value.value)) {
    const auto& id = std::get<std::string>(node.value);
    if (const auto index = names.find(reading.problems, id, node.place)) all.push_back(*index);
  }
  return all;
}

Fields read_table(Reading& reading, const Fields& above, std::string_view name, Record record) {
  static const Node nothing{{}, NodeTable{}};
  const auto tables = above.tables(name);
  const Text what = above.table() == KeyTable::top ? text("[{}]", shown(name)) : shown(name);
  Fields fields(reading.problems, find_key(above.table(), name)->child,
                tables.empty() ? nothing : *tables.front(), what);
  read_members(reading, fields, record);
  return fields;
}

Text called(const Text& noun, const std::string* id) {
  if (id == nullptr || id->empty()) return text("this {}", noun);
  return text("{} {}", noun, shown(*id));
}

void register_id(Reading& reading, Names& names, const Fields& fields, std::size_t index) {
  const NodeEntry* const id = fields.written_entry("id");
  if (!fields.has("id")) names.muted = true;
  const auto* const words = id == nullptr ? nullptr : id->value.as<std::string>();
  if (words != nullptr) names.add(reading.problems, *words, index, id->value.place);
}

std::vector<const NodeEntry*> named_tables(Reading& reading, const Fields& top,
                                           std::string_view key, Names& names) {
  std::vector<const NodeEntry*> entries = top.named(key);
  std::erase_if(entries, [&](const NodeEntry* entry) {
    if (std::holds_alternative<NodeTable>(entry->value.value)) return false;
    reading.problems.add("E023", entry->value.place,
                         text("{} must be a table, found {}", shown(entry->key),
                              reading.problems.found(entry->value)),
                         text("write [{}.ID] and its keys below", shown(key)));
    names.muted = true;
    return true;
  });
  std::ranges::sort(entries, {}, &NodeEntry::key);
  for (std::size_t index = 0; index < entries.size(); ++index) {
    const NodeEntry& entry = *entries[index];
    if (!check_id(reading.problems, entry.place, entry.key)) names.muted = true;
    names.add(reading.problems, entry.key, index, entry.place);
  }
  return entries;
}

}  // namespace kneecheck
