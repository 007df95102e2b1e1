#include "value_check.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_id = 40;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_version(std::string_view words) {
  if (std::ranges::count(words, '.') != 2 || words.ends_with('.')) return false;
  while (!words.empty()) {
    const std::string_view part = next_part(words, '.');
    if (part.empty() || part.size() > 9 || !std::ranges::all_of(part, is_digit)) return false;
  }
  return true;
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

bool is_number(const Node& node) {
  return node.as<std::int64_t>() != nullptr || node.as<double>() != nullptr;
}

constexpr int largest = 1'000'000;  // times 1000, and as a difference, it still fits an int
constexpr double slack = 1e-9;

int power_of_ten(int exponent) {
  int power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

constexpr std::string_view reserved[] = {"-",    "skip", "unsure", "pain",   "<",
                                         "back", "?",    "help",   "review", "quit"};

std::string_view what_it_does(std::string_view word) {
  if (word == "-" || word == "skip") return "skips the prompt";
  if (word == "unsure") return "says that one is not sure";
  if (word == "pain") return "says that it hurts";
  if (word == "<" || word == "back") return "goes back";
  if (word == "?" || word == "help") return "asks for help";
  if (word == "review") return "shows the answers";
  return "leaves";
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
    if (found->kind == Hidden::control) {
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

std::optional<int> in_steps(Problems& problems, const Node& node, std::string_view name,
                            int decimals) {
  const int factor = power_of_ten(decimals);
  const auto* const whole = node.as<std::int64_t>();
  const double value =
      whole != nullptr ? static_cast<double>(*whole) : std::get<double>(node.value);
  if (!std::isfinite(value) || std::abs(value) > largest) {
    problems.add(
        "E026", node.place,
        text("{} = {} is outside {} to {}", shown(name), problems.found(node), -largest, largest));
    return std::nullopt;
  }
  if (whole != nullptr) return static_cast<int>(*whole) * factor;
  const double steps = std::round(value * factor);
  if (std::abs(value - steps / factor) <= slack) return static_cast<int>(steps);
  if (decimals == 0) {
    problems.add("E024", node.place,
                 text("{} must be a whole number, found {}", shown(name), problems.found(node)),
                 "the prompt has decimals = 0");
  } else {
    problems.add("E026", node.place,
                 text("{} = {} has more decimals than the prompt, which has {}", shown(name),
                      problems.found(node), decimals));
  }
  return std::nullopt;
}

std::optional<int> threshold_of(Problems& problems, const Node& node, std::string_view name,
                                const Prompt& prompt) {
  if (prompt.kind != Kind::number && !check_whole(problems, node, name)) return std::nullopt;
  return in_steps(problems, node, name, prompt.decimals);
}

Text written_value(const Prompt& prompt, int value) {
  if (prompt.decimals == 0) return text("{}", value);
  const int factor = power_of_ten(prompt.decimals);
  std::string digits = fmt::format("{:0{}}", std::abs(value) % factor, prompt.decimals);
  return text("{}{}.{}", value < 0 ? Text("-") : Text(), std::abs(value) / factor,
              safe_text(digits));
}

bool check_choice_word(Problems& problems, Place place, std::string_view words) {
  if (words.find_first_not_of(' ') == words.npos) {
    problems.add("E026", place, "a choice may not be empty");
    return false;
  }
  const std::string word = lower_case(words);
  if (std::ranges::find(reserved, word) == std::end(reserved)) return true;
  problems.add(
      "E217", place,
      text("a choice may not be {}: that word {}", quoted(words), shown(what_it_does(word))),
      "use another word");
  return false;
}

bool ChoiceWords::add(Problems& problems, Place place, std::string_view words, std::size_t choice) {
  const std::string folded = lower_case(words);
  for (const Known& other : known_) {
    if (other.folded != folded || other.choice == choice) continue;
    Diagnostic& problem = problems.add(
        "E218", place, text("choice {} repeats {}", quoted(words), quoted(other.words)));
    if (other.place.line > 0) problem.related.push_back({other.place, "first here"});
    return false;
  }
  known_.push_back({folded, std::string(words), choice, place});
  return true;
}

}  // namespace kneecheck
