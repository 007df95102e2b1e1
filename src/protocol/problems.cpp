#include "problems.hpp"

#include <utility>

#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_guessed = 80;  // bytes
constexpr std::size_t most_kept = 500;

}  // namespace

Diagnostic& Problems::add(std::string code, Place place, Text message, Text hint) {
  if (problems_.size() == most_kept) return dropped_ = {};
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

std::optional<std::string> meant(std::string_view word, const std::vector<std::string>& known) {
  return word.size() > longest_guessed ? std::nullopt : closest(word, known);
}

}  // namespace kneecheck
