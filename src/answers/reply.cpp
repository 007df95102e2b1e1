#include "kneecheck/answers/reply.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/strict_number.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck {
namespace {

using Value = std::variant<int, Mistake>;

Text short_words(std::string_view foreign) {
  return foreign.size() <= 20 ? safe_text(foreign) : quoted(foreign);
}

// One line, or one word of a sheet, put to one prompt.
class Reading {
 public:
  Reading(const Prompt& prompt, std::string_view line, Form form)
      : prompt_(prompt), form_(form), line_(trimmed(line)), folded_(folded(line)) {
    if (form == Form::sheet && prompt.kind == Kind::compare)
      std::replace(folded_.begin(), folded_.end(), '_', ' ');
  }

  Reply reply() const;

 private:
  std::optional<Reply> word_of_every_question() const;
  Reply free_text() const;

  // What `before` followed by "pain" or "hurt" means, if it is a value at all.
  std::optional<Reply> with_pain(std::string_view before, const Value& value,
                                 std::string_view last) const;

  Value value(std::string_view words) const;
  Value yes_no(std::string_view words) const;
  Value choice(std::string_view words) const;
  Value number(std::string_view words, std::optional<std::int64_t> number) const;
  Value compare(std::string_view words) const;

  // The choices whose words begin so; none where starts are not taken.
  std::vector<int> begun(std::string_view words) const;
  bool is_place(std::string_view words) const;

  Mistake mistake(std::string code, Text problem) const;
  Mistake not_a_number() const;
  Mistake past_the_clock(std::string_view words, std::string_view last) const;
  Mistake ambiguous(const std::vector<int>& choices) const;
  Mistake no_pain_here(const Text& word) const;

  const Prompt& prompt_;
  Form form_;
  std::string_view line_;
  std::string folded_;
};

Reply Reading::reply() const {
  if (line_.empty()) return mistake("A102", "there is no answer here");
  if (const auto found = first_unprintable(line_, false)) return mistake("A113", found->what);
  if (std::optional<Reply> reserved = word_of_every_question()) return *std::move(reserved);
  if (prompt_.kind == Kind::text) return free_text();

  // Whole words before starts; of each, the whole line before a trailing "pain" or "hurt".
  const Value whole = value(folded_);
  if (const int* found = std::get_if<int>(&whole)) return Answer{Status::answered, *found};

  const auto [before, last] = split_last_word(folded_);
  const bool pain_follows = !before.empty() && (last == "pain" || last == "hurt");
  if (pain_follows) {
    if (auto reply = with_pain(before, value(before), last)) return *std::move(reply);
  }
  if (const std::vector<int> fitting = begun(folded_); !fitting.empty()) {
    if (fitting.size() > 1) return ambiguous(fitting);
    return Answer{Status::answered, fitting.front()};
  }
  if (pain_follows) {
    const std::vector<int> fitting = begun(before);
    if (fitting.size() > 1) return ambiguous(fitting);
    if (fitting.size() == 1) {
      if (auto reply = with_pain(before, fitting.front(), last)) return *std::move(reply);
    }
  }
  return std::get<Mistake>(whole);
}

std::optional<Reply> Reading::word_of_every_question() const {
  if (folded_ == "-" || folded_ == "skip") return Answer{Status::skipped, {}};
  if (folded_ == "unsure") return Answer{Status::unsure, {}};
  if (folded_ == "pain") {
    if (!offers_pain(prompt_)) return no_pain_here("pain");
    return Answer{Status::pain, {}};
  }
  if (form_ == Form::sheet) return std::nullopt;
  if (folded_ == "<" || folded_ == "back") return Command::back;
  if (folded_ == "?" || folded_ == "help") return Command::help;
  if (folded_ == "review") return Command::review;
  if (folded_ == "quit") return Command::quit;
  return std::nullopt;
}

Reply Reading::free_text() const {
  const std::size_t length = count_code_points(line_);
  if (length > static_cast<std::size_t>(prompt_.max_length))
    return mistake("A109", text("{} characters are more than {}", length, prompt_.max_length));
  return Answer{Status::answered, {}};
}

std::optional<Reply> Reading::with_pain(std::string_view before, const Value& value,
                                        std::string_view last) const {
  if (const Mistake* off = std::get_if<Mistake>(&value)) {
    // A number out of bounds is a number all the same: say so, not that the line is none.
    if (off->code != "A103" || !offers_pain(prompt_)) return std::nullopt;
    if (prompt_.kind == Kind::hold && strict_seconds(before).value_or(0) > prompt_.max)
      return past_the_clock(before, last);
    return *off;
  }
  const bool stopped = last == "pain";
  if (!offers_pain(prompt_)) return no_pain_here(stopped ? Text("pain") : Text("hurt"));
  if (!stopped) return Answer{Status::hurt, std::get<int>(value)};
  if (prompt_.kind == Kind::hold || prompt_.kind == Kind::number)
    return Answer{Status::pain, std::get<int>(value)};

  Mistake result = mistake("A102", "an answer before pain is for a hold or a number only");
  result.wanted =
      form_ == Form::line
          ? text("type pain alone if you had to stop, {} hurt if you finished", short_words(before))
          : text("write \"pain\" alone for a stop, \"{} hurt\" if it was finished",
                 short_words(before));
  result.also = {};
  return result;
}

Value Reading::value(std::string_view words) const {
  switch (prompt_.kind) {
    case Kind::yes_no:
      return yes_no(words);
    case Kind::choice:
      return choice(words);
    case Kind::scale:
      return number(words, strict_number(words, 0));
    case Kind::number:
      return number(words,
                    strict_number(without_unit(words, folded(prompt_.unit)), prompt_.decimals));
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

Value Reading::yes_no(std::string_view words) const {
  if (words == "y" || words == "yes") return 1;
  if (words == "n" || words == "no") return 0;
  return mistake("A102", text("{} is not yes or no", quoted(line_)));
}

Value Reading::choice(std::string_view words) const {
  const int count = static_cast<int>(prompt_.choices.size());
  const auto one = [&](int index) -> const Choice& {
    return prompt_.choices[static_cast<std::size_t>(index)];
  };
  for (int index = 0; index < count; ++index)
    if (folded(one(index).text) == words) return index;
  for (int index = 0; index < count; ++index)
    if (!one(index).id.empty() && one(index).id == words) return index;
  if (!is_place(words)) return mistake("A104", text("{} is not a choice", quoted(line_)));

  const std::int64_t place = strict_number(words, 0).value_or(0);
  if (place >= 1 && place <= count) return static_cast<int>(place - 1);
  return mistake("A104", text("{} is not in the list, 1 to {}", short_words(words), count));
}

Value Reading::number(std::string_view words, std::optional<std::int64_t> number) const {
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

Value Reading::compare(std::string_view words) const {
  const bool left = words == "l" || words == "left";
  if (left || words == "r" || words == "right") return left ? -1 : 1;
  if (words == "=" || words == "same") return 0;
  const bool left_much = words == "ll" || words == "left much";
  if (!left_much && words != "rr" && words != "right much")
    return mistake("A104", text("{} is not left, right or same", quoted(line_)));
  if (!prompt_.much) return mistake("A104", text("{}: how much is not asked here", quoted(line_)));
  return left_much ? -2 : 2;
}

std::vector<int> Reading::begun(std::string_view words) const {
  std::vector<int> fitting;
  if (prompt_.kind != Kind::choice || form_ == Form::sheet || is_place(words)) return fitting;
  for (std::size_t index = 0; index < prompt_.choices.size(); ++index)
    if (folded(prompt_.choices[index].text).starts_with(words))
      fitting.push_back(static_cast<int>(index));
  return fitting;
}

// Whether a bare number means a place in the list, be it there or not.
bool Reading::is_place(std::string_view words) const {
  return form_ == Form::line && strict_number(words, 0) && !numbers_are_texts(prompt_);
}

Mistake Reading::mistake(std::string code, Text problem) const {
  Mistake result{std::move(code), wanted_words(prompt_, form_), std::move(problem), {}};
  if (prompt_.kind == Kind::yes_no) result.also = "unsure is an answer too";
  if (prompt_.kind == Kind::text && result.code == "A113")
    result.wanted = form_ == Form::line ? Text("type it without control characters")
                                        : Text("write it without control characters");
  return result;
}

Mistake Reading::not_a_number() const {
  if (prompt_.kind == Kind::hold)
    return mistake("A102", text("{} is not a whole number of seconds", quoted(line_)));
  if (prompt_.decimals == 0)
    return mistake("A102", text("{} is not a whole number", quoted(line_)));
  if (prompt_.decimals == 1)
    return mistake("A102", text("{} is not a number with at most 1 decimal", quoted(line_)));
  return mistake(
      "A102", text("{} is not a number with at most {} decimals", quoted(line_), prompt_.decimals));
}

// What was typed before pain keeps its pain: "60 pain" must not become a full hold.
Mistake Reading::past_the_clock(std::string_view words, std::string_view last) const {
  Mistake result = mistake(
      "A103", text("{} is more than {}, where the clock stops", short_words(words), prompt_.max));
  const Text verb = form_ == Form::line ? Text("type") : Text("write");
  result.wanted = last.empty()
                      ? text("the clock stops at {}: {} {}", prompt_.max, verb, prompt_.max)
                      : text("the clock stops at {}: {} {} {}", prompt_.max, verb, prompt_.max,
                             safe_text(last));
  return result;
}

Mistake Reading::ambiguous(const std::vector<int>& choices) const {
  Text names;
  for (std::size_t at = 0; at < choices.size(); ++at) {
    if (at > 0) names += at + 1 < choices.size() ? Text(", ") : Text(" or ");
    names += quoted(prompt_.choices[static_cast<std::size_t>(choices[at])].text);
  }
  Mistake result = mistake("A104", text("{} could be {}", quoted(line_), names));
  result.wanted = text("type more of {}", names);
  return result;
}

Mistake Reading::no_pain_here(const Text& word) const {
  Mistake result = mistake("A108", text("{} is not offered at this question", word));
  result.wanted = text("{} is not an answer here: {}", word, result.wanted);
  return result;
}

}  // namespace

Reply parse_reply(const Prompt& prompt, std::string_view line) {
  return Reading(prompt, line, Form::line).reply();
}

Reply parse_sheet_word(const Prompt& prompt, std::string_view word) {
  return Reading(prompt, word, Form::sheet).reply();
}

Text correction(const Mistake& mistake, std::string_view typed) {
  const Text told = text("{} (you typed {})", mistake.wanted, quoted(typed));
  return mistake.also.empty() ? told : text("{}; {}", told, mistake.also);
}

}  // namespace kneecheck
