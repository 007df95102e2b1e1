#include "text_forms.hpp"

#include <algorithm>
#include <string>

#include "kneecheck/text/ascii.hpp"
#include "value_check.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_id = 40;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_version(std::string_view words) {
  int parts = 0;
  while (true) {
    const std::size_t end = words.find('.');
    const std::string_view part = words.substr(0, end);
    if (part.empty() || part.size() > 9 || !std::ranges::all_of(part, is_digit)) return false;
    ++parts;
    if (end == words.npos) return parts == 3;
    words.remove_prefix(end + 1);
  }
}

bool is_language(std::string_view words) {
  const bool two = words.size() == 2 || words.size() == 5;
  return two && is_lower(words[0]) && is_lower(words[1]) &&
         (words.size() == 2 || (words[2] == '-' && is_upper(words[3]) && is_upper(words[4])));
}

// "Hip flexors" -> "hip_flexors"; empty when nothing is left of it.
std::string tidied(std::string_view words) {
  std::string id;
  for (const char c : words.substr(0, longest_id)) {
    if (is_upper(c)) {
      id += static_cast<char>(c - 'A' + 'a');
    } else if (is_lower(c) || is_digit(c)) {
      id += c;
    } else if (!id.empty() && id.back() != '_') {
      id += '_';
    }
  }
  while (id.ends_with('_')) id.pop_back();
  while (!id.empty() && !is_lower(id.front())) id.erase(0, 1);
  return id.starts_with("x_") ? id.substr(2) : id;
}

bool is_id_character(char c) { return is_lower(c) || is_digit(c) || c == '_'; }

}  // namespace

bool check_id_words(Problems& problems, Place place, std::string_view words) {
  Text message;
  if (words.empty()) {
    message = "an id may not be empty";
  } else if (!std::ranges::all_of(words, is_id_character)) {
    message = text("id {} may use a-z, 0-9 and _ only", quoted(words));
  } else if (!is_lower(words.front())) {
    message = text("id {} must begin with a letter", quoted(words));
  } else if (words.size() > longest_id) {
    message = text("id {} is longer than {} characters", quoted(words), longest_id);
  } else if (words.starts_with("x_")) {
    message = text("id {} may not begin with x_: such keys are for other tools", quoted(words));
  } else {
    return true;
  }
  problems.add("E202", place, message, shown(tidied(words)));
  return false;
}

bool check_id(Problems& problems, const Node& node) {
  return check_text(problems, node, "id", 0, false) &&
         check_id_words(problems, node.place, std::get<std::string>(node.value));
}

bool check_form(Problems& problems, const Key& key, Place place, std::string_view words) {
  const auto name = [&] { return shown(key.name); };
  if (words.empty() && !key.required) return true;
  if (key.type == KeyType::dashed_id) {
    const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
    if (!words.empty() && std::ranges::all_of(words, fits)) return true;
    problems.add("E202", place, text("{} {} may use a-z, 0-9 and - only", name(), quoted(words)));
  } else if (key.type == KeyType::version) {
    if (is_version(words)) return true;
    problems.add("E026", place, text("{} {} is not MAJOR.MINOR.PATCH", name(), quoted(words)),
                 "for example 1.0.0");
  } else if (key.type == KeyType::language) {
    if (is_language(words)) return true;
    problems.add("E026", place, text("{} {} is not xx or xx-YY", name(), quoted(words)),
                 "for example en or pt-BR");
  } else {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    const bool blank = std::ranges::any_of(words, is_blank);
    if (words.starts_with("https://") && words.size() > 8 && !blank) return true;
    problems.add("E707", place, text("{} must start with https://", name()),
                 blank ? Text("an address has no blanks") : Text());
  }
  return false;
}

}  // namespace kneecheck
