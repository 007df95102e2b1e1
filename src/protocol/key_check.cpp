#include "key_check.hpp"

#include <algorithm>
#include <string>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "shape_check.hpp"
#include "text_forms.hpp"
#include "value_check.hpp"

namespace kneecheck {
namespace {

constexpr int picture_lines = 14;
constexpr int picture_columns = 60;

bool check_seconds(Problems& problems, const Node& node, const Key& key) {
  if (!check_whole(problems, node, key.name)) return false;
  const std::int64_t value = *node.as<std::int64_t>();
  if (value >= key.low && value <= key.high) return true;
  Text message = text("{} = {} s is outside {} to {}", shown(key.name), value, key.low, key.high);
  if (value > 120 && value < 1'000'000) {
    message = text("{} = {} s is {}; limit {} s", shown(key.name), value,
                   counted(value / 60, "minute"), key.high);
  }
  const std::int64_t hundredth = value / 100;
  const bool slip = value % 100 == 0 && hundredth >= key.low && hundredth <= key.high;
  problems.add(
      "E604", node.place, message,
      slip ? text("{}?", hundredth) : text("write {} to {}", key.low, seconds_words(key.high)));
  return false;
}

bool check_picture(Problems& problems, const Node& node) {
  if (!check_text(problems, node, "picture", 0, true)) return false;
  std::string_view rest = *node.as<std::string>();
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
  if (node.as<std::int64_t>() != nullptr || node.as<double>() != nullptr) return true;
  const bool words = node.as<std::string>() != nullptr;
  return wrong_type(problems, node, key.name, "a number",
                    words ? Text("remove the quotes") : Text());
}

bool check_date(Problems& problems, const Node& node, const Key& key) {
  const auto* const date = node.as<NodeDate>();
  if (date != nullptr && date->shape == DateShape::date) return true;
  return wrong_type(problems, node, key.name, "a date", "2026-11-22, without quotes");
}

bool check_boolean(Problems& problems, const Node& node, const Key& key) {
  return node.as<bool>() != nullptr ||
         wrong_type(problems, node, key.name, "true or false", "without quotes");
}

}  // namespace

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
             check_form(problems, key, node.place, *node.as<std::string>());
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
      return check_table(problems, node, key);
    case KeyType::tables:
    case KeyType::table_or_tables:
      return check_tables(problems, node, key, entry);
    case KeyType::named_tables:
      return check_named_tables(problems, node, key);
    case KeyType::answers:
      return check_answers(problems, node, key);
    case KeyType::choices:
      return node.as<NodeList>() != nullptr || wrong_type(problems, node, key.name, "a list");
    case KeyType::prompt_id:
    case KeyType::exercise_id:
      return check_text(problems, node, key.name, 0, false);
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids:
      return check_ids(problems, node, key);
  }
  return false;
}

}  // namespace kneecheck
