// Prompts: the keys that all kinds have, and the defaults that depend on the kind.
#include <algorithm>
#include <string>

#include "reading.hpp"

namespace kneecheck {
namespace {

std::optional<Kind> kind_of(const Node& node) {
  const NodeEntry* const kind = std::get<NodeTable>(node.value).find("kind");
  const auto* const word = kind == nullptr ? nullptr : kind->value.as<std::string>();
  if (word == nullptr) return std::nullopt;
  const auto place = place_among(find_key(KeyTable::prompt, "kind")->words, *word);
  if (!place) return std::nullopt;
  return static_cast<Kind>(*place);
}

std::string title_of(const Fields& fields) {
  if (fields.has("title")) return fields.text("title");
  std::string title = fields.text("id");
  std::ranges::replace(title, '_', ' ');
  return title;
}

PainRule pain_of(const Fields& fields, Kind kind) {
  if (fields.has("pain")) return fields.as<PainRule>("pain");
  switch (kind) {
    case Kind::hold:
      return PainRule::skip;
    case Kind::scale:
    case Kind::choice:
    case Kind::number:
    case Kind::compare:
      return !fields.tables("finding").empty() ? PainRule::skip : PainRule::off;
    case Kind::info:
    case Kind::yes_no:
    case Kind::text:
      return PainRule::off;
  }
  return PainRule::off;
}

std::optional<Worse> worse_of(const Fields& fields, Kind kind) {
  switch (kind) {
    case Kind::scale:
    case Kind::number:
      if (!fields.has("worse")) return std::nullopt;
      return fields.as<Worse>("worse");
    case Kind::yes_no:
    case Kind::choice:
    case Kind::hold:
      return fields.as<Worse>("worse");
    case Kind::info:
    case Kind::compare:
    case Kind::text:
      return std::nullopt;
  }
  return std::nullopt;
}

int takes_of(const Fields& fields, const Prompt& prompt) {
  if (fields.has("takes_s")) return fields.number("takes_s");
  switch (prompt.kind) {
    case Kind::info:
      return 10;
    case Kind::yes_no:
      return 8;
    case Kind::scale:
      return 30;
    case Kind::number:
      return 60;
    case Kind::hold: {
      const int once = prompt.lead_in + prompt.target + 15;
      return prompt.per_side ? 2 * once + prompt.rest_s : once;
    }
    case Kind::choice:
    case Kind::compare:
    case Kind::text:
      return 20;
  }
  return 0;
}

// A scale or number that gives points must say which end is bad. When there is a difference as
// well, that is told at the difference.
void check_worse(Problems& problems, const Fields& fields, Kind kind) {
  const bool open = kind == Kind::scale || kind == Kind::number;
  if (!open || fields.written("worse") || !fields.written("finding")) return;
  problems.add("E022", fields.place(), text("{} has no worse", fields.what()),
               "findings need worse = \"high\" or \"low\": which end is bad");
}

void read_common(Reading& reading, PromptIndex index, Kind kind) {
  const Fields& fields = reading.drafts[index].fields;
  Prompt& prompt = reading.protocol.prompts[index];
  prompt.kind = kind;
  prompt.ask = fields.text("ask");
  prompt.title = title_of(fields);
  prompt.steps = fields.texts("steps");
  prompt.per_side = fields.word("sides") == 1;
  reading.drafts[index].sides_known = !fields.wrong("sides");
  prompt.section = fields.text("section");
  prompt.equipment = fields.texts("equipment");
  prompt.video = fields.text("video");
  prompt.picture = fields.text("picture");
  prompt.pain = pain_of(fields, kind);
  prompt.worse = worse_of(fields, kind);
  prompt.family = fields.text("family");
  prompt.cite = cited(reading, fields);
  prompt.note = fields.text("note");
  check_worse(reading.problems, fields, kind);
}

void read_references(Reading& reading, PromptIndex index) {
  read_gates(reading, index);
  if (reading.drafts[index].kind == Kind::info || reading.drafts[index].kind == Kind::text) return;
  read_flags(reading, index);
  read_findings(reading, index);
  read_differences(reading, index);
}

}  // namespace

void read_prompts(Reading& reading, const Fields& top) {
  const auto tables = top.tables("prompt");
  reading.drafts.reserve(tables.size());
  reading.protocol.prompts.reserve(tables.size());
  for (const Node* const node : tables) {
    const PromptIndex index = reading.drafts.size();
    const auto kind = kind_of(*node);
    reading.drafts.push_back(
        {Fields(reading.problems, KeyTable::prompt, std::get<NodeTable>(node->value), node->place,
                called("prompt", *node), kind),
         kind});
    register_id(reading, reading.prompts, reading.drafts.back().fields, index);
    reading.protocol.prompts.emplace_back().id = reading.drafts.back().fields.text("id");
    if (!kind) continue;
    read_common(reading, index, *kind);
    read_answers(reading, index);
    Prompt& prompt = reading.protocol.prompts[index];
    prompt.takes_s = takes_of(reading.drafts[index].fields, prompt);
  }
  for (PromptIndex index = 0; index < reading.drafts.size(); ++index) {
    if (!reading.drafts[index].kind) continue;
    read_references(reading, index);
    check_wording(reading, index);
  }
}

void check_refer(Reading& reading, const Fields& top) {
  if (reading.refers) return;
  const auto& prompts = reading.protocol.prompts;
  const auto hurts = std::ranges::find_if(
      prompts, [](const Prompt& prompt) { return prompt.pain != PainRule::off; });
  const auto flags =
      std::ranges::find_if(prompts, [](const Prompt& prompt) { return !prompt.red_flags.empty(); });
  if (hurts == prompts.end() && flags == prompts.end()) return;
  Text why;
  if (hurts != prompts.end()) why += text("{} can hurt", shown(hurts->id));
  if (flags != prompts.end()) {
    why += text("{}{} has a red flag", why.empty() ? Text() : Text(" and "), shown(flags->id));
  }
  reading.problems.add("E603", top.written("safety") ? top.key_place("safety") : file_start,
                       text("{}, but [safety] has no refer text", why),
                       "refer = \"...\": whom to see");
}

}  // namespace kneecheck
