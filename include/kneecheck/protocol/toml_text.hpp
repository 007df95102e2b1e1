// TOML text: the source of a file becomes a neutral tree in which everything knows its place, and
// values become TOML again. Nobody else needs to know the TOML library.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

struct Node;
struct NodeEntry;

enum class DateShape { date, time, date_time };

// A TOML date or time in its RFC 3339 form: "2026-11-22", "2026-11-22T07:30:00+01:00".
struct NodeDate {
  DateShape shape = DateShape::date;
  std::string text;
};

using NodeList = std::vector<Node>;

struct NodeTable {
  std::vector<NodeEntry> entries;  // in file order

  // nullptr when there is no such key.
  const NodeEntry* find(std::string_view key) const;

  // The value of that key; nullptr when it is not there, or of another type.
  template <typename T>
  const T* find_as(std::string_view key) const;
};

// A value and its place: a table's is its header's or its opening brace. A value over several lines
// has no end_column.
struct Node {
  Place place;
  std::variant<std::string, std::int64_t, double, bool, NodeDate, NodeList, NodeTable> value;

  // nullptr if it is of another type.
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
};

struct NodeEntry {
  std::string key;
  Place place;  // the key's own
  Node value;
};

// The whole number that a node is, also written as a decimal: 30.0. nullopt for all else.
std::optional<std::int64_t> whole_number(const Node& node);

template <typename T>
const T* NodeTable::find_as(std::string_view key) const {
  const NodeEntry* const entry = find(key);
  return entry == nullptr ? nullptr : entry->value.as<T>();
}

// The file as a table. Throws BadFile with one problem (E001 to E005, E028): too big, not UTF-8,
// not TOML, or nested deeper than any sensible file. Strings are as the file says: escapes may have
// put control characters into them.
NodeTable parse_toml(std::string_view source);

// A basic string, quotes included; what may not stand in one is written \uXXXX.
std::string toml_string(std::string_view words);

// A key: bare where it can be, else as a basic string.
std::string toml_key(std::string_view key);

// "key = value", on one line.
std::string toml_entry(const NodeEntry& entry);

// Any value, on one line; tables inline, in file order.
std::string toml_words(const Node& node);

}  // namespace kneecheck
