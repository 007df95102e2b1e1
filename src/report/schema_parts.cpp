#include "schema_parts.hpp"

#include <algorithm>
#include <iterator>

#include "kneecheck/report/json_parts.hpp"
#include "kneecheck/text/json.hpp"

namespace kneecheck {
namespace {

constexpr std::string_view free_key = "^x_";

Schema object(SchemaEntries entries) { return {std::move(entries)}; }

struct Writer {
  Json& json;

  void operator()(std::nullptr_t) const { json.null(); }
  void operator()(bool truth) const { json.value(truth); }
  void operator()(std::int64_t number) const { json.value(number); }
  void operator()(const std::string& words) const { json.value(words); }
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

Schema list(Schema::List items) { return {std::move(items)}; }

}  // namespace

Schema number(std::int64_t number) { return {number}; }
Schema words(std::string_view words) { return {std::string(words)}; }
Schema truth(bool truth) { return {truth}; }

Schema with(Schema schema, std::string_view keyword, Schema value) {
  auto& entries = std::get<Schema::Object>(schema.value);
  const auto found = std::ranges::find(entries, keyword, &SchemaEntry::key);
  if (found == entries.end()) {
    entries.push_back({std::string(keyword), std::move(value)});
  } else {
    found->value = std::move(value);
  }
  return schema;
}

Schema of_type(std::string_view type) { return object({{"type", words(type)}}); }

Schema whole(std::int64_t low, std::int64_t high) {
  return with(whole_from(low), "maximum", number(high));
}

Schema whole_from(std::int64_t low) { return with(of_type("integer"), "minimum", number(low)); }

Schema matching(std::string_view pattern) {
  return with(of_type("string"), "pattern", words(pattern));
}

Schema constant(Schema value) { return object({{"const", std::move(value)}}); }

Schema one_of_words(const std::vector<std::string_view>& allowed) {
  Schema::List list_of_words;
  std::ranges::transform(allowed, std::back_inserter(list_of_words), words);
  return object({{"enum", list(std::move(list_of_words))}});
}

Schema list_of(Schema item) { return with(of_type("array"), "items", std::move(item)); }

Schema any_of(std::vector<Schema> schemas) { return object({{"anyOf", list(std::move(schemas))}}); }

Schema or_null(Schema schema) { return any_of({std::move(schema), of_type("null")}); }

Schema defined(std::string_view definition) {
  return object({{"$ref", words("#/$defs/" + std::string(definition))}});
}

Schema record(SchemaEntries properties, const std::vector<std::string_view>& required) {
  Schema schema = of_type("object");
  if (!required.empty()) {
    Schema::List names;
    std::ranges::transform(required, std::back_inserter(names), words);
    schema = with(std::move(schema), "required", list(std::move(names)));
  }
  return with(std::move(schema), "properties", object(std::move(properties)));
}

Schema full_record(SchemaEntries properties) {
  std::vector<std::string> names;
  for (const SchemaEntry& property : properties) names.push_back(property.key);
  return record(std::move(properties), {names.begin(), names.end()});
}

Schema closed(Schema record) {
  record =
      with(std::move(record), "patternProperties", object({{std::string(free_key), truth(true)}}));
  return with(std::move(record), "additionalProperties", truth(false));
}

Schema named(const Schema& keys, Schema value) {
  Schema schema = with(of_type("object"), "propertyNames", any_of({keys, matching(free_key)}));
  schema =
      with(std::move(schema), "patternProperties", object({{std::string(free_key), truth(true)}}));
  return with(std::move(schema), "additionalProperties", std::move(value));
}

std::string schema_text(std::string_view title, Schema root, SchemaEntries definitions) {
  SchemaEntries all = {{"$schema", words("https://json-schema.org/draft/2020-12/schema")},
                       {"title", words(title)}};
  std::ranges::move(std::get<Schema::Object>(root.value), std::back_inserter(all));
  all.push_back({"$defs", object(std::move(definitions))});
  Json json;
  Writer{json}(all);
  return json.text();
}

}  // namespace kneecheck
