#include "kneecheck/answers/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t longest_list = 60;   // bytes, of choices named in a sentence
constexpr std::size_t longest_range = 24;  // bytes, of choices named in a short prompt
constexpr int largest_out_of = 100;        // "7 of 10", but "1985 (1900 to 2026)"

// 85 with one decimal is "8.5", 80 is "8".
std::string decimal_words(int value, int decimals) {
  std::string digits = std::to_string(value < 0 ? -static_cast<long>(value) : value);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  std::string fraction = digits.substr(digits.size() - places);
  digits.resize(digits.size() - places);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return (value < 0 ? "-" : "") + digits + (fraction.empty() ? "" : "." + fraction);
}

std::string compare_words(int value) {
  constexpr std::array<const char*, 5> words = {"left much", "left", "same", "right", "right much"};
  return words.at(static_cast<std::size_t>(value + 2));
}

// A value as a whole phrase: with its scale, unit or comma.
Text phrase(const Prompt& prompt, int value) {
  if (prompt.kind == Kind::compare && value == -2) return "left, much";
  if (prompt.kind == Kind::compare && value == 2) return "right, much";
  if (prompt.kind != Kind::scale) return measured(prompt, value);
  if ((prompt.min == 0 || prompt.min == 1) && prompt.max <= largest_out_of)
    return text("{} of {}", value, prompt.max);
  return text("{} ({} to {})", value, prompt.min, prompt.max);
}

Text joined_choices(const Prompt& prompt, bool quotes, const Text& between) {
  std::vector<Text> list;
  for (const Choice& choice : prompt.choices) {
    list.push_back(quotes ? quoted(choice.text) : safe_text(choice.text));
  }
  return joined(list, between);
}

Text wanted_choice(const Prompt& prompt, Form form) {
  const Text list = joined_choices(prompt, true, ", ");
  if (form != Form::line) return text("one of {}", list);
  const bool list_fits = list.str().size() <= longest_list;
  if (numbers_are_texts(prompt))
    return list_fits ? text("one of {}", list) : Text("the words of one choice");
  const std::size_t count = prompt.choices.size();
  return list_fits ? text("a number from 1 to {}, or one of {}", count, list)
                   : text("a number from 1 to {}, or the words of one choice", count);
}

Text wanted_number(const Prompt& prompt) {
  const Text low = value_text(prompt, prompt.min);
  const Text high = measured(prompt, prompt.max);
  if (prompt.decimals == 0) return text("a whole number from {} to {}", low, high);
  return text("a number from {} to {} with at most {}", low, high,
              counted(prompt.decimals, "decimal"));
}

Text wanted_compare(const Prompt& prompt, Form form) {
  if (form == Form::sheet) {
    return prompt.much ? Text("\"left\", \"right\", \"same\", \"left_much\" or \"right_much\"")
                       : Text("\"left\", \"right\" or \"same\"");
  }
  if (form == Form::cell) {
    return prompt.much ? Text("left, right or same, left much or right much")
                       : Text("left, right or same");
  }
  return prompt.much ? Text("l, r or =, ll or rr for much") : Text("l, r or =");
}

}  // namespace

Text value_text(const Prompt& prompt, int value) { return safe_text(value_words(prompt, value)); }

std::string unit_of(const Prompt& prompt) {
  return prompt.kind == Kind::hold ? "s" : prompt.unit;  // only numbers may have one
}

Text measured(const Prompt& prompt, int value) {
  const std::string unit = unit_of(prompt);
  const Text plain = value_text(prompt, value);
  return unit.empty() ? plain : text("{} {}", plain, safe_text(unit));
}

bool answers_in_words(const Prompt& prompt) {
  return prompt.kind == Kind::yes_no || prompt.kind == Kind::choice || prompt.kind == Kind::compare;
}

Text answer_words(const Prompt& prompt, Answer answer) {
  switch (answer.status) {
    case Status::answered:
      return answer.value ? phrase(prompt, *answer.value) : Text();
    case Status::hurt:
      return answer.value ? text("{}, hurt", phrase(prompt, *answer.value)) : Text("hurt");
    case Status::skipped:
      return "skipped";
    case Status::unsure:
      return "not sure";
    case Status::pain:
      if (!answer.value) return "stopped by pain";
      return prompt.kind == Kind::hold
                 ? text("stopped by pain after {}", phrase(prompt, *answer.value))
                 : text("stopped by pain at {}", phrase(prompt, *answer.value));
    case Status::not_reached:
      return {};
    case Status::invalid:
      return "no longer an answer to this question";
  }
  return {};
}

std::string value_words(const Prompt& prompt, int value) {
  switch (prompt.kind) {
    case Kind::info:
    case Kind::text:
      return {};
    case Kind::yes_no:
      return value == 0 ? "no" : "yes";
    case Kind::choice:
      return prompt.choices.at(static_cast<std::size_t>(value)).text;
    case Kind::scale:
    case Kind::number:
    case Kind::hold:
      return decimal_words(value, prompt.decimals);
    case Kind::compare:
      return compare_words(value);
  }
  return {};
}

Text clock_words(const Prompt& prompt) {
  if (!prompt.time_s) return {};
  const Text answer = prompt.per_side ? Text("each answer") : Text("the answer");
  return text("{} on the clock before {}", seconds_words(*prompt.time_s), answer);
}

Text reply_range(const Prompt& prompt) {
  switch (prompt.kind) {
    case Kind::info:
      return {};
    case Kind::yes_no:
      return "y/n";
    case Kind::choice: {
      if (!numbers_are_texts(prompt)) return text("1-{}", prompt.choices.size());
      const Text list = joined_choices(prompt, false, "/");
      return list.str().size() <= longest_range ? list : Text("words");
    }
    case Kind::scale:
    case Kind::number:
    case Kind::hold: {
      const Text low = value_text(prompt, prompt.min);
      const Text high = measured(prompt, prompt.max);
      return prompt.min < 0 ? text("{} to {}", low, high) : text("{}-{}", low, high);
    }
    case Kind::compare:
      return prompt.much ? Text("ll/l/=/r/rr") : Text("l/r/=");
    case Kind::text:
      return "words";
  }
  return {};
}

Text wanted_words(const Prompt& prompt, Form form) {
  const Text verb = form == Form::line ? Text("type") : Text("write");
  const auto sentence = [&](const Text& what) {
    return form == Form::sheet ? text("write {}, or \"skip\"", what)
                               : text("{} {}, or - to skip", verb, what);
  };
  switch (prompt.kind) {
    case Kind::info:
      return {};
    case Kind::yes_no:
      if (form == Form::line) return "type y or n";
      return sentence(form == Form::cell ? Text("yes or no") : Text("\"yes\" or \"no\""));
    case Kind::choice:
      return sentence(wanted_choice(prompt, form));
    case Kind::scale:
    case Kind::number:
      return sentence(wanted_number(prompt));
    case Kind::hold:
      return sentence(text("the whole seconds, from 0 to {}", prompt.max));
    case Kind::compare:
      return sentence(wanted_compare(prompt, form));
    case Kind::text:
      return sentence(text("at most {} characters", prompt.max_length));
  }
  return {};
}

bool offers_pain(const Prompt& prompt) { return prompt.pain != PainRule::off; }

bool numbers_are_texts(const Prompt& prompt) {
  return std::ranges::any_of(
      prompt.choices, [](const Choice& choice) { return !leading_number(choice.text).empty(); });
}

}  // namespace kneecheck
