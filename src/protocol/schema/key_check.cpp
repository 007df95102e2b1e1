#include "key_check.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "value_check.hpp"

namespace kneecheck {
namespace {

constexpr int picture_lines = 14;
constexpr int picture_columns = 60;

bool is_dashed_id(std::string_view words) {
  const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
  return !words.empty() && std::ranges::all_of(words, fits);
}

bool is_version(std::string_view words) {
  if (std::ranges::count(words, '.') != 2 || words.ends_with('.')) return false;
  while (!words.empty()) {
    const std::string_view part = next_part(words, '.');
    if (part.empty() || part.size() > 9 || !std::ranges::all_of(part, is_digit)) return false;
  }
  return true;
}

bool is_language(std::string_view words) {
  const bool two = words.size() == 2 || words.size() == 5;
  return two && is_lower(words[0]) && is_lower(words[1]) &&
         (words.size() == 2 || (words[2] == '-' && is_upper(words[3]) && is_upper(words[4])));
}

// A text of the form that the type asks for: dashed_id, version, language, url. An empty one is
// fine where the key is not required.
bool check_form(Problems& problems, const Node& node, const Key& key) {
  if (!check_text(problems, node, key.name, key.high, false)) return false;
  const std::string_view words = *node.as<std::string>();
  if (words.empty() && !key.required) return true;
  const bool blank = words.find_first_of(" \t") != words.npos;
  const Text name = shown(key.name);
  if (key.type == KeyType::dashed_id && !is_dashed_id(words)) {
    problems.add("E202", node.place,
                 text("{} {} may use a-z, 0-9 and - only", name, quoted(words)));
  } else if (key.type == KeyType::version && !is_version(words)) {
    problems.add("E026", node.place, text("{} {} is not MAJOR.MINOR.PATCH", name, quoted(words)),
                 "for example 1.0.0");
  } else if (key.type == KeyType::language && !is_language(words)) {
    problems.add("E026", node.place, text("{} {} is not xx or xx-YY", name, quoted(words)),
                 "for example en or pt-BR");
  } else if (key.type == KeyType::url &&
             (!words.starts_with("https://") || words.size() <= 8 || blank)) {
    problems.add("E707", node.place, text("{} must start with https://", name),
                 blank ? Text("an address has no blanks") : Text());
  } else {
    return true;
  }
  return false;
}

// A whole number, maybe of seconds.
bool check_integer(Problems& problems, const Node& node, const Key& key) {
  if (!check_whole(problems, node, key.name)) return false;
  const std::int64_t value = whole_number(node).value();
  if (value >= key.low && value <= key.high) return true;
  if (key.type == KeyType::integer) {
    return problems.refuse(
        "E026", node.place,
        text("{} = {} is outside {} to {}", shown(key.name), value, key.low, key.high));
  }
  Text message = text("{} = {} s is outside {} to {}", shown(key.name), value, key.low, key.high);
  if (value > 120 && value < 1'000'000) {
    message = text("{} = {} s is {}; limit {} s", shown(key.name), value,
                   counted(value / 60, "minute"), key.high);
  }
  const std::int64_t hundredth = value / 100;
  const bool slip = value % 100 == 0 && hundredth >= key.low && hundredth <= key.high;
  return problems.refuse(
      "E604", node.place, message,
      slip ? text("{}?", hundredth) : text("write {} to {}", key.low, seconds_words(key.high)));
}

bool check_picture(Problems& problems, const Node& node, const Key& key) {
  if (!check_text(problems, node, key.name, 0, true)) return false;
  std::string_view rest = *node.as<std::string>();
  int lines = 0;
  int columns = 0;
  for (; !rest.empty(); ++lines) columns = std::max(columns, display_width(next_part(rest, '\n')));
  if (lines <= picture_lines && columns <= picture_columns) return true;
  return problems.refuse("E026", node.place,
                         text("{} has {} lines of up to {} columns; {} lines of {} columns at most",
                              shown(key.name), lines, columns, picture_lines, picture_columns));
}

bool check_decimal(Problems& problems, const Node& node, const Key& key) {
  return is_number(node) || wrong_type(problems, node, key.name, "a number", without_quotes(node));
}

bool check_date(Problems& problems, const Node& node, const Key& key) {
  const auto* const date = node.as<NodeDate>();
  if (date != nullptr && date->shape == DateShape::date) return true;
  return wrong_type(problems, node, key.name, "a date", "2026-11-22, without quotes");
}

// Two whole numbers, the second not below the first.
bool check_weeks(Problems& problems, const Node& node, const Key& key) {
  const auto* const list = node.as<NodeList>();
  if (list == nullptr || list->size() != 2) {
    return wrong_type(problems, node, key.name, "the first and the last week",
                      "for example [1, 2]");
  }
  for (const Node& week : *list) {
    if (!check_integer(problems, week, key)) return false;
  }
  if (*whole_number(list->front()) <= *whole_number(list->back())) return true;
  return problems.refuse("E515", node.place,
                         text("{} end before they begin: {} comes after {}", shown(key.name),
                              *whole_number(list->front()), *whole_number(list->back())),
                         "the first week, then the last");
}

// Whether there are neither too few nor too many entries in the list or table.
template <typename Entry>
bool check_count(Problems& problems, const Node& node, const Key& key,
                 const std::vector<Entry>& entries) {
  const std::size_t most = static_cast<std::size_t>(key.high);
  if (most > 0 && entries.size() > most) {
    return problems.refuse(
        "E026", entries[most].place,
        text("{} has {} entries; {} at most", shown(key.name), entries.size(), most));
  }
  return entries.size() >= static_cast<std::size_t>(key.low) ||
         problems.refuse("E026", node.place,
                         text("{} has {} entries; it needs at least {}", shown(key.name),
                              entries.size(), key.low));
}

bool not_a_list(Problems& problems, const Node& node, const Key& key) {
  const bool top = key.table == KeyTable::top;
  const Text name = shown(key.name);
  if (node.as<NodeTable>() == nullptr) {
    return wrong_type(
        problems, node, key.name,
        top ? text("a list of tables, [[{}]]", name) : Text("a list of { … } tables"));
  }
  return problems.refuse("E027", node.place,
                         top ? text("{} must be a list: write [[{}]] with two brackets", name, name)
                             : text("{} must be a list", name),
                         top ? Text() : Text("put [ ] around it"));
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
  return problems.refuse("E027", node.place, message);
}

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

// A list of the words the key allows.
bool check_words(Problems& problems, const Node& node, const Key& key) {
  if (!check_texts(problems, node, key, 0)) return false;
  bool fine = true;
  for (const Node& entry : *node.as<NodeList>()) {
    fine = check_word(problems, entry, key.name, key.words) && fine;
  }
  return fine;
}

// A list of names, which are looked up later.
bool check_ids(Problems& problems, const Node& node, const Key& key) {
  return check_texts(problems, node, key, 0) &&
         check_count(problems, node, key, *node.as<NodeList>());
}

bool check_answers(Problems& problems, const Node& node, const Key& key) {
  const auto* const list = node.as<NodeList>();
  if (list == nullptr) return check_text(problems, node, key.name, key.high, false);
  if (!list->empty()) return check_texts(problems, node, key, key.high);
  return problems.refuse("E407", node.place, text("{} lists no answer", shown(key.name)),
                         "name at least one");
}

// A list of tables; of one table as well where the key takes both.
bool check_tables(Problems& problems, const Node& node, const Key& key) {
  const auto* const list = node.as<NodeList>();
  const auto* const table = node.as<NodeTable>();
  if (list == nullptr) {
    if (key.type == KeyType::table_or_tables && table != nullptr) return true;
    // [[prompt.finding]] makes a table of `prompt` when nothing was there before
    if (key.table == KeyTable::top && table != nullptr && table->entries.size() == 1 &&
        table->entries.front().value.as<NodeList>() != nullptr) {
      return problems.refuse("E028", table->entries.front().place,
                             text("[[{}.{}]] before any [[{}]]", shown(key.name),
                                  shown(table->entries.front().key), shown(key.name)),
                             text("begin a [[{}]] above it", shown(key.name)));
    }
    return not_a_list(problems, node, key);
  }
  if (!check_count(problems, node, key, *list)) return false;
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
  return check_count(problems, node, key, table->entries);
}

}  // namespace

bool check_value(Problems& problems, const Key& key, const NodeEntry& entry) {
  const Node& node = entry.value;
  switch (key.type) {
    case KeyType::text:
    case KeyType::prompt_id:
    case KeyType::group_id:
    case KeyType::exercise_id:
      return check_text(problems, node, key.name, key.high, false);
    case KeyType::lines:
      return check_text(problems, node, key.name, key.high, true);
    case KeyType::picture:
      return check_picture(problems, node, key);
    case KeyType::texts:
      return check_texts(problems, node, key, key.high);
    case KeyType::id:
      return check_text(problems, node, "id", 0, false) &&
             check_id(problems, node.place, *node.as<std::string>());
    case KeyType::dashed_id:
    case KeyType::version:
    case KeyType::language:
    case KeyType::url:
      return check_form(problems, node, key);
    case KeyType::word:
      return check_word(problems, node, key.name, key.words);
    case KeyType::words:
      return check_words(problems, node, key);
    case KeyType::integer:
    case KeyType::seconds:
      return check_integer(problems, node, key);
    case KeyType::decimal:
    case KeyType::threshold:
      return check_decimal(problems, node, key);
    case KeyType::threshold_or_table:
      return node.as<NodeTable>() != nullptr || is_number(node) ||
             wrong_type(problems, node, key.name, "a number or a { … } table",
                        without_quotes(node));
    case KeyType::boolean:
      return node.as<bool>() != nullptr ||
             wrong_type(problems, node, key.name, "true or false", "without quotes");
    case KeyType::date:
      return check_date(problems, node, key);
    case KeyType::weeks:
      return check_weeks(problems, node, key);
    case KeyType::table:
    case KeyType::points:
      return node.as<NodeTable>() != nullptr || not_a_table(problems, node, key);
    case KeyType::tables:
    case KeyType::table_or_tables:
      return check_tables(problems, node, key);
    case KeyType::named_tables:
      return check_named_tables(problems, node, key);
    case KeyType::answers:
      return check_answers(problems, node, key);
    case KeyType::choices:
      return node.as<NodeList>() != nullptr || wrong_type(problems, node, key.name, "a list");
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids:
      return check_ids(problems, node, key);
  }
  return false;
}

}  // namespace kneecheck
