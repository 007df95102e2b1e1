#include "kneecheck/protocol/toml_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kneecheck {
namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// Always with a point, an exponent or a word: 1 would be another type.
std::string float_words(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  const std::string words = fmt::format("{}", value);
  return words.find_first_of(".e") == std::string::npos ? words + ".0" : words;
}

std::string list_words(const NodeList& list) {
  std::string words;
  for (const Node& node : list) words += (words.empty() ? "" : ", ") + toml_words(node);
  return "[" + words + "]";
}

std::string table_words(const NodeTable& table) {
  std::string words;
  for (const NodeEntry& entry : table.entries) {
    words += (words.empty() ? "" : ", ") + toml_entry(entry);
  }
  return words.empty() ? "{}" : "{ " + words + " }";
}

struct Words {
  std::string operator()(const std::string& words) const { return toml_string(words); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return float_words(number); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(const NodeDate& date) const { return date.text; }
  std::string operator()(const NodeList& list) const { return list_words(list); }
  std::string operator()(const NodeTable& table) const { return table_words(table); }
};

}  // namespace

std::string toml_string(std::string_view words) {
  std::string quoted = "\"";
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < ' ' || byte == 0x7F) {
      quoted += fmt::format("\\u{:04x}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string toml_key(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, is_bare) ? std::string(key) : toml_string(key);
}

std::string toml_entry(const NodeEntry& entry) {
  return toml_key(entry.key) + " = " + toml_words(entry.value);
}

std::string toml_words(const Node& node) { return std::visit(Words{}, node.value); }

}  // namespace kneecheck
