// What may be answered to a prompt: the keys that only prompts of its kind have.
#include <algorithm>
#include <string>

#include "choice_words.hpp"
#include "protocol/schema/decimals.hpp"
#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

constexpr int most_steps = 1001;

bool read_choices(Reading& reading, const Fields& fields, Prompt& prompt) {
  const NodeEntry* const entry = fields.entry("choices");
  if (entry == nullptr) return false;
  const auto& list = std::get<NodeList>(entry->value.value);
  const Key& key = *find_key(KeyTable::prompt, "choices");
  const int count = static_cast<int>(list.size());
  if (count < key.low || count > key.high) {
    reading.problems.add(
        "E026", entry->value.place,
        text("choices has {} entries; {} to {} are possible", count, key.low, key.high));
    return false;
  }
  bool fine = true;
  ChoiceWords words;
  for (const Node& node : list) {
    Choice choice;
    const std::size_t index = prompt.choices.size();
    if (std::holds_alternative<NodeTable>(node.value)) {
      const Fields parts = fields_of(reading, KeyTable::choice, node, "this choice");
      read_members(reading, parts, &choice);
      for (const std::string_view part : {"text", "id"}) {
        const NodeEntry* const word = parts.entry(part);
        fine = word != nullptr &&
               check_choice_word(reading.problems, word->value.place, parts.text(part)) &&
               words.add(reading.problems, word->value.place, parts.text(part), index) && fine;
      }
    } else if (check_text(reading.problems, node, "a choice", 1000, false)) {
      choice.text = std::get<std::string>(node.value);
      fine = check_choice_word(reading.problems, node.place, choice.text) &&
             words.add(reading.problems, node.place, choice.text, index) && fine;
    } else {
      fine = false;
    }
    prompt.choices.push_back(std::move(choice));
  }
  prompt.min = 0;
  prompt.max = count - 1;
  return fine;
}

bool check_order(Problems& problems, const Fields& fields, const Prompt& prompt) {
  if (prompt.min < prompt.max) return true;
  const std::string_view here = fields.written("max") ? "max" : "min";
  problems.add("E026", fields.value_place(here),
               text("max ({}) must be above min ({})", written_value(prompt, prompt.max),
                    written_value(prompt, prompt.min)));
  return false;
}

bool read_scale(Reading& reading, const Fields& fields, Prompt& prompt) {
  for (const Node* const labels : fields.tables("labels")) {
    read_members(reading, fields_of(reading, KeyTable::scale_labels, *labels, "labels"), &prompt);
  }
  if (fields.wrong("min") || fields.wrong("max")) return false;
  if (!check_order(reading.problems, fields, prompt)) return false;
  if (prompt.max - prompt.min < most_steps) return true;
  reading.problems.add("E026", fields.value_place("max"),
                       text("{} to {} are {} steps; {} at most", prompt.min, prompt.max,
                            prompt.max - prompt.min + 1, most_steps));
  return false;
}

bool read_number(Reading& reading, const Fields& fields, Prompt& prompt) {
  if (fields.wrong("decimals")) return false;
  const auto end = [&](std::string_view name) -> std::optional<int> {
    const NodeEntry* const entry = fields.entry(name);
    if (entry == nullptr) return std::nullopt;
    return in_steps(reading.problems, entry->value, name, prompt.decimals);
  };
  const auto min = end("min");
  const auto max = end("max");
  if (!min || !max) return false;
  prompt.min = *min;
  prompt.max = *max;
  return check_order(reading.problems, fields, prompt);
}

bool read_hold(Reading& reading, const Fields& fields, Prompt& prompt) {
  if (!fields.has("max")) prompt.max = prompt.target;
  if (!fields.has("target") || fields.wrong("max")) return false;
  if (prompt.max >= prompt.target) return true;
  reading.problems.add("E026", fields.value_place("max"),
                       text("max ({}) may not be below target ({})", prompt.max, prompt.target));
  return false;
}

}  // namespace

void read_answers(Reading& reading, PromptIndex index) {
  const Fields& fields = reading.drafts[index].fields;
  Prompt& prompt = reading.protocol.prompts[index];
  bool& known = reading.drafts[index].answers_known;
  switch (prompt.kind) {
    case Kind::info:
    case Kind::text:
      return;
    case Kind::yes_no:
      prompt.max = 1;
      known = true;
      return;
    case Kind::choice:
      known = read_choices(reading, fields, prompt);
      return;
    case Kind::scale:
      known = read_scale(reading, fields, prompt);
      return;
    case Kind::number:
      known = read_number(reading, fields, prompt);
      return;
    case Kind::hold:
      known = read_hold(reading, fields, prompt);
      return;
    case Kind::compare:
      prompt.max = prompt.much ? 2 : 1;
      prompt.min = -prompt.max;
      known = true;
      return;
  }
}

}  // namespace kneecheck
