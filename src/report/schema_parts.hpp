// What schemas are made of: a JSON value, and the few keywords of JSON Schema that are used here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kneecheck {

struct SchemaEntry;

// A JSON value; a schema is an object.
struct Schema {
  using List = std::vector<Schema>;
  using Object = std::vector<SchemaEntry>;  // in the order in which it is written
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, List, Object> value;
};

struct SchemaEntry {
  std::string key;
  Schema value;
};

using SchemaEntries = Schema::Object;

Schema number(std::int64_t number);
Schema words(std::string_view words);
Schema truth(bool truth);

// The schema with one keyword more, or another value for one it has.
Schema with(Schema schema, std::string_view keyword, Schema value);

Schema of_type(std::string_view type);  // "string", "integer", "number", "boolean", "null"
Schema whole(std::int64_t low, std::int64_t high);
Schema whole_from(std::int64_t low);
Schema matching(std::string_view pattern);  // a string
Schema constant(Schema value);
Schema one_of_words(const std::vector<std::string_view>& allowed);
Schema list_of(Schema item);
Schema any_of(std::vector<Schema> schemas);
Schema or_null(Schema schema);
Schema defined(std::string_view definition);

// An object with these keys. `required` names those that must be there.
Schema record(SchemaEntries properties, const std::vector<std::string_view>& required);
// An object in which each of these keys must be there.
Schema full_record(SchemaEntries properties);
// No keys but those that are named and x_..., which are free for other tools.
Schema closed(Schema record);
// An object whose keys match `keys`, but for x_..., and whose values match `value`.
Schema named(const Schema& keys, Schema value);

// The whole schema as text.
std::string schema_text(std::string_view title, Schema root, SchemaEntries definitions);

// Patterns that several schemas share.
inline constexpr std::string_view id_pattern = "^[a-z][a-z0-9_]*$";
inline constexpr std::string_view dashed_id_pattern = "^[a-z0-9-]+$";
inline constexpr std::string_view version_pattern = "^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$";
inline constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
inline constexpr std::string_view digest_pattern = "^[0-9a-f]{16}$";

}  // namespace kneecheck
