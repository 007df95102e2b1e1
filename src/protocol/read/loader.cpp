#include "kneecheck/protocol/loader.hpp"

#include <utility>

#include "kneecheck/protocol/toml_text.hpp"
#include "protocol/schema/key_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// With a list of the wrong type, or past its limit, every reference into it would dangle.
void check_lists(Problems& problems, const Fields& top) {
  for (const std::string_view name : {"prompt", "imbalance", "exercise", "source"}) {
    if (top.written(name) && !top.has(name)) throw BadFile(problems.take());
  }
}

// The list's element; of a lone table, itself.
const Node* element(const Node& node, std::size_t index) {
  if (const auto* const list = node.as<NodeList>()) {
    return index < list->size() ? &(*list)[index] : nullptr;
  }
  return index == 0 ? &node : nullptr;
}

}  // namespace

Protocol load_protocol(std::string_view source) {
  return std::move(load_placed_protocol(source).protocol);
}

PlacedProtocol load_placed_protocol(std::string_view source) {
  NodeTable root = parse_toml(source);
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  Reading reading(source);
  refuse_newer_format(reading.problems, root);
  const Fields top(reading.problems, KeyTable::top, root, file_start, "the file");
  check_lists(reading.problems, top);
  read_about(reading, top);
  read_scoring(reading, top);
  read_safety(reading, top);
  read_plan(reading, top);
  read_sources(reading, top);
  read_exercises(reading, top);
  read_imbalances(reading, top);
  read_prompts(reading, top);
  read_leave_outs(reading);
  read_circuit(reading, top);
  check_refer(reading, top);
  if (!reading.problems.none()) throw BadFile(reading.problems.take());
  return {std::move(reading.protocol), Places(std::move(root))};
}

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
