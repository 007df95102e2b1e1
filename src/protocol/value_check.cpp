#include "value_check.hpp"

#include <cmath>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/suggest.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"
#include "text_forms.hpp"

namespace kneecheck {
namespace {

constexpr int picture_lines = 14;
constexpr int picture_columns = 60;

template <typename T>
const T* as(const Node& node) {
  return std::get_if<T>(&node.value);
}

bool is_number(const Node& node) {
  return as<std::int64_t>(node) != nullptr || as<double>(node) != nullptr;
}

bool wrong_type(Problems& problems, const Node& node, std::string_view name, const Text& wanted,
                const Text& hint = {}) {
  problems.add("E023", node.place,
               text("{} must be {}, found {}", shown(name), wanted, problems.found(node)), hint);
  return false;
}

bool check_seconds(Problems& problems, const Node& node, const Key& key) {
  if (!check_whole(problems, node, key.name)) return false;
  const std::int64_t value = *as<std::int64_t>(node);
  if (value >= key.low && value <= key.high) return true;
  Text message = text("{} = {} s is outside {} to {}", shown(key.name), value, key.low, key.high);
  if (value > 120 && value < 1'000'000) {
    message =
        text("{} = {} s is {} minutes; limit {} s", shown(key.name), value, value / 60, key.high);
  }
  const std::int64_t hundredth = value / 100;
  const bool slip = value % 100 == 0 && hundredth >= key.low && hundredth <= key.high;
  problems.add("E604", node.place, message,
               slip ? text("{}?", hundredth) : text("write {} to {} seconds", key.low, key.high));
  return false;
}

bool check_word(Problems& problems, const Node& node, std::string_view name,
                std::string_view words) {
  const auto* const word = as<std::string>(node);
  if (word == nullptr) return wrong_type(problems, node, name, "a word in quotes");
  const auto allowed = split_words(words);
  for (const std::string_view one : allowed) {
    if (one == *word) return true;
  }
  Text hint = listed(allowed, ", ");
  const std::vector<std::string> known(allowed.begin(), allowed.end());
  if (const auto near = closest(*word, known)) hint += text(". Did you mean {}?", shown(*near));
  problems.add("E025", node.place, text("{} {} is not known", shown(name), quoted(*word)), hint);
  return false;
}

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

// A list whose entries are texts: of steps, or of ids that are looked up later.
bool check_texts(Problems& problems, const Node& node, const Key& key, int longest) {
  const auto* const list = as<NodeList>(node);
  if (list == nullptr) {
    const bool one = as<std::string>(node) != nullptr;
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
  for (const Node& entry : *as<NodeList>(node)) {
    fine = check_word(problems, entry, key.name, key.words) && fine;
  }
  return fine;
}

bool check_answers(Problems& problems, const Node& node, const Key& key) {
  if (as<NodeList>(node) != nullptr) {
    if (as<NodeList>(node)->empty()) {
      problems.add("E407", node.place, text("{} lists no answer", shown(key.name)),
                   "name at least one");
      return false;
    }
    return check_texts(problems, node, key, 0);
  }
  return check_text(problems, node, key.name, 0, false);
}

bool check_picture(Problems& problems, const Node& node) {
  if (!check_text(problems, node, "picture", 0, true)) return false;
  std::string_view rest = *as<std::string>(node);
  if (rest.ends_with('\n')) rest.remove_suffix(1);
  int lines = 0;
  int columns = 0;
  while (true) {
    const std::size_t end = rest.find('\n');
    ++lines;
    columns = std::max(columns, display_width(rest.substr(0, end)));
    if (end == rest.npos) break;
    rest.remove_prefix(end + 1);
  }
  if (lines <= picture_lines && columns <= picture_columns) return true;
  problems.add("E026", node.place,
               text("picture has {} lines of up to {} columns; {} lines of {} columns at most",
                    lines, columns, picture_lines, picture_columns));
  return false;
}

bool check_decimal(Problems& problems, const Node& node, const Key& key) {
  if (is_number(node)) return true;
  const bool words = as<std::string>(node) != nullptr;
  return wrong_type(problems, node, key.name, "a number",
                    words ? Text("remove the quotes") : Text());
}

bool check_date(Problems& problems, const Node& node, const Key& key) {
  const auto* const date = as<NodeDate>(node);
  if (date != nullptr && date->shape == DateShape::date) return true;
  return wrong_type(problems, node, key.name, "a date", "2026-11-22, without quotes");
}

bool check_boolean(Problems& problems, const Node& node, const Key& key) {
  return as<bool>(node) != nullptr ||
         wrong_type(problems, node, key.name, "true or false", "without quotes");
}

bool not_a_list(Problems& problems, const Node& node, const Key& key) {
  const bool top = key.table == KeyTable::top;
  const Text name = shown(key.name);
  if (as<NodeTable>(node) == nullptr) {
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
  if (as<NodeList>(node) == nullptr) {
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

bool check_tables(Problems& problems, const Node& node, const Key& key, const NodeEntry& entry) {
  const auto* const list = as<NodeList>(node);
  if (list == nullptr) {
    if (key.type == KeyType::table_or_tables && as<NodeTable>(node) != nullptr) return true;
    // [[prompt.finding]] makes a table of `prompt` when nothing was there before
    const auto* const table = as<NodeTable>(node);
    if (key.table == KeyTable::top && table != nullptr && table->entries.size() == 1 &&
        as<NodeList>(table->entries.front().value) != nullptr) {
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
    if (as<NodeTable>(one) == nullptr) {
      return wrong_type(problems, one, key.name, "a list of { … } tables");
    }
  }
  return true;
}

bool check_named_tables(Problems& problems, const Node& node, const Key& key) {
  const auto* const table = as<NodeTable>(node);
  if (table == nullptr) return not_a_table(problems, node, key);
  const std::size_t high = static_cast<std::size_t>(key.high);
  const bool many = key.high > 0 && table->entries.size() > high;
  return check_count(problems, node, key, table->entries.size(),
                     many ? table->entries[high].place : node.place);
}

}  // namespace

bool check_whole(Problems& problems, const Node& node, std::string_view name) {
  if (as<std::int64_t>(node) != nullptr) return true;
  const auto* const decimal = as<double>(node);
  if (decimal == nullptr) {
    const bool words = as<std::string>(node) != nullptr;
    return wrong_type(problems, node, name, "a whole number",
                      words ? Text("remove the quotes") : Text());
  }
  const bool whole =
      std::isfinite(*decimal) && std::floor(*decimal) == *decimal && std::abs(*decimal) < 1e15;
  problems.add("E024", node.place,
               text("{} must be a whole number, found {}", shown(name), problems.found(node)),
               whole ? text("write {}", static_cast<std::int64_t>(*decimal)) : Text());
  return false;
}

bool check_integer(Problems& problems, const Node& node, std::string_view name, int low, int high) {
  if (!check_whole(problems, node, name)) return false;
  const std::int64_t value = *as<std::int64_t>(node);
  if (value >= low && value <= high) return true;
  problems.add("E026", node.place,
               text("{} = {} is outside {} to {}", shown(name), value, low, high));
  return false;
}

bool check_text(Problems& problems, const Node& node, std::string_view name, int longest,
                bool lines_allowed) {
  const auto* const words = as<std::string>(node);
  if (words == nullptr) {
    return wrong_type(problems, node, name, "a text",
                      is_number(node) ? Text("put it in quotes") : Text());
  }
  if (const auto found = first_unprintable(*words, lines_allowed)) {
    const std::size_t length = utf8_front(std::string_view(*words).substr(found->offset)).bytes;
    const Place place =
        place_in_string(problems.lines(), node.place, *words, found->offset, length);
    if (found->kind == Unprintable::Kind::control) {
      const bool line = (*words)[found->offset] == '\n';
      problems.add("E701", place,
                   line ? text("{} must be one line, found a line feed", shown(name))
                        : text("{} in text could drive the terminal", found->what),
                   line ? Text("write it on one line") : Text("remove it (CWE-150)"));
    } else {
      problems.add("E702", place, text("{} in text", found->what), "remove it");
    }
    return false;
  }
  const std::size_t length = count_code_points(*words);
  if (longest > 0 && length > static_cast<std::size_t>(longest)) {
    problems.add("E026", node.place,
                 text("{} is {} characters; {} at most", shown(name), length, longest));
    return false;
  }
  return true;
}

bool check_value(Problems& problems, const Key& key, const NodeEntry& entry) {
  const Node& node = entry.value;
  switch (key.type) {
    case KeyType::text:
      return check_text(problems, node, key.name, key.high, false);
    case KeyType::lines:
      return check_text(problems, node, key.name, key.high, true);
    case KeyType::picture:
      return check_picture(problems, node);
    case KeyType::texts:
      return check_texts(problems, node, key, key.high);
    case KeyType::id:
      return check_id(problems, node);
    case KeyType::dashed_id:
    case KeyType::version:
    case KeyType::language:
    case KeyType::url:
      return check_text(problems, node, key.name, key.high, false) &&
             check_form(problems, key, node.place, *as<std::string>(node));
    case KeyType::word:
      return check_word(problems, node, key.name, key.words);
    case KeyType::words:
      return check_words(problems, node, key);
    case KeyType::integer:
      return check_integer(problems, node, key.name, key.low, key.high);
    case KeyType::seconds:
      return check_seconds(problems, node, key);
    case KeyType::decimal:
    case KeyType::threshold:
      return check_decimal(problems, node, key);
    case KeyType::boolean:
      return check_boolean(problems, node, key);
    case KeyType::date:
      return check_date(problems, node, key);
    case KeyType::table:
    case KeyType::points:
      return as<NodeTable>(node) != nullptr || not_a_table(problems, node, key);
    case KeyType::tables:
    case KeyType::table_or_tables:
      return check_tables(problems, node, key, entry);
    case KeyType::named_tables:
      return check_named_tables(problems, node, key);
    case KeyType::answers:
      return check_answers(problems, node, key);
    case KeyType::choices:
      return as<NodeList>(node) != nullptr || wrong_type(problems, node, key.name, "a list");
    case KeyType::prompt_id:
      return check_text(problems, node, key.name, 0, false);
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids: {
      const auto* const list = as<NodeList>(node);
      return check_texts(problems, node, key, 0) &&
             check_count(problems, node, key, list->size(), node.place);
    }
  }
  return false;
}

}  // namespace kneecheck
