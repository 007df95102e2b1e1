#include "reply_value.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

Text short_words(std::string_view foreign) {
  return foreign.size() <= 20 ? safe_text(foreign) : quoted(foreign);
}

Value ValueReader::value(std::string_view words) const {
  switch (prompt_.kind) {
    case Kind::yes_no:
      return yes_no(words);
    case Kind::choice:
      return choice(words);
    case Kind::scale:
      return number(words, strict_number(words, 0));
    case Kind::number:
      return number(words, strict_number(without_any_unit(words), prompt_.decimals));
    case Kind::hold:
      return number(words, strict_seconds(words));
    case Kind::compare:
      return compare(words);
    case Kind::info:
    case Kind::text:
      break;  // these have no value
  }
  return mistake("A102", "this takes no answer");
}

Value ValueReader::yes_no(std::string_view words) const {
  if (words == "y" || words == "yes") return 1;
  if (words == "n" || words == "no") return 0;
  return mistake("A102", text("{} is not yes or no", quoted(line_)));
}

Value ValueReader::choice(std::string_view words) const {
  const int count = static_cast<int>(prompt_.choices.size());
  const auto called = [&](const std::string& name) { return !name.empty() && name == words; };
  // What stands on the screen comes first.
  for (const auto name_of : {+[](const Choice& choice) { return folded(choice.text); },
                             +[](const Choice& choice) { return folded(choice.original); },
                             +[](const Choice& choice) { return choice.id; }}) {
    const auto found = std::ranges::find_if(prompt_.choices, called, name_of);
    if (found != prompt_.choices.end()) return static_cast<int>(found - prompt_.choices.begin());
  }
  if (!is_place(words)) return mistake("A104", text("{} is not a choice", quoted(line_)));

  const std::int64_t place = strict_number(words, 0).value_or(0);
  if (place >= 1 && place <= count) return static_cast<int>(place - 1);
  return mistake("A104", text("{} is not in the list, 1 to {}", short_words(words), count));
}

Value ValueReader::number(std::string_view words, std::optional<std::int64_t> number) const {
  if (!number) return not_a_number();
  if (*number >= prompt_.min && *number <= prompt_.max) return static_cast<int>(*number);
  if (prompt_.kind == Kind::hold && *number > prompt_.max) return past_the_clock(words, {});
  const Text low = safe_text(value_words(prompt_, prompt_.min));
  const Text high = safe_text(value_words(prompt_, prompt_.max));
  return mistake("A103",
                 prompt_.kind == Kind::scale
                     ? text("{} is not on the scale {} to {}", short_words(words), low, high)
                     : text("{} is not from {} to {}", short_words(words), low, high));
}

Value ValueReader::compare(std::string_view words) const {
  const bool left = words == "l" || words == "left";
  if (left || words == "r" || words == "right") return left ? -1 : 1;
  if (words == "=" || words == "same") return 0;
  const bool left_much = words == "ll" || words == "left much";
  if (!left_much && words != "rr" && words != "right much")
    return mistake("A104", text("{} is not left, right or same", quoted(line_)));
  if (!prompt_.much) return mistake("A104", text("{}: how much is not asked here", quoted(line_)));
  return left_much ? -2 : 2;
}

std::vector<int> ValueReader::begun(std::string_view words) const {
  std::vector<int> fitting;
  if (prompt_.kind != Kind::choice || form_ == Form::sheet || is_place(words)) return fitting;
  for (const auto text : {&Choice::text, &Choice::original}) {
    for (std::size_t index = 0; index < prompt_.choices.size(); ++index)
      if (folded(prompt_.choices[index].*text).starts_with(words))
        fitting.push_back(static_cast<int>(index));
    if (!fitting.empty()) break;
  }
  return fitting;
}

std::string_view ValueReader::without_any_unit(std::string_view words) const {
  const std::string_view number = without_unit(words, folded(prompt_.unit));
  return number == words ? without_unit(words, folded(prompt_.original_unit)) : number;
}

bool ValueReader::is_place(std::string_view words) const {
  return form_ == Form::line && strict_number(words, 0) && !numbers_are_texts(prompt_);
}

Mistake ValueReader::mistake(std::string code, Text problem) const {
  Mistake result{std::move(code), wanted_words(prompt_, form_), std::move(problem), {}};
  if (prompt_.kind == Kind::yes_no) result.also = "unsure is an answer too";
  if (prompt_.kind == Kind::text && result.code == "A113")
    result.wanted = form_ == Form::line ? Text("type it without control characters")
                                        : Text("write it without control characters");
  return result;
}

Mistake ValueReader::not_a_number() const {
  if (prompt_.kind == Kind::hold)
    return mistake("A102", text("{} is not a whole number of seconds", quoted(line_)));
  if (prompt_.decimals == 0)
    return mistake("A102", text("{} is not a whole number", quoted(line_)));
  return mistake("A102", text("{} is not a number with at most {}", quoted(line_),
                              counted(prompt_.decimals, "decimal")));
}

Mistake ValueReader::past_the_clock(std::string_view words, std::string_view last) const {
  Mistake result = mistake(
      "A103", text("{} is more than {}, where the clock stops", short_words(words), prompt_.max));
  const Text verb = form_ == Form::line ? Text("type") : Text("write");
  result.wanted = last.empty()
                      ? text("the clock stops at {}: {} {}", prompt_.max, verb, prompt_.max)
                      : text("the clock stops at {}: {} {} {}", prompt_.max, verb, prompt_.max,
                             safe_text(last));
  return result;
}

}  // namespace kneecheck
