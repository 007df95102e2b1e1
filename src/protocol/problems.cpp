#include "problems.hpp"

#include <utility>

#include "kneecheck/text/suggest.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_shown = 60;  // code points

}  // namespace

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

Text shown(std::string_view words) {
  std::size_t bytes = 0;
  for (std::size_t points = 0; points < longest_shown && bytes < words.size(); ++points) {
    bytes += utf8_front(words.substr(bytes)).bytes;
  }
  if (bytes < words.size()) return safe_text(words.substr(0, bytes)) + "…";
  return safe_text(words);
}

Text quoted(std::string_view words) { return text("\"{}\"", shown(words)); }

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
