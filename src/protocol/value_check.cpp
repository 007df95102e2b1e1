#include "value_check.hpp"

#include <cmath>
#include <string>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

bool is_number(const Node& node) {
  return node.as<std::int64_t>() != nullptr || node.as<double>() != nullptr;
}

}  // namespace

bool wrong_type(Problems& problems, const Node& node, std::string_view name, const Text& wanted,
                const Text& hint) {
  problems.add("E023", node.place,
               text("{} must be {}, found {}", shown(name), wanted, problems.found(node)), hint);
  return false;
}

bool check_word(Problems& problems, const Node& node, std::string_view name,
                std::string_view words) {
  const auto* const word = node.as<std::string>();
  if (word == nullptr) return wrong_type(problems, node, name, "a word in quotes");
  if (place_among(words, *word)) return true;
  const auto allowed = split_words(words);
  Text hint = listed(allowed, ", ");
  const std::vector<std::string> known(allowed.begin(), allowed.end());
  if (const auto near = meant(*word, known)) hint += text(". Did you mean {}?", shown(*near));
  problems.add("E025", node.place, text("{} {} is not known", shown(name), quoted(*word)), hint);
  return false;
}

bool check_whole(Problems& problems, const Node& node, std::string_view name) {
  if (node.as<std::int64_t>() != nullptr) return true;
  const auto* const decimal = node.as<double>();
  if (decimal == nullptr) {
    const bool words = node.as<std::string>() != nullptr;
    return wrong_type(problems, node, name, "a whole number",
                      words ? Text("remove the quotes") : Text());
  }
  const bool whole =
      std::isfinite(*decimal) && std::floor(*decimal) == *decimal && std::abs(*decimal) < 1e15;
  problems.add("E024", node.place,
               text("{} must be a whole number, found {}", shown(name), problems.found(node)),
               whole ? text("write {}", static_cast<std::int64_t>(*decimal)) : Text());
  return false;
}

bool check_integer(Problems& problems, const Node& node, std::string_view name, int low, int high) {
  if (!check_whole(problems, node, name)) return false;
  const std::int64_t value = *node.as<std::int64_t>();
  if (value >= low && value <= high) return true;
  problems.add("E026", node.place,
               text("{} = {} is outside {} to {}", shown(name), value, low, high));
  return false;
}

bool check_text(Problems& problems, const Node& node, std::string_view name, int longest,
                bool lines_allowed) {
  const auto* const words = node.as<std::string>();
  if (words == nullptr) {
    return wrong_type(problems, node, name, "a text",
                      is_number(node) ? Text("put it in quotes") : Text());
  }
  if (const auto found = first_unprintable(*words, lines_allowed)) {
    const std::size_t length = utf8_front(std::string_view(*words).substr(found->offset)).bytes;
    const Place place =
        place_in_string(problems.lines(), node.place, *words, found->offset, length);
    if (found->kind == Unprintable::Kind::control) {
      const bool line = (*words)[found->offset] == '\n';
      problems.add("E701", place,
                   line ? text("{} must be one line, found a line feed", shown(name))
                        : text("{} in text could drive the terminal", found->what),
                   line ? Text("write it on one line") : Text("remove it (CWE-150)"));
    } else {
      problems.add("E702", place, text("{} in text", found->what), "remove it");
    }
    return false;
  }
  // No text has more characters than bytes.
  if (longest <= 0 || words->size() <= static_cast<std::size_t>(longest)) return true;
  const std::size_t length = count_code_points(*words);
  if (length <= static_cast<std::size_t>(longest)) return true;
  problems.add("E026", node.place,
               text("{} is {} characters; {} at most", shown(name), length, longest));
  return false;
}

}  // namespace kneecheck
