#include "kneecheck/answers/guard.hpp"

#include <algorithm>
#include <vector>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

// What stands before the colon of a line, taken apart.
struct Name {
  std::string id;
  Side side = Side::whole;
};

std::optional<Name> name_before_colon(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view name = trimmed(line.substr(0, colon));
  Side side = Side::whole;
  if (name.ends_with(".left")) {
    side = Side::left;
    name.remove_suffix(5);
  } else if (name.ends_with(".right")) {
    side = Side::right;
    name.remove_suffix(6);
  }
  return Name{std::string(name), side};
}

bool looks_like_id(std::string_view name) {
  const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '_'; };
  return !name.empty() && is_lower(name.front()) && std::ranges::all_of(name, fits);
}

// The id of what one line answers that was probably meant.
std::optional<std::string> meant_guard(const Protocol& protocol, std::string_view id) {
  std::vector<std::string> ids;
  for (const Prompt& prompt : protocol.prompts) {
    if (!prompt.group && prompt.kind != Kind::info) ids.push_back(prompt.id);
  }
  for (const Group& group : protocol.groups) ids.push_back(group.id);
  return closest(id, ids);
}

}  // namespace

Guarded split_guard(const Protocol& protocol, std::string_view line) {
  const std::optional<Name> name = name_before_colon(line);
  if (!name) return {std::nullopt, line};
  const std::string_view rest = line.substr(line.find(':') + 1);
  if (const auto prompt = find_prompt(protocol, name->id)) return {Item{*prompt, name->side}, rest};
  if (const auto group = find_group(protocol, name->id)) {
    const auto first = std::ranges::find(protocol.prompts, group, &Prompt::group);
    const auto index = static_cast<PromptIndex>(first - protocol.prompts.begin());
    return {Item{index, name->side}, rest, true};
  }
  return {std::nullopt, line};
}

std::optional<WrongGuard> wrong_guard(const Protocol& protocol, const Guarded& line, Item asked) {
  if (!line.guard) return std::nullopt;
  const Item guard = *line.guard;
  const bool same_side = guard.side == Side::whole || guard.side == asked.side;
  const Group* const page = group_of(protocol, guard);
  const bool is_sign = page != nullptr && !line.names_page;
  const bool same_page = page != nullptr && page == group_of(protocol, asked);
  if (same_side && !is_sign && (same_page || guard.prompt == asked.prompt)) return std::nullopt;
  const std::string name =
      line.names_page ? sided_name(page->id, guard.side) : item_name(protocol, guard);
  if (is_sign && same_page) {
    return WrongGuard{
        text("{} is a sign of {}, and one line answers all of them", safe_text(name),
             safe_text(page->id)),
        text("begin the line with {0}:, and then the numbers of what is true, as {0}: 1 2",
             safe_text(page->id))};
  }
  const Text meant_for = is_sign ? text("{}, a sign of {},", safe_text(name), safe_text(page->id))
                                 : safe_text(name) + ",";
  return WrongGuard{text("this line is for {} but the answer needed here is {}", meant_for,
                         safe_text(question_name(protocol, asked))),
                    {}};
}

std::optional<WrongGuard> unknown_guard(const Protocol& protocol, std::string_view line,
                                        Item asked) {
  const std::optional<Name> name = name_before_colon(line);
  if (!name || !looks_like_id(name->id) || split_guard(protocol, line).guard) return std::nullopt;
  if (protocol.prompts[asked.prompt].kind == Kind::text) return std::nullopt;
  const auto meant = meant_guard(protocol, name->id);
  const Text slip =
      meant ? text("did you mean {}? ", safe_text(sided_name(*meant, name->side))) : Text();
  return WrongGuard{
      text("{} {} has no question {}; the answer needed here is {}", safe_text(protocol.about.id),
           safe_text(protocol.about.version), safe_text(name->id),
           safe_text(question_name(protocol, asked))),
      slip + "answers to another version, or to another protocol, do not fit this one"};
}

std::string_view literal(const Protocol& protocol, std::string_view typed,
                         const ReplyWords& words) {
  if (!typed.starts_with('\'')) return typed;
  const std::string_view rest = trimmed(typed.substr(1));
  const bool means_something_else = rest.starts_with('#') || rest.starts_with('\'') ||
                                    split_guard(protocol, rest).guard ||
                                    words.reserves(folded(rest));
  return means_something_else ? rest : typed;
}

std::string as_literal(const Protocol& protocol, std::string_view words) {
  const bool is_plain =
      literal(protocol, words, english_words()) == words && !sheet_words().reserves(folded(words));
  return (is_plain ? "" : "'") + std::string(words);
}

}  // namespace kneecheck
