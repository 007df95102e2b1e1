#include <algorithm>
#include <string>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/report/schema.hpp"
#include "schema_parts.hpp"

namespace kneecheck {
namespace {

constexpr KeyTable last_table = KeyTable::source;

// What the table's keys are about: the name of its definition.
std::string_view table_word(KeyTable table) {
  static constexpr std::string_view table_words[] = {
      "top",          "protocol",  "scoring", "score_labels", "safety",   "prompt", "choice",
      "scale_labels", "condition", "finding", "difference",   "red_flag", "remark", "imbalance",
      "exercise",     "dose",      "plan",    "circuit",      "source"};
  static_assert(std::size(table_words) == static_cast<std::size_t>(last_table) + 1);
  return table_words[static_cast<std::size_t>(table)];
}

// Of these keys at least one, or exactly one, must be there. The table of keys says nothing of it.
struct Choosing {
  std::vector<std::string_view> keys;
  bool exactly = false;
};

Choosing choice_in(KeyTable table) {
  switch (table) {
    case KeyTable::condition:
      return {{"is", "at_least", "below", "pain", "unsure"}};
    case KeyTable::finding:
    case KeyTable::red_flag:
    case KeyTable::remark:
      return {{"is", "at_least", "below"}};
    case KeyTable::difference:
      return {{"at_least", "percent_below"}};
    case KeyTable::dose:
      return {{"hold_s", "reps"}, true};
    default:
      return {};
  }
}

Schema one_line(int longest) {
  Schema schema = matching("^[^\\u0000-\\u001f\\u007f-\\u009f]*$");
  return longest > 0 ? with(std::move(schema), "maxLength", number(longest)) : schema;
}

Schema lines(int longest) {
  Schema schema = of_type("string");
  return longest > 0 ? with(std::move(schema), "maxLength", number(longest)) : schema;
}

// Where a form is optional, so is the text: "" is none.
Schema formed(std::string_view pattern, const Key& key) {
  const std::string inner(pattern.substr(1, pattern.size() - 2));
  Schema schema = matching(key.required ? pattern : "^(" + inner + ")?$");
  return key.high > 0 ? with(std::move(schema), "maxLength", number(key.high)) : schema;
}

Schema counted(Schema list, const Key& key) {
  if (key.low > 0) list = with(std::move(list), "minItems", number(key.low));
  return key.high > 0 ? with(std::move(list), "maxItems", number(key.high)) : list;
}

Schema ids(const Key& key) { return counted(list_of(one_line(0)), key); }

Schema id() { return with(matching(id_pattern), "maxLength", number(40)); }

Schema points(const Key& key) {
  const Schema not_zero = with(whole(key.low, key.high), "not", constant(number(0)));
  return with(named(id(), not_zero), "minProperties", number(1));
}

Schema value_schema(const Key& key) {
  const Schema child = defined(table_word(key.child));
  switch (key.type) {
    case KeyType::text:
      return one_line(key.high);
    case KeyType::lines:
    case KeyType::picture:
      return lines(key.high);
    case KeyType::texts:
      return list_of(one_line(key.high));
    case KeyType::id:
      return id();
    case KeyType::dashed_id:
      return formed(dashed_id_pattern, key);
    case KeyType::version:
      return formed(version_pattern, key);
    case KeyType::language:
      return formed("^[a-z]{2}(-[A-Z]{2})?$", key);
    case KeyType::url:
      return formed("^https://[^ \\t]+$", key);
    case KeyType::word:
      return one_of_words(split_words(key.words));
    case KeyType::words: {
      const auto allowed = split_words(key.words);
      const auto all = static_cast<std::int64_t>(allowed.size());
      Schema schema = with(list_of(one_of_words(allowed)), "uniqueItems", truth(true));
      return with(with(std::move(schema), "minItems", number(all)), "maxItems", number(all));
    }
    case KeyType::integer:
    case KeyType::seconds:
      return whole(key.low, key.high);
    case KeyType::decimal:
    case KeyType::threshold:
      return of_type("number");
    case KeyType::boolean:
      return of_type("boolean");
    case KeyType::date:
      return matching(date_pattern);
    case KeyType::table:
      return child;
    case KeyType::tables:
      return counted(list_of(child), key);
    case KeyType::table_or_tables:
      return any_of({child, list_of(child)});
    case KeyType::named_tables: {
      Schema schema = named(id(), child);
      return key.high > 0 ? with(std::move(schema), "maxProperties", number(key.high)) : schema;
    }
    case KeyType::points:
      return points(key);
    case KeyType::answers:
      return any_of({one_line(0), with(list_of(one_line(0)), "minItems", number(1))});
    case KeyType::choices:
      return counted(list_of(any_of({one_line(0), child})), key);
    case KeyType::prompt_id:
    case KeyType::exercise_id:
      return id();
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids:
      return ids(key);
  }
  return of_type("null");
}

Schema with_default(Schema schema, const Key& key) {
  if (key.number) {
    Schema value = key.type == KeyType::boolean ? truth(*key.number != 0) : number(*key.number);
    return with(std::move(schema), "default", std::move(value));
  }
  if (key.word.empty()) return schema;
  if (key.type != KeyType::words) return with(std::move(schema), "default", words(key.word));
  Schema::List all;
  for (const std::string_view word : split_words(key.word)) all.push_back(words(word));
  return with(std::move(schema), "default", {std::move(all)});
}

Schema key_schema(const Key& key) {
  std::string help(key.help);
  if (!key.otherwise.empty()) help += " (default: " + std::string(key.otherwise) + ")";
  return with(with_default(value_schema(key), key), "description", words(help));
}

// The keys of a table; of a prompt's, those that its kind has.
Schema table_schema(KeyTable table, std::optional<Kind> kind = {}) {
  SchemaEntries properties;
  std::vector<std::string_view> required;
  for (const Key& key : keys_of(table)) {
    if (kind && (key.kinds & only(*kind)) == 0) continue;
    properties.push_back({std::string(key.name), key_schema(key)});
    if (key.required) required.push_back(key.name);
  }
  Schema schema = closed(record(std::move(properties), required));
  const Choosing choice = choice_in(table);
  if (choice.keys.empty()) return schema;
  Schema::List each;
  for (const std::string_view key : choice.keys) each.push_back(record({}, {key}));
  return with(std::move(schema), choice.exactly ? "oneOf" : "anyOf", {std::move(each)});
}

// A prompt has the keys of its kind: which those are, its kind says.
Schema prompt_schema() {
  Schema::List by_kind;
  for (int at = 0; at <= static_cast<int>(Kind::text); ++at) {
    const auto kind = static_cast<Kind>(at);
    Schema is_kind = record({{"kind", constant(words(kind_word(kind)))}}, {"kind"});
    Schema rule = {Schema::Object{}};
    rule = with(std::move(rule), "if", std::move(is_kind));
    by_kind.push_back(
        with(std::move(rule), "then", defined(std::string(kind_word(kind)) + "_prompt")));
  }
  const Key& kind = *find_key(KeyTable::prompt, "kind");
  return with(record({{"kind", key_schema(kind)}}, {"kind"}), "allOf", {std::move(by_kind)});
}

SchemaEntries protocol_definitions() {
  SchemaEntries all;
  for (int at = 1; at <= static_cast<int>(last_table); ++at) {
    const auto table = static_cast<KeyTable>(at);
    all.push_back({std::string(table_word(table)),
                   table == KeyTable::prompt ? prompt_schema() : table_schema(table)});
    if (table != KeyTable::prompt) continue;
    for (int number = 0; number <= static_cast<int>(Kind::text); ++number) {
      const auto kind = static_cast<Kind>(number);
      all.push_back({std::string(kind_word(kind)) + "_prompt", table_schema(table, kind)});
    }
  }
  return all;
}

}  // namespace

std::string protocol_schema() {
  return schema_text("kneecheck protocol, format 1", table_schema(KeyTable::top),
                     protocol_definitions());
}

}  // namespace kneecheck
