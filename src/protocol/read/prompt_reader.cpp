// Prompts are read here: the keys that all kinds have, those that only some kinds have, and the
// defaults that depend on the kind.
#include <algorithm>
#include <iterator>
#include <string>

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
    return reading.problems.refuse(
        "E026", entry->value.place,
        text("choices has {} entries; {} to {} are possible", count, key.low, key.high));
  }
  bool fine = true;
  ChoiceWords words;
  const auto may_be_typed = [&](Place place, const std::string& word) {
    return check_choice_word(reading.problems, place, word) &&
           words.add(reading.problems, place, word, prompt.choices.size());
  };
  for (const Node& node : list) {
    Choice choice;
    if (std::holds_alternative<NodeTable>(node.value)) {
      const Fields parts(reading.problems, KeyTable::choice, node, "this choice");
      read_members(reading, parts, &choice);
      for (const std::string_view part : {"text", "id"}) {
        const NodeEntry* const word = parts.entry(part);
        fine = word != nullptr && may_be_typed(word->value.place, parts.text(part)) && fine;
      }
    } else if (check_text(reading.problems, node, "a choice", 1000, false)) {
      choice.text = std::get<std::string>(node.value);
      fine = may_be_typed(node.place, choice.text) && fine;
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
  return problems.refuse("E026", fields.value_place(here),
                         text("max ({}) must be above min ({})", written_value(prompt, prompt.max),
                              written_value(prompt, prompt.min)));
}

bool read_scale(Reading& reading, const Fields& fields, Prompt& prompt) {
  for (const Node* const labels : fields.tables("labels")) {
    read_members(reading, Fields(reading.problems, KeyTable::scale_labels, *labels, "labels"),
                 &prompt);
  }
  if (fields.wrong("min") || fields.wrong("max")) return false;
  if (!check_order(reading.problems, fields, prompt)) return false;
  if (prompt.max - prompt.min < most_steps) return true;
  return reading.problems.refuse("E026", fields.value_place("max"),
                                 text("{} to {} are {} steps; {} at most", prompt.min, prompt.max,
                                      prompt.max - prompt.min + 1, most_steps));
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
  return reading.problems.refuse(
      "E026", fields.value_place("max"),
      text("max ({}) may not be below target ({})", prompt.max, prompt.target));
}

// Reads what may be answered. Returns whether the answers are known: min, max and choices are as
// the file says.
bool read_answers(Reading& reading, const Fields& fields, Prompt& prompt) {
  switch (prompt.kind) {
    case Kind::info:
    case Kind::text:
      return false;
    case Kind::yes_no:
      prompt.max = 1;
      return true;
    case Kind::choice:
      return read_choices(reading, fields, prompt);
    case Kind::scale:
      return read_scale(reading, fields, prompt);
    case Kind::number:
      return read_number(reading, fields, prompt);
    case Kind::hold:
      return read_hold(reading, fields, prompt);
    case Kind::compare:
      prompt.max = prompt.much ? 2 : 1;
      prompt.min = -prompt.max;
      return true;
  }
  return false;
}

std::optional<Kind> kind_of(const NodeTable& table) {
  const auto* const word = table.find_as<std::string>("kind");
  if (word == nullptr) return std::nullopt;
  const Word* const row = find_word(find_key(KeyTable::prompt, "kind")->words, *word);
  return row == nullptr ? std::nullopt : std::optional(std::get<Kind>(row->value));
}

std::string with_blanks(std::string id) {
  std::ranges::replace(id, '_', ' ');
  return id;
}

PainRule usual_pain(const Fields& fields, Kind kind) {
  if (kind == Kind::hold) return PainRule::skip;
  if (kind == Kind::info || kind == Kind::yes_no || kind == Kind::text) return PainRule::off;
  return fields.tables("finding").empty() ? PainRule::off : PainRule::skip;
}

// By kind; of a hold, what one side takes beside the clock.
constexpr int seconds_by_kind[] = {10, 8, 20, 30, 60, 15, 20, 20};
constexpr int beside_clocks_s = 10;  // what a prompt with time_s takes beside its clocks
static_assert(std::size(seconds_by_kind) == static_cast<std::size_t>(Kind::text) + 1);

int usual_seconds(const Prompt& prompt) {
  const int seconds = seconds_by_kind[static_cast<std::size_t>(prompt.kind)];
  if (prompt.time_s) {
    const int clock = *prompt.time_s;
    return beside_clocks_s + (prompt.per_side ? 2 * clock + prompt.change_s : clock);
  }
  if (prompt.kind != Kind::hold) return seconds;
  const int once = prompt.lead_in + prompt.target + seconds;
  return prompt.per_side ? 2 * once + prompt.rest_s : once;
}

// The clock before an answer is for tests, because only a test can be stopped by pain; and what
// belongs to the clock says nothing without it.
void check_clock(Problems& problems, const Fields& fields, const Prompt& prompt) {
  if (prompt.kind == Kind::hold || fields.has_unknown()) return;
  const bool pain_known = !fields.wrong("pain") && !fields.wrong("finding");
  if (fields.has("time_s") && prompt.pain == PainRule::off && pain_known) {
    problems.add(
        "E512", fields.key_place("time_s"),
        text("time_s belongs to a test, but {} offers no \"it hurts\" answer", fields.what()),
        "pain = \"skip\" if a person does something here, or take time_s out");
  }
  for (const std::string_view part : {"change_s", "lead_in"}) {
    if (!fields.has(part) || fields.written("time_s")) continue;
    problems.add("E512", fields.key_place(part),
                 text("{} belongs to a clock, and {} has none", shown(part), fields.what()),
                 text("add time_s, the seconds on the clock, or take {} out", shown(part)));
  }
}

// A scale or number that gives points must say which end is bad. When there is a difference as
// well, that is told at the difference.
void check_worse(Problems& problems, const Fields& fields, Kind kind) {
  const bool open = kind == Kind::scale || kind == Kind::number;
  if (!open || fields.written("worse") || !fields.written("finding")) return;
  problems.add("E022", fields.place(), text("{} has no worse", fields.what()),
               "findings need worse = \"high\" or \"low\": which end is bad");
}

// The drawing of the right side needs one of the left, and sides.
void check_picture_right(Problems& problems, const Fields& fields, const Prompt& prompt) {
  if (!fields.has("picture_right")) return;
  const Place place = fields.key_place("picture_right");
  if (!prompt.per_side && !fields.wrong("sides")) {
    problems.add("E502", place, "picture_right in a prompt that is not asked per side",
                 "add sides = \"each\", or give picture alone");
  } else if (!fields.written("picture")) {
    problems.add("E022", place, text("{} has picture_right and no picture", fields.what()),
                 "draw the left side as picture; a drawing that fits both sides is picture alone");
  }
}

void read_prompt(Reading& reading, PromptIndex index, Kind kind) {
  const Fields& fields = reading.prompt_fields[index];
  Prompt& prompt = reading.protocol.prompts[index];
  prompt.kind = kind;
  read_members(reading, fields, &prompt);
  if (!fields.has("title")) prompt.title = with_blanks(prompt.id);
  if (!fields.has("pain")) prompt.pain = usual_pain(fields, kind);
  check_worse(reading.problems, fields, kind);
  check_clock(reading.problems, fields, prompt);
  check_picture_right(reading.problems, fields, prompt);
  reading.answers_known[index] = read_answers(reading, fields, prompt);
  if (!fields.has("takes_s")) prompt.takes_s = usual_seconds(prompt);
}

void read_references(Reading& reading, PromptIndex index) {
  const Kind kind = reading.protocol.prompts[index].kind;
  read_gates(reading, index);
  if (kind == Kind::info || kind == Kind::text) return;
  read_flags(reading, index);
  read_findings(reading, index);
  read_differences(reading, index);
  read_real_change(reading, index);
}

}  // namespace

void read_prompts(Reading& reading, const Fields& top) {
  const auto tables = top.tables("prompt");
  reading.prompt_fields.reserve(tables.size());
  reading.protocol.prompts.reserve(tables.size());
  reading.answers_known.resize(tables.size());
  for (const Node* const node : tables) {
    const PromptIndex index = reading.prompt_fields.size();
    const auto& table = std::get<NodeTable>(node->value);
    const auto kind = kind_of(table);
    const Fields& fields = reading.prompt_fields.emplace_back(
        reading.problems, KeyTable::prompt, *node,
        called("prompt", table.find_as<std::string>("id")), kind);
    register_id(reading, reading.prompts, fields, index);
    // A line is guarded by either, so an id names one of them.
    if (const NodeEntry* const id = fields.entry("id")) {
      reading.groups.tell_if_taken(reading.problems, fields.text("id"), id->value.place);
    }
    reading.protocol.prompts.emplace_back().id = fields.text("id");
    if (kind) read_prompt(reading, index, *kind);
  }
  for (PromptIndex index = 0; index < tables.size(); ++index) {
    if (!reading.prompt_fields[index].kind()) continue;
    read_references(reading, index);
    check_wording(reading, index);
  }
  check_roles(reading);
  read_pages(reading);
}

}  // namespace kneecheck
