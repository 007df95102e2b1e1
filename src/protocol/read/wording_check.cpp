// The placeholders of a prompt's sentences: known ones, where they have a meaning.
#include <algorithm>
#include <array>
#include <string>

#include "kneecheck/protocol/wording.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

constexpr std::array<std::string_view, 7> placeholder_names = {
    "side", "Side", "value", "unit", "target", "other", "difference"};

enum class SentenceUse { ask, finding, difference };

// Why a known placeholder has no meaning here; empty if it has.
Text why_not(std::string_view name, const Prompt& prompt, SentenceUse use) {
  const auto word = [&] { return text("{{{}}}", shown(name)); };
  if (name == "value" || name == "unit") {
    if (use == SentenceUse::ask) return text("{} works in findings, not in questions", word());
    if (name == "unit" && prompt.kind != Kind::number) {
      return text("{} works in number prompts only", word());
    }
  }
  if (name == "target" && prompt.kind != Kind::hold) return text("{} works in holds only", word());
  if ((name == "other" || name == "difference") && use != SentenceUse::difference) {
    return text("{} works in difference only", word());
  }
  return {};
}

struct WordingCheck {
  Problems& problems;
  const Prompt& prompt;
  bool sides_known;

  // Whether the sentence names a side.
  bool check(const Node& node, SentenceUse use) const {
    const auto* const words = node.as<std::string>();
    if (words == nullptr) return false;
    bool side_named = false;
    for (const Placeholder& one : placeholders_of(*words)) {
      side_named = side_named || is_side(one.name);
      check(one, use, [&] {
        return place_in_string(problems.lines(), node.place, *words, one.begin, one.length);
      });
    }
    return side_named;
  }

  // `place` works out where it stands, which is only worth it for a problem.
  template <typename PlaceOf>
  void check(const Placeholder& one, SentenceUse use, const PlaceOf& place) const {
    if (one.length == 1) {
      problems.add("E703", place(), "a lone brace", "a real brace is written twice: {{ or }}");
      return;
    }
    if (std::ranges::find(placeholder_names, one.name) == placeholder_names.end()) {
      const std::vector<std::string> names(placeholder_names.begin(), placeholder_names.end());
      Text hint = "a real brace is written twice: {{";
      if (const auto near = meant(one.name, names)) {
        hint = text("did you mean {{{}}}? A real brace is {{{{", shown(*near));
      }
      problems.add("E703", place(), text("{{{}}} is not known here", shown(one.name)), hint);
      return;
    }
    const bool compare_says = prompt.kind == Kind::compare && use != SentenceUse::ask;
    if (is_side(one.name) && !prompt.per_side && sides_known && !compare_says) {
      problems.add("E502", place(),
                   text("{{{}}} in a prompt that is not asked per side", shown(one.name)),
                   "add sides = \"each\", or say it without the side");
      return;
    }
    if (const Text why = why_not(one.name, prompt, use); !why.empty()) {
      problems.add("E704", place(), why);
    }
  }
};

}  // namespace

void check_wording(Reading& reading, PromptIndex index) {
  const Fields& fields = reading.prompt_fields[index];
  const Prompt& prompt = reading.protocol.prompts[index];
  const WordingCheck wording{reading.problems, prompt, !fields.wrong("sides")};
  bool side_named = false;
  const auto check_question = [&](const Node& node) {
    side_named = wording.check(node, SentenceUse::ask) || side_named;
  };
  if (const NodeEntry* const ask = fields.entry("ask")) check_question(ask->value);
  if (const NodeEntry* const steps = fields.entry("steps")) {
    std::ranges::for_each(std::get<NodeList>(steps->value.value), check_question);
  }
  if (prompt.per_side && !side_named && fields.has("ask") && !fields.wrong("steps")) {
    reading.problems.add(
        "E501", fields.key_place("ask"),
        text("{} is asked per side, but neither ask nor steps names {{side}}", shown(prompt.id)),
        "put {side} into ask");
  }
  for (const std::string_view key : {"finding", "difference", "red_flag", "remark"}) {
    for (const Node* const node : fields.tables(key)) {
      const NodeEntry* const says = std::get<NodeTable>(node->value).find("says");
      if (says == nullptr) continue;
      wording.check(says->value,
                    key == "difference" ? SentenceUse::difference : SentenceUse::finding);
    }
  }
}

}  // namespace kneecheck
