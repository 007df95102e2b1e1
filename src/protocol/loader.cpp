#include "kneecheck/protocol/loader.hpp"

#include <cstdint>
#include <utility>

#include "kneecheck/protocol/toml_text.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

constexpr std::int64_t newest_format = 1;

// A newer file may mean anything by its keys, so nothing else is said about it.
void check_format(Problems& problems, const NodeTable& root) {
  const NodeEntry* const format = root.find("format");
  if (format == nullptr) return;
  const auto* const number = std::get_if<std::int64_t>(&format->value.value);
  if (number == nullptr || *number <= newest_format) return;
  problems.add(
      "E010", format->value.place,
      text("this file has format {}; this kneecheck reads up to {}", *number, newest_format),
      "update kneecheck");
  throw BadFile(problems.take());
}

// With a list of the wrong type, or past its limit, every reference into it would dangle.
void check_lists(Problems& problems, const Fields& top) {
  for (const std::string_view name : {"prompt", "imbalance", "exercise", "source"}) {
    if (top.written(name) && !top.has(name)) throw BadFile(problems.take());
  }
}

}  // namespace

Protocol load_protocol(std::string_view source) {
  return std::move(load_placed_protocol(source).protocol);
}

PlacedProtocol load_placed_protocol(std::string_view source) {
  NodeTable root = parse_toml(source);
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  Reading reading(source);
  check_format(reading.problems, root);
  const Fields top(reading.problems, KeyTable::top, root, {1, 1, 0}, "the file");
  check_lists(reading.problems, top);
  read_about(reading, top);
  read_scoring(reading, top);
  read_safety(reading, top);
  read_plan(reading, top);
  read_sources(reading, top);
  read_exercises(reading, top);
  read_imbalances(reading, top);
  read_prompts(reading, top);
  read_circuit(reading, top);
  check_refer(reading, top);
  if (!reading.problems.none()) throw BadFile(reading.problems.take());
  return {std::move(reading.protocol), Places(std::move(root))};
}

}  // namespace kneecheck
