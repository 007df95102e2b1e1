#include "problems.hpp"

#include <utility>

#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
Diagnostic& Problems::add(std::string code, Place place, Text message, Text hint) {
  problems_.push_back(
      {Level::error, std::move(code), place, std::move(message), std::move(hint), {}, {}});
  return problems_.back();
}

Text Problems::found(const Node& node) const {
  if (const auto* const words = std::get_if<std::string>(&node.value)) return quoted(*words);
  if (std::holds_alternative<NodeList>(node.value)) return "a list";
  if (std::holds_alternative<NodeTable>(node.value)) return "a table";
  return shown(lines_.at(node.place));
}

Text listed(const std::vector<std::string_view>& words, const Text& last) {
  Text all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) all += i + 1 == words.size() ? last : Text(", ");
    all += shown(words[i]);
  }
  return all;
}

Text did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const auto near = closest(word, known);
  return near ? text("did you mean {}?", shown(*near)) : Text();
}

}  // namespace kneecheck
