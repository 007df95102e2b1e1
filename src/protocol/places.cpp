#include "kneecheck/protocol/places.hpp"

namespace kneecheck {
namespace {

// The list's element; of a lone table, itself.
const Node* element(const Node& node, std::size_t index) {
  if (const auto* const list = node.as<NodeList>()) {
    return index < list->size() ? &(*list)[index] : nullptr;
  }
  return index == 0 ? &node : nullptr;
}

}  // namespace

Places::End Places::follow(Path path) const {
  End end{&root_, root_.place, root_.place};
  for (const Step& step : path) {
    if (const auto* const index = std::get_if<std::size_t>(&step)) {
      const Node* const next = element(*end.node, *index);
      if (next == nullptr) return {nullptr, end.key, end.value};
      if (next != end.node) end = {next, next->place, next->place};
      continue;
    }
    const auto* const table = end.node->as<NodeTable>();
    const NodeEntry* const entry =
        table == nullptr ? nullptr : table->find(std::get<std::string_view>(step));
    if (entry == nullptr) return {nullptr, end.key, end.value};
    end = {&entry->value, entry->place, entry->value.place};
  }
  return end;
}

}  // namespace kneecheck
