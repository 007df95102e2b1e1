// The tables of keys in the manual are made from the one table of keys.
#include "key_tables.hpp"

#include <fmt/format.h>

#include <bit>
#include <iterator>
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/reply_words.hpp"
#include "manual_page.hpp"

namespace kneecheck::testing {
namespace {

constexpr int usual_text = 1000;  // code points; the manual says it once
constexpr int usual_id = 40;

// The part of the manual that holds the keys of a table, by the table's place in its enum.
constexpr std::string_view part_names[] = {
    "keys top",
    "keys protocol",
    "keys scoring",
    "keys scoring labels",
    "keys scoring label_words",
    "keys safety",
    "keys prompt",
    "keys choice",
    "keys scale labels",
    "keys condition",
    "keys finding",
    "keys difference",
    "keys red_flag",
    "keys remark",
    "keys real_change",
    "keys group",
    "keys imbalance",
    "keys exercise",
    "keys dose",
    "keys plan",
    "keys plan after",
    "keys phase",
    "keys phase dose",
    "keys circuit",
    "keys source",
};
static_assert(std::size(part_names) == static_cast<std::size_t>(KeyTable::source) + 1);

std::string_view part_name(KeyTable table) { return part_names[static_cast<std::size_t>(table)]; }

// One of the tables that stand in a key, where it has a name of its own.
std::string_view child_name(KeyTable table) {
  static const std::map<KeyTable, std::string_view> names = {{KeyTable::condition, "condition"},
                                                             {KeyTable::finding, "finding"},
                                                             {KeyTable::difference, "difference"},
                                                             {KeyTable::red_flag, "red flag"},
                                                             {KeyTable::remark, "remark"}};
  const auto found = names.find(table);
  return found == names.end() ? "table" : found->second;
}

// "a, b or c".
std::string any_of(const std::vector<std::string>& words, std::string_view last = " or ") {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? last : ", ";
    list += words[i];
  }
  return list;
}

std::vector<std::string> quoted_words(const std::vector<std::string_view>& words) {
  std::vector<std::string> all;
  for (const std::string_view word : words) all.push_back(fmt::format("\"{}\"", word));
  return all;
}

std::string bounds(const Key& key) {
  if (key.high == 0) return "";
  return key.low == key.high ? fmt::format(", {}", key.low)
                             : fmt::format(", {} to {}", key.low, key.high);
}

std::string longest(const Key& key, int usual) {
  return key.high == 0 || key.high == usual ? "" : fmt::format(", at most {} characters", key.high);
}

std::string entries(const Key& key) {
  if (key.high != 0 && key.low == 0) return fmt::format(", at most {}", key.high);
  if (key.high != 0) return fmt::format(", {} to {} of them", key.low, key.high);
  return key.low == 0 ? "" : fmt::format(", at least {}", key.low);
}

// What may stand behind the =.
std::string value(const Key& key) {
  switch (key.type) {
    case KeyType::text:
      return "text" + longest(key, usual_text);
    case KeyType::lines:
      return "text, also of several lines" + longest(key, usual_text);
    case KeyType::picture:
      return "text of several lines";
    case KeyType::texts:
      return "list of texts";
    case KeyType::id:
    case KeyType::dashed_id:
      return "id" + longest(key, usual_id);
    case KeyType::version:
      return "text such as \"1.0.0\"";
    case KeyType::language:
      return "text such as \"en\", \"pt-BR\"";
    case KeyType::url:
      return "https address";
    case KeyType::word:
      return any_of(quoted_words(words_of(key.words)));
    case KeyType::words:
      return "list of " + any_of(quoted_words(words_of(key.words)), " and ");
    case KeyType::integer:
      return "whole number" + bounds(key);
    case KeyType::seconds:
      return "seconds" + bounds(key);
    case KeyType::decimal:
    case KeyType::threshold:
      return "number";
    case KeyType::threshold_or_table:
      return "number, or table";
    case KeyType::boolean:
      return "true or false";
    case KeyType::date:
      return "date such as 2026-11-22";
    case KeyType::weeks:
      return fmt::format("[from, to], {} to {}", key.low, key.high);
    case KeyType::table:
      return key.table == KeyTable::top ? fmt::format("table [{}]", key.name) : "table";
    case KeyType::tables:
      if (key.table == KeyTable::top) return fmt::format("tables [[{}]]", key.name) + entries(key);
      return fmt::format("list of {}s", child_name(key.child)) + entries(key);
    case KeyType::table_or_tables:
      return fmt::format("{}, or list of them", child_name(key.child));
    case KeyType::named_tables:
      return fmt::format("tables [{}.ID]", key.name) + entries(key);
    case KeyType::points:
      return fmt::format("{{ imbalance = points }}, {} to {}", key.low, key.high);
    case KeyType::answers:
      return "answer, or list of answers";
    case KeyType::choices:
      return "list of texts or tables" + entries(key);
    case KeyType::prompt_id:
      return "id of a prompt";
    case KeyType::group_id:
      return "id of a group";
    case KeyType::exercise_id:
      return "id of an exercise";
    case KeyType::imbalance_ids:
      return "list of imbalance ids" + entries(key);
    case KeyType::exercise_ids:
      return "list of exercise ids" + entries(key);
    case KeyType::source_ids:
      return "list of source ids";
  }
  return "";
}

// "required", "default 5", or nothing: then it may be left out, and is empty.
std::string when_left_out(const Key& key) {
  if (key.required) return "; required";
  if (!key.otherwise.empty()) return fmt::format("; default: {}", key.otherwise);
  if (!key.word.empty() && key.type == KeyType::words)
    return fmt::format("; default [{}]", any_of(quoted_words(split_words(key.word)), ", "));
  if (!key.word.empty()) return fmt::format("; default \"{}\"", key.word);
  if (!key.number) return "";
  if (key.type == KeyType::boolean)
    return fmt::format("; default {}", *key.number != 0 ? "true" : "false");
  return fmt::format("; default {}", *key.number);
}

// The kinds of prompt that have a key, or those that lack it.
std::vector<std::string> kinds_where(const Key& key, bool has_it) {
  std::vector<std::string> kinds;
  for (const Word& one : find_key(KeyTable::prompt, "kind")->words) {
    if (((key.kinds & only(std::get<Kind>(one.value))) != 0) == has_it) {
      kinds.emplace_back(one.word);
    }
  }
  return kinds;
}

// Which kinds of prompt lack a key that most have.
std::string lacking(const Key& key) {
  const std::vector<std::string> kinds = kinds_where(key, false);
  return kinds.empty() ? "" : fmt::format(" (not for {})", any_of(kinds));
}

bool of_few_kinds(const Key& key) { return std::popcount(key.kinds) <= 2; }

std::vector<std::string> row(const Key& key) {
  const std::string help = std::string(key.help) + (of_few_kinds(key) ? "" : lacking(key));
  return {to_roff(key.name), to_roff(value(key) + when_left_out(key)), to_roff(help)};
}

// The parts that a key is in.
std::vector<std::string> homes(const Key& key) {
  if (!of_few_kinds(key)) return {std::string(part_name(key.table))};
  std::vector<std::string> parts = kinds_where(key, true);
  for (std::string& part : parts) part = fmt::format("{} {}", part_name(key.table), part);
  return parts;
}

// The keys of [words] in a translation, with what is understood in every language.
std::string reply_word_table() {
  std::vector<std::vector<std::string>> rows;
  for (const MeaningRow& row : reply_meanings()) {
    const auto& words = english_words().of(row.meaning);
    rows.push_back({to_roff(row.key), to_roff(any_of(words, ", ")), to_roff(row.does)});
  }
  return to_table("lB lw(24n) lx", rows);
}

}  // namespace

std::map<std::string, std::string> key_tables() {
  std::map<std::string, std::vector<std::vector<std::string>>> rows;
  for (const Key& key : all_keys()) {
    for (const std::string& part : homes(key)) rows[part].push_back(row(key));
  }
  std::map<std::string, std::string> parts;
  for (const auto& [part, keys] : rows) parts[part] = to_table("lB lw(24n) lx", keys);
  parts["keys words"] = reply_word_table();
  return parts;
}

}  // namespace kneecheck::testing
