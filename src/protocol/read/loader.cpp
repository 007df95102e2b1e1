// The whole of a file becomes a Protocol: the tables about the file itself are read here, the
// others by the readers of this folder.
#include "kneecheck/protocol/loader.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// With a list of the wrong type, or past its limit, every reference into it would dangle.
void check_lists(Problems& problems, const Fields& top) {
  for (const std::string_view name : {"prompt", "imbalance", "exercise", "source"}) {
    if (top.wrong(name)) throw BadFile(problems.take());
  }
}

// An element of a list; a lone table counts as the first of a list.
const Node* element(const Node& node, std::size_t index) {
  if (const auto* const list = node.as<NodeList>()) {
    return index < list->size() ? &(*list)[index] : nullptr;
  }
  return index == 0 ? &node : nullptr;
}

void read_scoring(Reading& reading, const Fields& top) {
  Scoring& scoring = reading.protocol.scoring;
  const Fields fields = read_table(reading, top, "scoring", &scoring);
  const Fields labels = read_table(reading, fields, "labels", &scoring.labels);
  const auto check = [&](std::string_view lower, std::string_view upper) {
    const int below = labels.number(lower);
    const int above = labels.number(upper);
    if (above > below || labels.wrong(lower) || labels.wrong(upper) || labels.has_unknown()) return;
    // told where one of the two is written
    const std::string_view here = labels.written(upper) ? upper : lower;
    reading.problems.add(
        "E801", labels.value_place(here),
        text("{} ({}) must be above {} ({})", shown(upper), above, shown(lower), below));
  };
  check("slight", "moderate");
  check("moderate", "strong");

  const Fields words = read_table(reading, fields, "label_words", &scoring.label_words);
  for (const Key& key : keys_of(KeyTable::label_words)) {
    if (!words.has(key.name) || !folded(words.text(key.name)).empty()) continue;
    reading.problems.add("E026", words.value_place(key.name),
                         text("label_words has no words for {}", shown(key.name)),
                         "write them, or leave the key out");
  }
  check_label_names(reading.problems, scoring, [&](Label label) {
    const NodeEntry* const own = words.entry(label_word(label));
    return own == nullptr ? std::nullopt : std::optional(own->value.place);
  });
}

// After the prompts: refer is required if a test can hurt or a flag exists (E603).
void read_safety(Reading& reading, const Fields& top) {
  Safety& safety = reading.protocol.safety;
  const Fields fields = read_table(reading, top, "safety", &safety);
  if (!safety.refer.empty() || fields.wrong("refer") || top.wrong("safety")) return;
  const auto& prompts = reading.protocol.prompts;
  const auto hurts = std::ranges::find_if(
      prompts, [](const Prompt& prompt) { return prompt.pain != PainRule::off; });
  const auto flags =
      std::ranges::find_if(prompts, [](const Prompt& prompt) { return !prompt.red_flags.empty(); });
  std::vector<Text> why;
  if (hurts != prompts.end()) why.push_back(text("{} can hurt", shown(hurts->id)));
  if (flags != prompts.end()) why.push_back(text("{} has a red flag", shown(flags->id)));
  if (why.empty()) return;
  reading.problems.add("E603", top.key_place("safety"),
                       text("{}, but [safety] has no refer text", joined(why, " and ")),
                       "say whom to see: refer = \"See a doctor or a physiotherapist.\"");
}

}  // namespace

Protocol load_protocol(std::string_view source) {
  return std::move(load_placed_protocol(source).protocol);
}

PlacedProtocol load_placed_protocol(std::string_view source) {
  Node root{file_start, parse_toml(source)};
  Reading reading(source);
  refuse_newer_format(reading.problems, std::get<NodeTable>(root.value));
  const Fields top(reading.problems, KeyTable::top, root, "the file");
  check_lists(reading.problems, top);
  Protocol& protocol = reading.protocol;
  if (top.has("protocol")) read_table(reading, top, "protocol", &protocol.about);
  read_scoring(reading, top);
  read_sources(reading, top);
  read_exercises(reading, top);
  read_imbalances(reading, top);
  read_groups(reading, top);
  read_prompts(reading, top);
  read_leave_outs(reading);
  read_plan(reading, top);
  if (top.has("circuit")) read_table(reading, top, "circuit", &protocol.circuit.emplace());
  read_safety(reading, top);
  if (!reading.problems.none()) {
    std::vector<Diagnostic> problems = reading.problems.take();
    tell_fraction_remedy(std::get<NodeTable>(root.value), problems);
    throw BadFile(std::move(problems));
  }
  return {std::move(protocol), Places(std::get<NodeTable>(std::move(root.value)))};
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
