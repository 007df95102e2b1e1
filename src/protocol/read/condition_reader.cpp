// Conditions: whose answer is looked at from elsewhere, on which side, and what is asked of it.
#include <algorithm>
#include <string>

#include "reading.hpp"

namespace kneecheck {
namespace {

bool is_gate(ConditionUse use) {
  return use == ConditionUse::ask_if || use == ConditionUse::unsafe_if;
}

bool looks_back(ConditionUse use) { return is_gate(use) || use == ConditionUse::red_flag; }

// Pain and not sure may not change points, nor what gives them: a test that hurt counts as one that
// was skipped.
bool may_ask_how_it_went(ConditionUse use) {
  return use != ConditionUse::ask_if && use != ConditionUse::points;
}

// Reads the conditions of one key. Its holder is a prompt, or an exercise, which stands behind all
// prompts.
struct ConditionReader {
  Reading& reading;
  std::string_view key;
  ConditionUse use;
  PromptIndex holder;
  bool per_side;  // the holder is, or may be

  std::vector<Condition> read_all(const Fields& fields) const {
    std::vector<Condition> conditions;
    for (const Node* const node : fields.tables(key)) {
      if (auto condition = read(*node)) conditions.push_back(std::move(*condition));
    }
    return conditions;
  }

  std::optional<Condition> read(const Node& node) const {
    const Fields fields(reading.problems, KeyTable::condition, node, "this condition");
    const auto prompt = looked_at(fields);
    if (!prompt) return std::nullopt;
    Condition condition;
    condition.prompt = *prompt;
    condition.asks = asks(fields, *prompt);
    if (condition.asks == Asks::value) {
      condition.match = read_match(reading, fields, *prompt, MatchUse::condition);
    }
    condition.side = side(fields, condition);
    return condition;
  }

  const Prompt& prompt(PromptIndex index) const { return reading.protocol.prompts[index]; }

  // The prompt it looks at, if it may. Nothing more is said about a prompt of unknown kind.
  std::optional<PromptIndex> looked_at(const Fields& fields) const {
    if (!fields.has("prompt")) return std::nullopt;
    const Place place = fields.value_place("prompt");
    const auto found = reading.prompts.find(reading.problems, fields.text("prompt"), place);
    if (!found || !reading.prompt_fields[*found].kind()) return std::nullopt;
    const Kind kind = prompt(*found).kind;
    if (kind == Kind::text || kind == Kind::info) {
      reading.problems.add(
          "E306", place,
          text("{} is {} prompt; only answers that are values can be conditions",
               shown(prompt(*found).id), kind == Kind::text ? Text("a text") : Text("an info")));
      return std::nullopt;
    }
    check_order(*found, place);
    return found;
  }

  void check_order(PromptIndex found, Place place) const {
    if (!looks_back(use) || found < holder) return;
    if (found > holder) {
      const Text later = shown(prompt(found).id);
      reading.problems.add("E305", place,
                           text("{} looks at {}, which is asked later (line {})", shown(key), later,
                                reading.prompt_fields[found].place().line),
                           text("move {} above {}", later, shown(prompt(holder).id)));
    } else if (use != ConditionUse::red_flag) {
      reading.problems.add("E305", place, text("{} looks at its own prompt", shown(key)),
                           "name an earlier prompt");
    }
  }

  // Whether the condition asks for pain or not sure instead of a value. Tells where that may not be
  // asked, and where the prompt cannot be answered so.
  Asks asks(const Fields& fields, PromptIndex found) const {
    const std::string_view name = fields.flag("pain") ? "pain" : "unsure";
    if (!fields.flag(name)) return Asks::value;
    if (!may_ask_how_it_went(use)) {
      reading.problems.add(
          "E021", fields.key_place(name),
          text("{} works in leave_out_if, in unsafe_if, and in the if of red flags and remarks, "
               "not in {}",
               shown(name),
               use == ConditionUse::points ? Text("the if of what gives points") : shown(key)),
          "ask for an answer instead, with is, at_least or below");
    }
    for (const std::string_view other : {"is", "at_least", "below", "unsure"}) {
      const bool stands = other == "unsure" ? fields.flag(other) : fields.written(other);
      if (other == name || !stands) continue;
      reading.problems.add("E021", fields.key_place(other),
                           text("{} may not stand beside {}", shown(other), shown(name)),
                           "keep one of them; of a list any that holds is enough");
    }
    // Without a key for it, pain is offered where there are findings.
    const Fields& looked_at = reading.prompt_fields[found];
    const bool rule_known = !looked_at.wrong("pain") && !looked_at.wrong("finding");
    if (name == "pain" && prompt(found).pain == PainRule::off && rule_known) {
      reading.problems.add(
          "E401", fields.key_place(name),
          text("pain = true can never be met: {} does not offer \"it hurts\"",
               shown(prompt(found).id)),
          text("give {} pain = \"skip\", or ask for an answer", shown(prompt(found).id)));
    }
    return name == "pain" ? Asks::pain : Asks::unsure;
  }

  ConditionSide side(const Fields& fields, const Condition& condition) const {
    const Prompt& looked_at = prompt(condition.prompt);
    const bool degree = looked_at.kind == Kind::compare && condition.asks == Asks::value;
    const bool exercise = use == ConditionUse::leave_out_if;
    const bool gate = is_gate(use) || exercise;
    if (!looked_at.per_side && !degree) {
      if (fields.has("side") && !reading.prompt_fields[condition.prompt].wrong("sides")) {
        refuse(fields, text("side has no meaning here: {} is asked once", shown(looked_at.id)));
      }
      return ConditionSide::whole;
    }
    if (!fields.has("side")) {
      return gate && !per_side ? ConditionSide::any : ConditionSide::same;
    }
    const auto side = fields.as<ConditionSide>("side");
    if (gate && side == ConditionSide::same && !per_side) {
      refuse(fields, exercise ? Text("side = \"same\" needs an exercise with sides = \"each\"")
                              : Text("side = \"same\" needs both prompts to be asked per side"));
    } else if (gate && side == ConditionSide::other) {
      refuse(fields, text("side = \"other\" works in if, not in {}", shown(key)));
    }
    return side;
  }

  void refuse(const Fields& fields, Text message) const {
    reading.problems.add("E307", fields.value_place("side"), std::move(message));
  }
};

}  // namespace

std::vector<Condition> read_conditions(Reading& reading, const Fields& fields, std::string_view key,
                                       PromptIndex index, ConditionUse use) {
  const bool per_side =
      reading.protocol.prompts[index].per_side || reading.prompt_fields[index].wrong("sides");
  return ConditionReader{reading, key, use, index, per_side}.read_all(fields);
}

std::vector<Condition> read_leave_out_if(Reading& reading, const Fields& fields, bool per_side) {
  return ConditionReader{reading, "leave_out_if", ConditionUse::leave_out_if,
                         reading.protocol.prompts.size(), per_side || fields.wrong("sides")}
      .read_all(fields);
}

void read_gates(Reading& reading, PromptIndex index) {
  const Fields& fields = reading.prompt_fields[index];
  Prompt& prompt = reading.protocol.prompts[index];
  const auto read = [&](std::string_view key, ConditionUse use) {
    return read_conditions(reading, fields, key, index, use);
  };
  prompt.ask_if = {read("ask_if", ConditionUse::ask_if), false};
  const auto any = read("ask_if_any", ConditionUse::ask_if);
  if (fields.written("ask_if_any")) {
    if (fields.written("ask_if")) {
      reading.problems.add("E021", fields.key_place("ask_if_any"),
                           "ask_if_any may not stand beside ask_if",
                           "ask_if: all must hold; ask_if_any: any. Keep one of them");
    }
    prompt.ask_if = {any, true};
  }
  prompt.unsafe_if = read("unsafe_if", ConditionUse::unsafe_if);
}

}  // namespace kneecheck
