#include "reading.hpp"

#include <utility>

namespace kneecheck {

Fields fields_of(Reading& reading, KeyTable table, const Node& node, What what) {
  return {reading.problems, table, std::get<NodeTable>(node.value), node.place, std::move(what)};
}

What called(const Text& noun, const Node& node) {
  const NodeEntry* const id = std::get<NodeTable>(node.value).find("id");
  const auto* const words = id == nullptr ? nullptr : id->value.as<std::string>();
  if (words == nullptr || words->empty()) return text("this {}", noun);
  return {noun, *words};
}

void register_id(Reading& reading, Names& names, const Fields& fields, std::size_t index) {
  const NodeEntry* const id = fields.written_entry("id");
  if (!fields.has("id")) names.mute();
  const auto* const words = id == nullptr ? nullptr : id->value.as<std::string>();
  if (words != nullptr) names.add(reading.problems, *words, index, id->value.place);
}

std::vector<std::size_t> looked_up(Reading& reading, const Names& names, const Fields& fields,
                                   std::string_view name) {
  std::vector<std::size_t> indexes;
  const NodeEntry* const entry = fields.entry(name);
  if (entry == nullptr) return indexes;
  const auto& list = std::get<NodeList>(entry->value.value);
  indexes.reserve(list.size());
  for (const Node& node : list) {
    const auto& id = std::get<std::string>(node.value);
    if (const auto index = names.find(reading.problems, id, node.place)) indexes.push_back(*index);
  }
  return indexes;
}

std::vector<SourceIndex> cited(Reading& reading, const Fields& fields) {
  return looked_up(reading, reading.sources, fields, "cite");
}

}  // namespace kneecheck
