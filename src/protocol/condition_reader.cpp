#include <algorithm>
#include <string>

#include "match_reader.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t first_side = 1;  // the words of `side` leave out ConditionSide::whole

// One key's conditions, at one prompt.
class ConditionReader {
 public:
  ConditionReader(Reading& reading, std::string_view key, PromptIndex index, ConditionUse use)
      : reading_(reading), key_(key), index_(index), use_(use) {}

  std::optional<Condition> read(const Node& node) {
    const Fields fields = fields_of(reading_, KeyTable::condition, node, "this condition");
    const auto prompt = looked_at(fields);
    if (!prompt) return std::nullopt;
    Condition condition;
    condition.prompt = *prompt;
    condition.match = read_match(reading_, fields, *prompt, MatchUse::condition);
    condition.side = side(fields, *prompt);
    return condition;
  }

 private:
  const Prompt& prompt(PromptIndex index) const { return reading_.protocol.prompts[index]; }

  // The prompt it looks at, if it may. Nothing more is said about a prompt of unknown kind.
  std::optional<PromptIndex> looked_at(const Fields& fields) {
    if (!fields.has("prompt")) return std::nullopt;
    const Place place = fields.value_place("prompt");
    const auto found = reading_.prompts.find(reading_.problems, fields.text("prompt"), place);
    if (!found || !reading_.drafts[*found].kind) return std::nullopt;
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
    const bool self_is_fine = use_ == ConditionUse::red_flag;
    if (use_ == ConditionUse::anywhere || found < index_ || (found == index_ && self_is_fine)) {
      return;
    }
    if (found == index_) {
      reading_.problems.add("E305", place, text("{} looks at its own prompt", shown(key_)),
                            "name an earlier prompt");
      return;
    }
    const Place later = reading_.drafts[found].fields.place();
    reading_.problems.add(
        "E305", place,
        text("{} looks at {}, which is asked later (line {})", shown(key_), shown(prompt(found).id),
             later.line),
        text("move {} above {}", shown(prompt(found).id), shown(prompt(index_).id)));
  }

  ConditionSide side(const Fields& fields, PromptIndex found) {
    const bool has_sides = prompt(found).per_side || prompt(found).kind == Kind::compare;
    const bool gate = use_ == ConditionUse::gate;
    const bool follows_a_side = prompt(index_).per_side;
    if (!has_sides) {
      if (fields.has("side") && reading_.drafts[found].sides_known) {
        refuse(fields, text("side has no meaning here: {} is asked once", shown(prompt(found).id)));
      }
      return ConditionSide::whole;
    }
    if (!fields.has("side")) {
      return gate && !follows_a_side ? ConditionSide::any : ConditionSide::same;
    }
    const auto side = static_cast<ConditionSide>(first_side + fields.word("side"));
    const bool sides_known = reading_.drafts[index_].sides_known;
    if (gate && side == ConditionSide::same && !follows_a_side && sides_known) {
      refuse(fields, "side = \"same\" needs both prompts to be asked per side");
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
  PromptIndex index_;
  ConditionUse use_;
};

}  // namespace

std::vector<Condition> read_conditions(Reading& reading, const Fields& fields, std::string_view key,
                                       PromptIndex index, ConditionUse use) {
  std::vector<Condition> conditions;
  ConditionReader reader(reading, key, index, use);
  for (const Node* const node : fields.tables(key)) {
    if (auto condition = reader.read(*node)) conditions.push_back(std::move(*condition));
  }
  return conditions;
}

void read_gates(Reading& reading, PromptIndex index) {
  const Fields& fields = reading.drafts[index].fields;
  Prompt& prompt = reading.protocol.prompts[index];
  const auto read = [&](std::string_view key) {
    return read_conditions(reading, fields, key, index, ConditionUse::gate);
  };
  prompt.ask_if = {read("ask_if"), false};
  const auto any = read("ask_if_any");
  if (fields.written("ask_if_any")) {
    if (fields.written("ask_if")) {
      reading.problems.add("E021", fields.key_place("ask_if_any"),
                           "ask_if_any may not stand beside ask_if",
                           "ask_if: all must hold; ask_if_any: any. Keep one of them");
    }
    prompt.ask_if = {any, true};
  }
  prompt.unsafe_if = read("unsafe_if");
}

}  // namespace kneecheck
