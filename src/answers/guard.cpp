#include "kneecheck/answers/guard.hpp"

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/text/ascii.hpp"

namespace kneecheck {

Guarded split_guard(const Protocol& protocol, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {std::nullopt, line};

  std::string_view name = trimmed(line.substr(0, colon));
  Side side = Side::whole;
  if (name.ends_with(".left")) {
    side = Side::left;
    name.remove_suffix(5);
  } else if (name.ends_with(".right")) {
    side = Side::right;
    name.remove_suffix(6);
  }
  const std::optional<PromptIndex> prompt = find_prompt(protocol, std::string(name));
  if (!prompt) return {std::nullopt, line};
  return {Item{*prompt, side}, line.substr(colon + 1)};
}

std::string_view literal(const Protocol& protocol, std::string_view typed) {
  if (!typed.starts_with('\'')) return typed;
  const std::string_view rest = trimmed(typed.substr(1));
  const bool means_something_else = rest.starts_with('#') || rest.starts_with('\'') ||
                                    split_guard(protocol, rest).guard ||
                                    is_reserved(rest, Form::line);
  return means_something_else ? rest : typed;
}

std::string as_literal(const Protocol& protocol, std::string_view words) {
  const bool is_plain = literal(protocol, words) == words && !is_reserved(words, Form::sheet);
  return (is_plain ? "" : "'") + std::string(words);
}

}  // namespace kneecheck
