// Makes the schema of protocols out of the table of keys; the other schemas are files of data/.
#include "kneecheck/report/schema.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "json_parts.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/keys.hpp"

namespace kneecheck {
namespace {

struct SchemaEntry;

// A JSON value; a schema is an object.
struct Schema {
  using List = std::vector<Schema>;
  using Object = std::vector<SchemaEntry>;  // in the order in which it is written
  std::variant<bool, std::int64_t, std::string, List, Object> value;
};

struct SchemaEntry {
  std::string key;
  Schema value;
};

struct SchemaWriter {
  Json& json;

  void operator()(const auto& value) const { json.value(value); }
  void operator()(const Schema::List& list) const {
    write_list(json, list, [this](const Schema& each) { std::visit(*this, each.value); });
  }
  void operator()(const Schema::Object& entries) const {
    json.begin_object();
    for (const SchemaEntry& entry : entries) {
      json.key(entry.key);
      std::visit(*this, entry.value.value);
    }
    json.end_object();
  }
};

// The schema with one keyword more.
Schema with(Schema schema, const std::string& name, Schema value) {
  std::get<Schema::Object>(schema.value).push_back({name, std::move(value)});
  return schema;
}

// A schema of one keyword.
Schema keyword(const std::string& name, Schema value) {
  return with({Schema::Object{}}, name, std::move(value));
}

Schema of_type(const std::string& type) { return keyword("type", {type}); }

Schema whole(int low, int high) {
  return with(with(of_type("integer"), "minimum", {low}), "maximum", {high});
}

Schema matching(std::string_view pattern) {
  return with(of_type("string"), "pattern", {std::string(pattern)});
}

Schema list_of_words(const std::vector<std::string_view>& all) {
  Schema::List list;
  for (const std::string_view each : all) list.push_back({std::string(each)});
  return {std::move(list)};
}

Schema one_of_words(const std::vector<std::string_view>& allowed) {
  return keyword("enum", list_of_words(allowed));
}

Schema list_of(Schema item) { return with(of_type("array"), "items", std::move(item)); }

Schema any_of(Schema::List schemas) { return keyword("anyOf", {std::move(schemas)}); }

Schema defined(const std::string& definition) { return keyword("$ref", {"#/$defs/" + definition}); }

// An object with these keys. `required` names those that must be there.
Schema record(Schema::Object properties, const std::vector<std::string_view>& required) {
  Schema schema = of_type("object");
  if (!required.empty()) schema = with(std::move(schema), "required", list_of_words(required));
  return with(std::move(schema), "properties", {std::move(properties)});
}

// No keys but those that are named, or that match `value`, and x_..., which are free for other
// tools.
Schema closed(Schema record, Schema others) {
  record = with(std::move(record), "patternProperties", keyword("^x_", {true}));
  return with(std::move(record), "additionalProperties", std::move(others));
}

constexpr KeyTable last_table = KeyTable::source;

// What each table's keys are about: the name of its definition.
constexpr std::string_view definition_names[] = {
    "top",         "protocol",     "scoring",   "score_labels", "label_words", "safety",   "prompt",
    "choice",      "scale_labels", "condition", "finding",      "difference",  "red_flag", "remark",
    "real_change", "group",        "imbalance", "exercise",     "dose",        "plan",     "after",
    "phase",       "phase_dose",   "circuit",   "source"};
static_assert(std::size(definition_names) == static_cast<std::size_t>(last_table) + 1);

std::string definition_of(KeyTable table) {
  return std::string(definition_names[static_cast<std::size_t>(table)]);
}

// Keys of which at least one must be there, of a dose exactly one. The table of keys does not have
// this rule.
constexpr std::pair<KeyTable, std::string_view> needed_keys[] = {
    {KeyTable::condition, "is at_least below pain unsure"},
    {KeyTable::finding, "is at_least below"},
    {KeyTable::red_flag, "is at_least below"},
    {KeyTable::remark, "is at_least below"},
    {KeyTable::difference, "at_least percent_below"},
    {KeyTable::real_change, "at_least percent"},
    {KeyTable::dose, "hold_s reps"},
};

Schema limited(Schema schema, const std::string& name, int limit) {
  return limit > 0 ? with(std::move(schema), name, {limit}) : schema;
}

Schema one_line(int longest) {
  return limited(matching("^[^\\u0000-\\u001f\\u007f-\\u009f]*$"), "maxLength", longest);
}

// Where a form is optional, so is the text: "" is none.
Schema formed(std::string_view pattern, const Key& key) {
  const std::string inner(pattern.substr(1, pattern.size() - 2));
  return limited(matching(key.required ? pattern : "^(" + inner + ")?$"), "maxLength", key.high);
}

Schema list_of(Schema item, const Key& key) {
  return limited(limited(list_of(std::move(item)), "minItems", key.low), "maxItems", key.high);
}

Schema id() { return with(matching("^[a-z][a-z0-9_]*$"), "maxLength", {40}); }

// An object whose keys are ids.
Schema keyed(Schema value) {
  return closed(with(of_type("object"), "propertyNames", any_of({id(), matching("^x_")})),
                std::move(value));
}

Schema value_schema(const Key& key) {
  const Schema child = defined(definition_of(key.child));
  switch (key.type) {
    case KeyType::text:
      return one_line(key.high);
    case KeyType::lines:
    case KeyType::picture:
      return limited(of_type("string"), "maxLength", key.high);
    case KeyType::texts:
      return list_of(one_line(key.high));
    case KeyType::id:
    case KeyType::prompt_id:
    case KeyType::group_id:
    case KeyType::exercise_id:
      return id();
    case KeyType::dashed_id:
      return formed("^[a-z0-9-]+$", key);
    case KeyType::version:
      return formed("^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$", key);
    case KeyType::language:
      return formed("^[a-z]{2}(-[A-Z]{2})?$", key);
    case KeyType::url:
      return formed("^https://[^ \\t]+$", key);
    case KeyType::word:
      return one_of_words(words_of(key.words));
    case KeyType::words: {
      const auto allowed = words_of(key.words);
      // Those that the default leaves out may be left out.
      const auto least = static_cast<std::int64_t>(split_words(key.word).size());
      const auto most = static_cast<std::int64_t>(allowed.size());
      Schema schema = with(list_of(one_of_words(allowed)), "uniqueItems", {true});
      return with(with(std::move(schema), "minItems", {least}), "maxItems", {most});
    }
    case KeyType::integer:
    case KeyType::seconds:
      return whole(key.low, key.high);
    case KeyType::decimal:
    case KeyType::threshold:
      return of_type("number");
    case KeyType::threshold_or_table:
      return any_of({of_type("number"), child});
    case KeyType::boolean:
      return of_type("boolean");
    case KeyType::date:
      return matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    case KeyType::weeks:
      return with(with(list_of(whole(key.low, key.high)), "minItems", {2}), "maxItems", {2});
    case KeyType::table:
      return child;
    case KeyType::tables:
      return list_of(child, key);
    case KeyType::table_or_tables:
      return any_of({child, list_of(child)});
    case KeyType::named_tables:
      return limited(keyed(child), "maxProperties", key.high);
    case KeyType::points:
      return with(keyed(with(whole(key.low, key.high), "not", keyword("const", {0}))),
                  "minProperties", {1});
    case KeyType::answers:
      return any_of({one_line(0), with(list_of(one_line(0)), "minItems", {1})});
    case KeyType::choices:
      return list_of(any_of({one_line(0), child}), key);
    case KeyType::imbalance_ids:
    case KeyType::exercise_ids:
    case KeyType::source_ids:
      return list_of(one_line(0), key);
  }
  return {};
}

Schema key_schema(const Key& key) {
  Schema schema = value_schema(key);
  if (key.number && key.type == KeyType::boolean) {
    schema = with(std::move(schema), "default", {*key.number != 0});
  } else if (key.number) {
    schema = with(std::move(schema), "default", {*key.number});
  } else if (!key.word.empty()) {
    const bool several = key.type == KeyType::words;
    schema = with(std::move(schema), "default",
                  several ? list_of_words(split_words(key.word)) : Schema{std::string(key.word)});
  }
  std::string help(key.help);
  if (!key.otherwise.empty()) help += " (default: " + std::string(key.otherwise) + ")";
  return with(std::move(schema), "description", {std::move(help)});
}

// The keys of a table; of a prompt's, those that its kind has.
Schema table_schema(KeyTable table, std::optional<Kind> kind = {}) {
  Schema::Object properties;
  std::vector<std::string_view> required;
  for (const Key& key : keys_of(table)) {
    if (kind && (key.kinds & only(*kind)) == 0) continue;
    properties.push_back({std::string(key.name), key_schema(key)});
    if (key.required) required.push_back(key.name);
  }
  Schema schema = closed(record(std::move(properties), required), {false});
  Schema::List choice;
  for (const auto& [owner, keys] : needed_keys) {
    if (owner != table) continue;
    for (const std::string_view key : split_words(keys)) choice.push_back(record({}, {key}));
  }
  if (choice.empty()) return schema;
  return with(std::move(schema), table == KeyTable::dose ? "oneOf" : "anyOf", {std::move(choice)});
}

// A prompt has the keys of its kind: which those are, its kind says.
Schema prompt_schema() {
  const Key& key = *find_key(KeyTable::prompt, "kind");
  Schema::List by_kind;
  for (const std::string_view word : words_of(key.words)) {
    const std::string kind(word);
    Schema is_kind = record({{"kind", keyword("const", {kind})}}, {"kind"});
    by_kind.push_back(with(keyword("if", std::move(is_kind)), "then", defined(kind + "_prompt")));
  }
  return with(record({{"kind", key_schema(key)}}, {"kind"}), "allOf", {std::move(by_kind)});
}

Schema::Object protocol_definitions() {
  Schema::Object all;
  for (int at = 1; at <= static_cast<int>(last_table); ++at) {
    const auto table = static_cast<KeyTable>(at);
    all.push_back(
        {definition_of(table), table == KeyTable::prompt ? prompt_schema() : table_schema(table)});
    if (table != KeyTable::prompt) continue;
    for (int number = 0; number <= static_cast<int>(Kind::text); ++number) {
      const auto kind = static_cast<Kind>(number);
      all.push_back({std::string(kind_word(kind)) + "_prompt", table_schema(table, kind)});
    }
  }
  return all;
}

std::string file_of(std::string_view name) {
  return std::string(std::ranges::find(builtin_schemas(), name, &BuiltinFile::name)->source);
}

}  // namespace

std::string protocol_schema() {
  Schema schema = with(keyword("$schema", {"https://json-schema.org/draft/2020-12/schema"}),
                       "title", {"kneecheck protocol, format 1"});
  Schema top = table_schema(KeyTable::top);
  std::ranges::move(std::get<Schema::Object>(top.value),
                    std::back_inserter(std::get<Schema::Object>(schema.value)));
  Json json;
  std::visit(SchemaWriter{json}, with(std::move(schema), "$defs", {protocol_definitions()}).value);
  return json.text();
}

std::string sheet_schema() { return file_of("sheet"); }
std::string report_schema() { return file_of("report"); }
std::string comparison_schema() { return file_of("comparison"); }
std::string history_schema() { return file_of("history"); }

}  // namespace kneecheck
