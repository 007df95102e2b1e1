#include "kneecheck/protocol/loader.hpp"

#include <utility>

#include "format_check.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

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

}  // namespace kneecheck
