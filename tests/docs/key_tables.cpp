#include "key_tables.hpp"

#include <fmt/format.h>

#include <bit>
#include <vector>

#include "kneecheck/protocol/keys.hpp"
#include "manual_page.hpp"

namespace kneecheck::testing {
namespace {

constexpr int usual_text = 1000;  // code points; the manual says it once
constexpr int usual_id = 40;

std::string_view part_name(KeyTable table) {
  switch (table) {
    case KeyTable::top:
      return "keys top";
    case KeyTable::protocol:
      return "keys protocol";
    case KeyTable::scoring:
      return "keys scoring";
    case KeyTable::score_labels:
      return "keys scoring labels";
    case KeyTable::safety:
      return "keys safety";
    case KeyTable::prompt:
      return "keys prompt";
    case KeyTable::choice:
      return "keys choice";
    case KeyTable::scale_labels:
      return "keys scale labels";
    case KeyTable::condition:
      return "keys condition";
    case KeyTable::finding:
      return "keys finding";
    case KeyTable::difference:
      return "keys difference";
    case KeyTable::red_flag:
      return "keys red_flag";
    case KeyTable::remark:
      return "keys remark";
    case KeyTable::imbalance:
      return "keys imbalance";
    case KeyTable::exercise:
      return "keys exercise";
    case KeyTable::dose:
      return "keys dose";
    case KeyTable::plan:
      return "keys plan";
    case KeyTable::circuit:
      return "keys circuit";
    case KeyTable::source:
      return "keys source";
  }
  return "";
}

// One of the tables that stand in a key.
std::string_view child_name(KeyTable table) {
  switch (table) {
    case KeyTable::condition:
      return "condition";
    case KeyTable::finding:
      return "finding";
    case KeyTable::difference:
      return "difference";
    case KeyTable::red_flag:
      return "red flag";
    case KeyTable::remark:
      return "remark";
    case KeyTable::top:
    case KeyTable::protocol:
    case KeyTable::scoring:
    case KeyTable::score_labels:
    case KeyTable::safety:
    case KeyTable::prompt:
    case KeyTable::choice:
    case KeyTable::scale_labels:
    case KeyTable::imbalance:
    case KeyTable::exercise:
    case KeyTable::dose:
    case KeyTable::plan:
    case KeyTable::circuit:
    case KeyTable::source:
      return "table";
  }
  return "";
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

std::vector<std::string> quoted_words(std::string_view words) {
  std::vector<std::string> all;
  for (const std::string_view word : split_words(words)) all.push_back(fmt::format("\"{}\"", word));
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
      return "id" + longest(key, usual_id);
    case KeyType::dashed_id:
      return "id" + longest(key, usual_id);
    case KeyType::version:
      return "text such as \"1.0.0\"";
    case KeyType::language:
      return "text such as \"en\", \"pt-BR\"";
    case KeyType::url:
      return "https address";
    case KeyType::word:
      return any_of(quoted_words(key.words));
    case KeyType::words:
      return "list of " + any_of(quoted_words(key.words), " and ");
    case KeyType::integer:
      return "whole number" + bounds(key);
    case KeyType::seconds:
      return "seconds" + bounds(key);
    case KeyType::decimal:
      return "number";
    case KeyType::threshold:
      return "number";
    case KeyType::boolean:
      return "true or false";
    case KeyType::date:
      return "date such as 2026-11-22";
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
    return fmt::format("; default [{}]", any_of(quoted_words(key.word), ", "));
  if (!key.word.empty()) return fmt::format("; default \"{}\"", key.word);
  if (!key.number) return "";
  if (key.type == KeyType::boolean)
    return fmt::format("; default {}", *key.number != 0 ? "true" : "false");
  return fmt::format("; default {}", *key.number);
}

// Which kinds of prompt lack a key that most have.
std::string lacking(const Key& key) {
  std::vector<std::string> kinds;
  const auto words = split_words(find_key(KeyTable::prompt, "kind")->words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((key.kinds & only(static_cast<Kind>(i))) == 0) kinds.emplace_back(words[i]);
  }
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
  std::vector<std::string> parts;
  const auto kinds = split_words(find_key(KeyTable::prompt, "kind")->words);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if ((key.kinds & only(static_cast<Kind>(i))) != 0)
      parts.push_back(fmt::format("{} {}", part_name(key.table), kinds[i]));
  }
  return parts;
}

}  // namespace

std::map<std::string, std::string> key_tables() {
  std::map<std::string, std::vector<std::vector<std::string>>> rows;
  for (const Key& key : all_keys()) {
    for (const std::string& part : homes(key)) rows[part].push_back(row(key));
  }
  std::map<std::string, std::string> parts;
  for (const auto& [part, keys] : rows) parts[part] = to_table("lB lw(24n) lx", keys);
  return parts;
}

}  // namespace kneecheck::testing
