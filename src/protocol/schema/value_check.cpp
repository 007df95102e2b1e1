#include "value_check.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "kneecheck/protocol/reply_words.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

constexpr std::int64_t newest_format = 1;
constexpr std::size_t longest_id = 40;

// "Hip flexors" -> "hip_flexors"; empty when nothing is left of it.
std::string tidied(std::string_view words) {
  std::string id;
  for (const char c : lower_case(words.substr(0, longest_id))) {
    if (is_lower(c) || is_digit(c)) {
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

constexpr int largest = 1'000'000;  // times 1000, and as a difference, it still fits an int
constexpr double slack = 1e-9;

int power_of_ten(int exponent) {
  int power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

// For a threshold between two whole answers: the one that says the same of them.
Text same_threshold(const Node& node, std::string_view name) {
  const auto* const fraction = node.as<double>();
  if (fraction == nullptr || !(std::abs(*fraction) < largest)) return {};
  return text("answers are whole numbers: {} = {} means the same", shown(name),
              static_cast<int>(std::ceil(*fraction)));
}

}  // namespace

void refuse_newer_format(Problems& problems, const NodeTable& root) {
  const NodeEntry* const format = root.find("format");
  if (format == nullptr) return;
  const std::optional<std::int64_t> number = whole_number(format->value);
  if (!number || *number <= newest_format) return;
  problems.add(
      "E010", format->value.place,
      text("this file has format {}; this kneecheck reads up to {}", *number, newest_format),
      "update kneecheck");
  throw BadFile(problems.take());
}

bool wrong_type(Problems& problems, const Node& node, std::string_view name, const Text& wanted,
                const Text& hint) {
  return problems.refuse("E023", node.place,
                         text("{} must be {}, found {}", shown(name), wanted, problems.found(node)),
                         hint);
}

Text without_quotes(const Node& node) {
  return node.as<std::string>() == nullptr ? Text() : Text("remove the quotes");
}

bool check_word(Problems& problems, const Node& node, std::string_view name,
                std::span<const Word> words) {
  const auto* const word = node.as<std::string>();
  if (word == nullptr) return wrong_type(problems, node, name, "a word in quotes");
  if (find_word(words, *word) != nullptr) return true;
  const auto allowed = words_of(words);
  Text hint = listed(allowed, ", ");
  const std::vector<std::string> known(allowed.begin(), allowed.end());
  if (const auto near = meant(*word, known)) hint += text(". Did you mean {}?", shown(*near));
  return problems.refuse("E025", node.place, text("{} {} is not known", shown(name), quoted(*word)),
                         hint);
}

bool check_whole(Problems& problems, const Node& node, std::string_view name,
                 const Text& fraction_hint) {
  if (whole_number(node)) return true;
  if (node.as<double>() == nullptr) {
    return wrong_type(problems, node, name, "a whole number", without_quotes(node));
  }
  return problems.refuse(
      "E024", node.place,
      text("{} must be a whole number, found {}", shown(name), problems.found(node)),
      fraction_hint);
}

void check_label_names(Problems& problems, const Scoring& scoring,
                       const std::function<std::optional<Place>(Label)>& written) {
  constexpr Label labels[] = {Label::none, Label::slight, Label::moderate, Label::strong};
  for (const Label upper : labels) {
    for (const Label lower : labels) {
      if (lower == upper) break;
      const std::string_view name = label_name(scoring, upper);
      if (folded(name) != folded(label_name(scoring, lower))) continue;
      const std::optional<Place> place = written(upper) ? written(upper) : written(lower);
      if (!place) continue;
      problems.add("E804", *place,
                   text("{} and {} are both called {}", shown(label_word(lower)),
                        shown(label_word(upper)), quoted(name)),
                   "give each another name; a label without words of its own keeps ours");
      break;
    }
  }
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
                   line ? Text("write it on one line") : Text("remove it"));
    } else {
      problems.add("E702", place, text("{} in text", found->what), "remove it");
    }
    return false;
  }
  // No text has more characters than bytes.
  if (longest <= 0 || words->size() <= static_cast<std::size_t>(longest)) return true;
  const std::size_t length = count_code_points(*words);
  if (length <= static_cast<std::size_t>(longest)) return true;
  return problems.refuse("E026", node.place,
                         text("{} is {} characters; {} at most", shown(name), length, longest));
}

bool check_id(Problems& problems, Place place, std::string_view words) {
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
  return problems.refuse("E202", place, message, shown(tidied(words)));
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
  if (prompt.kind != Kind::number &&
      !check_whole(problems, node, name, same_threshold(node, name))) {
    return std::nullopt;
  }
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
  const std::string typed = folded(words);
  if (typed.empty()) return problems.refuse("E026", place, "a choice may not be empty");
  if (!english_words().reserves(typed)) return true;
  const auto row = std::ranges::find_if(reply_meanings(), [&](const MeaningRow& one) {
    return english_words().says(one.meaning, typed);
  });
  return problems.refuse(
      "E217", place, text("a choice may not be {}: that word {}", quoted(words), shown(row->does)),
      "use another word");
}

bool ChoiceWords::add(Problems& problems, Place place, std::string_view words, std::size_t choice) {
  const std::string typed = folded(words);
  for (const Known& other : known_) {
    if (other.typed != typed || other.choice == choice) continue;
    Diagnostic& problem = problems.add(
        "E218", place, text("choice {} repeats {}", quoted(words), quoted(other.words)));
    if (other.place.line > 0) problem.related.push_back({other.place, "first here"});
    return false;
  }
  known_.push_back({typed, std::string(words), choice, place});
  return true;
}

}  // namespace kneecheck
