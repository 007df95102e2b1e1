#include "problems.hpp"

#include <utility>

#include "kneecheck/text/plain_words.hpp"
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

bool Problems::refuse(std::string code, Place place, Text message, Text hint) {
  add(std::move(code), place, std::move(message), std::move(hint));
  return false;
}

Text Problems::found(const Node& node) const {
  if (const auto* const words = node.as<std::string>()) return quoted(*words);
  if (std::holds_alternative<NodeList>(node.value)) return "a list";
  if (std::holds_alternative<NodeTable>(node.value)) return "a table";
  return shown(lines_.at(node.place));
}

Text listed(const std::vector<std::string_view>& words, const Text& last) {
  std::vector<Text> all;
  for (const std::string_view word : words) all.push_back(shown(word));
  return listed(all, last);
}

std::optional<std::string> meant(std::string_view word, const std::vector<std::string>& known) {
  return word.size() > longest_guessed ? std::nullopt : closest(word, known);
}

}  // namespace kneecheck
