// What the comparison of two sessions needs to know of a prompt: how much of a change is more than
// noise, and what it asks (its role).
#include <cstdint>
#include <iterator>

#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

// How far apart two answers have to be, where they can be.
std::optional<int> read_apart(Reading& reading, const Node& node, std::string_view name,
                              const Prompt& prompt) {
  const auto steps = threshold_of(reading.problems, node, name, prompt);
  if (!steps) return std::nullopt;
  const int most = prompt.max - prompt.min;
  if (*steps < 1) {
    reading.problems.add(
        "E026", node.place,
        text("{} = {} is outside {} to {}", shown(name), written_value(prompt, *steps),
             written_value(prompt, 1), written_value(prompt, most)));
  } else if (*steps > most) {
    reading.problems.add(
        "E410", node.place,
        text("two answers can differ by {} at most; {} = {}", written_value(prompt, most),
             shown(name), written_value(prompt, *steps)));
  }
  return steps;
}

// Whether two answers of the prompt can be compared by percent, and ever be so far apart.
void check_percent_of(Reading& reading, const Fields& fields, const Prompt& prompt) {
  if (!fields.has("percent")) return;
  const bool counted =
      prompt.kind == Kind::scale || prompt.kind == Kind::number || prompt.kind == Kind::hold;
  const int percent = fields.number("percent");
  if (!counted || prompt.min < 0) {
    reading.problems.add("E409", fields.key_place("percent"),
                         counted ? Text("percent needs min of 0 or more")
                                 : Text("percent needs answers that are counted"),
                         "use at_least");
  } else if (std::int64_t{100} * (prompt.max - prompt.min) < std::int64_t{percent} * prompt.max) {
    reading.problems.add(
        "E410", fields.value_place("percent"),
        text("no two answers are {} percent apart: the lowest is {}, the highest "
             "{}",
             percent, written_value(prompt, prompt.min), written_value(prompt, prompt.max)),
        "use at_least");
  }
}

// Why the prompt cannot have its role; empty where it can.
Text misfit(const Prompt& prompt) {
  if (prompt.per_side) return "is asked once, and this prompt is asked for each side";
  const bool pain = prompt.role == Role::pain_before || prompt.role == Role::pain_after;
  if (pain && (prompt.min != 0 || prompt.max != 10)) return "is a scale from 0 to 10";
  return {};
}

}  // namespace

void read_real_change(Reading& reading, PromptIndex index) {
  const Fields& prompt_fields = reading.prompt_fields[index];
  const NodeEntry* const entry = prompt_fields.entry("real_change");
  if (entry == nullptr) return;
  Prompt& prompt = reading.protocol.prompts[index];
  RealChange& change = prompt.real_change.emplace();
  if (is_number(entry->value)) {
    if (!reading.answers_known[index]) return;
    change.at_least = read_apart(reading, entry->value, "real_change", prompt);
    return;
  }
  const Fields fields(reading.problems, KeyTable::real_change, entry->value, "real_change");
  if (!fields.written("at_least") && !fields.written("percent")) {
    reading.problems.add("E407", fields.place(), "real_change does not say how much",
                         "add at_least or percent");
  }
  read_members(reading, fields, &change);
  if (!reading.answers_known[index]) return;
  if (const NodeEntry* const least = fields.entry("at_least")) {
    change.at_least = read_apart(reading, least->value, "at_least", prompt);
  }
  check_percent_of(reading, fields, prompt);
}

void check_roles(Reading& reading) {
  constexpr std::size_t roles = static_cast<std::size_t>(Role::pain_after) + 1;
  std::optional<Place> first[roles];
  for (PromptIndex index = 0; index < reading.prompt_fields.size(); ++index) {
    const Prompt& prompt = reading.protocol.prompts[index];
    if (!prompt.role) continue;
    const Fields& fields = reading.prompt_fields[index];
    const Place place = fields.value_place("role");
    const Text role = quoted(fields.text("role"));
    const bool known = reading.answers_known[index] && !fields.wrong("sides");
    if (const Text why = misfit(prompt); known && !why.empty()) {
      reading.problems.add("E518", place, text("a prompt with role = {} {}", role, why),
                           "take role out, or ask it so");
    }
    std::optional<Place>& known_place = first[static_cast<std::size_t>(*prompt.role)];
    if (!known_place) {
      known_place = place;
      continue;
    }
    reading.problems
        .add("E518", place, text("role {} is given twice", role),
             "only one prompt can tell it; take it out of the other")
        .related.push_back({*known_place, "first here"});
  }
}

}  // namespace kneecheck
