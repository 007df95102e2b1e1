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

std::string with_blanks(std::string id) {
  std::ranges::replace(id, '_', ' ');
  return id;
}

PainRule usual_pain(const Fields& fields, Kind kind) {
  if (kind == Kind::hold) return PainRule::skip;
  if (kind == Kind::info || kind == Kind::yes_no || kind == Kind::text) return PainRule::off;
  return fields.tables("finding").empty() ? PainRule::off : PainRule::skip;
}

int usual_seconds(const Prompt& prompt) {
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

void read_prompt(Reading& reading, PromptIndex index, Kind kind) {
  const Fields& fields = reading.drafts[index].fields;
  Prompt& prompt = reading.protocol.prompts[index];
  prompt.kind = kind;
  read_members(reading, fields, &prompt);
  reading.drafts[index].sides_known = !fields.wrong("sides");
  if (!fields.has("title")) prompt.title = with_blanks(prompt.id);
  if (!fields.has("pain")) prompt.pain = usual_pain(fields, kind);
  check_worse(reading.problems, fields, kind);
  read_answers(reading, index);
  if (!fields.has("takes_s")) prompt.takes_s = usual_seconds(prompt);
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
    if (kind) read_prompt(reading, index, *kind);
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
