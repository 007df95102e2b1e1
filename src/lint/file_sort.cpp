#include "kneecheck/lint/file_sort.hpp"

#include <variant>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/toml_text.hpp"

namespace kneecheck {
namespace {

std::string words_at(const NodeTable& table, std::string_view key) {
  const NodeEntry* const entry = table.find(key);
  const auto* const words = entry == nullptr ? nullptr : entry->value.as<std::string>();
  return words == nullptr ? std::string() : *words;
}

Recognised by_tables(const NodeTable& root) {
  const auto has = [&root](std::string_view key) { return root.find(key) != nullptr; };
  if (has("prompt") || has("imbalance")) return {};
  if (has("translates")) return {FileSort::translation, words_at(root, "translates")};
  const NodeEntry* const session = root.find("session");
  if (session == nullptr) return {has("answers") ? FileSort::sheet : FileSort::protocol};
  const auto* const table = session->value.as<NodeTable>();
  return {FileSort::sheet, table == nullptr ? std::string() : words_at(*table, "protocol")};
}

// Whether nothing in it looks like TOML: no key = value and no [table]. `=` and `squat.left: =` are
// answers.
bool is_lines(std::string_view source) {
  if (looks_like_sheet(source)) return false;
  bool any = false;
  while (!source.empty()) {
    const std::size_t end = source.find('\n');
    std::string_view line = source.substr(0, end);
    source.remove_prefix(end == source.npos ? source.size() : end + 1);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == line.npos || line[first] == '#') continue;
    line.remove_prefix(first);
    const std::size_t equals = line.find('=');
    const bool is_key = equals != line.npos && equals > 0 && line.find(':') > equals;
    if (is_key || line.front() == '[' || line.starts_with("format")) return false;
    any = true;
  }
  return any;
}

}  // namespace

Recognised recognise(std::string_view source) {
  try {
    return by_tables(parse_toml(source));
  } catch (const BadFile&) {
    return {is_lines(source) ? FileSort::lines : FileSort::protocol};
  }
}

}  // namespace kneecheck
