#include "kneecheck/answers/guard.hpp"

#include <cstddef>
#include <string>

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

}  // namespace kneecheck
