// Conditions: whose answer is looked at from elsewhere, on which side, and what is asked of it.
#include <algorithm>
#include <string>

#include "reading.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t first_side = 1;  // the words of `side` leave out ConditionSide::whole

bool is_gate(ConditionUse use) {
  return use == ConditionUse::ask_if || use == ConditionUse::unsafe_if;
}

bool looks_back(ConditionUse use) { return is_gate(use) || use == ConditionUse::red_flag; }

// Pain and not sure may not change points, nor what gives them: a test that hurt counts as one that
// was skipped.
bool may_ask_how_it_went(ConditionUse use) {
  return use != ConditionUse::ask_if && use != ConditionUse::points;
}

// Who has the conditions: a prompt, or an exercise, which stands behind all prompts.
struct Holder {
  ConditionUse use;
  PromptIndex prompt;
  bool per_side;  // or it cannot be known
};

// One key's conditions.
class ConditionReader {
 public:
  ConditionReader(Reading& reading, std::string_view key, Holder holder)
      : reading_(reading), key_(key), holder_(holder) {}

  std::optional<Condition> read(const Node& node) {
    const Fields fields(reading_.problems, KeyTable::condition, node, "this condition");
    const auto prompt = looked_at(fields);
    if (!prompt) return std::nullopt;
    Condition condition;
    condition.prompt = *prompt;
    condition.asks = asks(fields, *prompt);
    if (condition.asks == Asks::value) {
      condition.match = read_match(reading_, fields, *prompt, MatchUse::condition);
    }
    condition.side = side(fields, condition);
    return condition;
  }

 private:
  const Prompt& prompt(PromptIndex index) const { return reading_.protocol.prompts[index]; }

  // The prompt it looks at, if it may. Nothing more is said about a prompt of unknown kind.
  std::optional<PromptIndex> looked_at(const Fields& fields) {
    if (!fields.has("prompt")) return std::nullopt;
    const Place place = fields.value_place("prompt");
    const auto found = reading_.prompts.find(reading_.problems, fields.text("prompt"), place);
    if (!found || !reading_.prompt_fields[*found].kind()) return std::nullopt;
    const Kind kind = prompt(*found).kind;
    if (kind == Kind::text || kind == Kind::info) {
      reading_.problems.add(
          "E306", place,
          text("{} is {} prompt; only answers that are values can be conditions",
               shown(prompt(*found).id), kind == Kind::text ? Text("a text") : Text("an info")));
      return std::nullopt;
    }
    check_order(*found, place);
    return found;
  }

  void check_order(PromptIndex found, Place place) {
    if (!looks_back(holder_.use) || found < holder_.prompt) return;
    if (found > holder_.prompt) {
      const Text later = shown(prompt(found).id);
      reading_.problems.add("E305", place,
                            text("{} looks at {}, which is asked later (line {})", shown(key_),
                                 later, reading_.prompt_fields[found].place().line),
                            text("move {} above {}", later, shown(prompt(holder_.prompt).id)));
    } else if (holder_.use != ConditionUse::red_flag) {
      reading_.problems.add("E305", place, text("{} looks at its own prompt", shown(key_)),
                            "name an earlier prompt");
    }
  }

  // What is asked, when it is how the test went: where it may be asked, of what can answer it.
  Asks asks(const Fields& fields, PromptIndex found) {
    const std::string_view name = fields.flag("pain") ? "pain" : "unsure";
    if (!fields.flag(name)) return Asks::value;
    if (!may_ask_how_it_went(holder_.use)) {
      reading_.problems.add(
          "E021", fields.key_place(name),
          text("{} works in leave_out_if, in unsafe_if, and in the if of red flags and remarks, "
               "not in {}",
               shown(name),
               holder_.use == ConditionUse::points ? Text("the if of what gives points")
                                                   : shown(key_)),
          "ask for an answer instead, with is, at_least or below");
    }
    for (const std::string_view other : {"is", "at_least", "below", "unsure"}) {
      const bool stands = other == "unsure" ? fields.flag(other) : fields.written(other);
      if (other == name || !stands) continue;
      reading_.problems.add("E021", fields.key_place(other),
                            text("{} may not stand beside {}", shown(other), shown(name)),
                            "keep one of them; of a list any that holds is enough");
    }
    // Without a key for it, pain is offered where there are findings.
    const Fields& looked_at = reading_.prompt_fields[found];
    const bool rule_known = !looked_at.wrong("pain") && !looked_at.wrong("finding");
    if (name == "pain" && prompt(found).pain == PainRule::off && rule_known) {
      reading_.problems.add(
          "E401", fields.key_place(name),
          text("pain = true can never be met: {} does not offer \"it hurts\"",
               shown(prompt(found).id)),
          text("give {} pain = \"skip\", or ask for an answer", shown(prompt(found).id)));
    }
    return name == "pain" ? Asks::pain : Asks::unsure;
  }

  ConditionSide side(const Fields& fields, const Condition& condition) {
    const Prompt& looked_at = prompt(condition.prompt);
    const bool degree = looked_at.kind == Kind::compare && condition.asks == Asks::value;
    const bool exercise = holder_.use == ConditionUse::leave_out_if;
    const bool gate = is_gate(holder_.use) || exercise;
    if (!looked_at.per_side && !degree) {
      if (fields.has("side") && !reading_.prompt_fields[condition.prompt].wrong("sides")) {
        refuse(fields, text("side has no meaning here: {} is asked once", shown(looked_at.id)));
      }
      return ConditionSide::whole;
    }
    if (!fields.has("side")) {
      return gate && !holder_.per_side ? ConditionSide::any : ConditionSide::same;
    }
    const auto side = static_cast<ConditionSide>(first_side + fields.enum_index("side"));
    if (gate && side == ConditionSide::same && !holder_.per_side) {
      refuse(fields, exercise ? Text("side = \"same\" needs an exercise with sides = \"each\"")
                              : Text("side = \"same\" needs both prompts to be asked per side"));
    } else if (gate && side == ConditionSide::other) {
      refuse(fields, text("side = \"other\" works in if, not in {}", shown(key_)));
    }
    return side;
  }

  void refuse(const Fields& fields, Text message) {
    reading_.problems.add("E307", fields.value_place("side"), std::move(message));
  }

  Reading& reading_;
  std::string_view key_;
  Holder holder_;
};

std::vector<Condition> read_all(Reading& reading, const Fields& fields, std::string_view key,
                                const Holder& holder) {
  std::vector<Condition> conditions;
  ConditionReader reader(reading, key, holder);
  for (const Node* const node : fields.tables(key)) {
    if (auto condition = reader.read(*node)) conditions.push_back(std::move(*condition));
  }
  return conditions;
}

}  // namespace

std::vector<Condition> read_conditions(Reading& reading, const Fields& fields, std::string_view key,
                                       PromptIndex index, ConditionUse use) {
  const bool per_side =
      reading.protocol.prompts[index].per_side || reading.prompt_fields[index].wrong("sides");
  return read_all(reading, fields, key, {use, index, per_side});
}

std::vector<Condition> read_leave_out_if(Reading& reading, const Fields& fields, bool per_side) {
  return read_all(reading, fields, "leave_out_if",
                  {ConditionUse::leave_out_if, reading.protocol.prompts.size(),
                   per_side || fields.wrong("sides")});
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
