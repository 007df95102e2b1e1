#include "shape_check.hpp"

#include <string>

#include "value_check.hpp"

namespace kneecheck {
namespace {

bool check_count(Problems& problems, const Node& node, const Key& key, std::size_t count,
                 Place first_too_many) {
  if (key.high > 0 && count > static_cast<std::size_t>(key.high)) {
    problems.add("E026", first_too_many,
                 text("{} has {} entries; {} at most", shown(key.name), count, key.high));
    return false;
  }
  if (count < static_cast<std::size_t>(key.low)) {
    problems.add("E026", node.place,
                 text("{} has {} entries; it needs at least {}", shown(key.name), count, key.low));
    return false;
  }
  return true;
}

bool not_a_list(Problems& problems, const Node& node, const Key& key) {
  const bool top = key.table == KeyTable::top;
  const Text name = shown(key.name);
  if (node.as<NodeTable>() == nullptr) {
    return wrong_type(
        problems, node, key.name,
        top ? text("a list of tables, [[{}]]", name) : Text("a list of { … } tables"));
  }
  problems.add("E027", node.place,
               top ? text("{} must be a list: write [[{}]] with two brackets", name, name)
                   : text("{} must be a list", name),
               top ? Text() : text("write {} = [ {{ … }} ]", name));
  return false;
}

bool not_a_table(Problems& problems, const Node& node, const Key& key) {
  const bool top = key.table == KeyTable::top;
  const Text name = shown(key.name);
  if (node.as<NodeList>() == nullptr) {
    return wrong_type(problems, node, key.name,
                      top ? text("a table, [{}]", name) : Text("a { … } table"));
  }
  Text message = text("{} must be one table, not a list", name);
  if (top && key.type == KeyType::named_tables) {
    message = text("{} must be a table by id: write [{}.ID]", name, name);
  } else if (top) {
    message = text("{} must be one table: write [{}] with one bracket", name, name);
  }
  problems.add("E027", node.place, message);
  return false;
}

}  // namespace

bool check_texts(Problems& problems, const Node& node, const Key& key, int longest) {
  const auto* const list = node.as<NodeList>();
  if (list == nullptr) {
    const bool one = node.as<std::string>() != nullptr;
    return wrong_type(problems, node, key.name, "a list of texts",
                      one ? Text("put [ ] around it") : Text());
  }
  bool fine = true;
  for (const Node& entry : *list) {
    fine = check_text(problems, entry, key.name, longest, false) && fine;
  }
  return fine;
}

bool check_words(Problems& problems, const Node& node, const Key& key) {
  if (!check_texts(problems, node, key, 0)) return false;
  bool fine = true;
  for (const Node& entry : *node.as<NodeList>()) {
    fine = check_word(problems, entry, key.name, key.words) && fine;
  }
  return fine;
}

bool check_ids(Problems& problems, const Node& node, const Key& key) {
  return check_texts(problems, node, key, 0) &&
         check_count(problems, node, key, node.as<NodeList>()->size(), node.place);
}

bool check_answers(Problems& problems, const Node& node, const Key& key) {
  if (node.as<NodeList>() != nullptr) {
    if (node.as<NodeList>()->empty()) {
      problems.add("E407", node.place, text("{} lists no answer", shown(key.name)),
                   "name at least one");
      return false;
    }
    return check_texts(problems, node, key, 0);
  }
  return check_text(problems, node, key.name, 0, false);
}

bool check_table(Problems& problems, const Node& node, const Key& key) {
  return node.as<NodeTable>() != nullptr || not_a_table(problems, node, key);
}

bool check_tables(Problems& problems, const Node& node, const Key& key, const NodeEntry& entry) {
  const auto* const list = node.as<NodeList>();
  if (list == nullptr) {
    if (key.type == KeyType::table_or_tables && node.as<NodeTable>() != nullptr) return true;
    // [[prompt.finding]] makes a table of `prompt` when nothing was there before
    const auto* const table = node.as<NodeTable>();
    if (key.table == KeyTable::top && table != nullptr && table->entries.size() == 1 &&
        table->entries.front().value.as<NodeList>() != nullptr) {
      problems.add("E028", table->entries.front().place,
                   text("[[{}.{}]] before any [[{}]]", shown(key.name),
                        shown(table->entries.front().key), shown(key.name)),
                   text("begin a [[{}]] above it", shown(key.name)));
      return false;
    }
    return not_a_list(problems, node, key);
  }
  const std::size_t high = static_cast<std::size_t>(key.high);
  const Place past = key.high > 0 && list->size() > high ? (*list)[high].place : entry.place;
  if (!check_count(problems, node, key, list->size(), past)) return false;
  for (const Node& one : *list) {
    if (one.as<NodeTable>() == nullptr) {
      return wrong_type(problems, one, key.name, "a list of { … } tables");
    }
  }
  return true;
}

bool check_named_tables(Problems& problems, const Node& node, const Key& key) {
  const auto* const table = node.as<NodeTable>();
  if (table == nullptr) return not_a_table(problems, node, key);
  const std::size_t high = static_cast<std::size_t>(key.high);
  const bool many = key.high > 0 && table->entries.size() > high;
  return check_count(problems, node, key, table->entries.size(),
                     many ? table->entries[high].place : node.place);
}

}  // namespace kneecheck
