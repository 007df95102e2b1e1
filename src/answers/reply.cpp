#include "kneecheck/answers/reply.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"
#include "spoken_number.hpp"

namespace kneecheck {
namespace {

// Foreign words in a message stand as they are when they are short, else quoted and cut.
Text short_words(std::string_view foreign) {
  return foreign.size() <= 20 ? safe_text(foreign) : quoted(foreign);
}

// Whether `words` are something, a blank and `last`.
bool ends_with_word(std::string_view words, std::string_view last) {
  return words.ends_with(last) && words.size() > last.size() &&
         words[words.size() - last.size() - 1] == ' ';
}

// Reads one line, or one word of a sheet, as a reply to one prompt. Words that its functions take
// are folded.
class ReplyReading {
 public:
  ReplyReading(const Prompt& prompt, std::string_view line, Form form, const ReplyWords& words)
      : prompt_(prompt), form_(form), words_(words), line_(trimmed(line)), folded_(folded(line)) {
    if (form == Form::sheet && prompt.kind == Kind::compare)
      std::ranges::replace(folded_, '_', ' ');
  }

  Reply reply() const {
    if (folded_.empty()) return mistake("A102", "there is no answer here");
    if (const auto found = first_unprintable(line_, false)) return mistake("A113", found->what);
    if (std::optional<Reply> reserved = word_of_every_question()) return *std::move(reserved);
    if (prompt_.kind == Kind::text) return free_text();

    // Whole words before starts; of each, the whole line before a trailing "pain" or "hurt".
    const std::string_view whole = folded_;
    std::vector<std::pair<std::string_view, std::string_view>> readings = {{whole, ""}};
    for (const ReplyMeaning meaning : {ReplyMeaning::pain, ReplyMeaning::hurt}) {
      for (const std::string_view end : words_.of(meaning)) {
        const bool hurt = meaning == ReplyMeaning::hurt || words_.says(ReplyMeaning::hurt, end);
        if (hurt != (meaning == ReplyMeaning::hurt) || !ends_with_word(whole, end)) continue;
        readings.emplace_back(whole.substr(0, whole.size() - end.size() - 1), end);
      }
    }

    for (const auto& [words, last] : readings)
      if (auto reply = with_pain(words, value(words, last), last)) return *std::move(reply);
    for (const auto& [words, last] : readings) {
      const std::vector<int> fitting = begun(words);
      if (fitting.size() > 1) return ambiguous(fitting);
      if (fitting.empty()) continue;
      if (auto reply = with_pain(words, fitting.front(), last)) return *std::move(reply);
    }
    // A word that behind an answer says that it hurt is pain alone, if it is no choice.
    if (words_.says(ReplyMeaning::pain, whole)) return pain();
    return std::get<Mistake>(value(whole, ""));
  }

 private:
  using Value = std::variant<int, Mistake>;

  std::optional<Reply> word_of_every_question() const {
    if (!words_.reserves(folded_)) return std::nullopt;
    if (says(ReplyMeaning::skip, folded_)) return Answer{Status::skipped, {}};
    if (says(ReplyMeaning::unsure, folded_)) return Answer{Status::unsure, {}};
    if (says(ReplyMeaning::pain, folded_)) return pain();
    if (says(ReplyMeaning::back, folded_)) return Command::back;
    if (says(ReplyMeaning::help, folded_)) return Command::help;
    if (says(ReplyMeaning::review, folded_)) return Command::review;
    return Command::quit;
  }

  bool says(ReplyMeaning meaning, std::string_view words) const {
    return words_.says(meaning, words);
  }

  Reply pain() const {
    if (!offers_pain(prompt_)) return no_pain_here(short_words(line_));
    return Answer{Status::pain, {}};
  }

  Reply free_text() const {
    const std::size_t length = count_code_points(line_);
    if (length > static_cast<std::size_t>(prompt_.max_length))
      return mistake("A109", text("{} characters are more than {}", length, prompt_.max_length));
    return Answer{Status::answered, {}};
  }

  // What `words`, if they are a value, mean before `last`: "pain", "hurt" or nothing.
  std::optional<Reply> with_pain(std::string_view words, const Value& value,
                                 std::string_view last) const {
    if (const Mistake* off = std::get_if<Mistake>(&value)) {
      // A number out of bounds is a number all the same: say so, not that the line is none.
      const bool out_of_bounds = off->code == "A103" && !last.empty() && offers_pain(prompt_);
      return out_of_bounds ? std::optional<Reply>(*off) : std::nullopt;
    }
    const int given = std::get<int>(value);
    if (last.empty()) return Answer{Status::answered, given};
    if (!offers_pain(prompt_)) return no_pain_here(safe_text(last));
    if (says(ReplyMeaning::hurt, last)) return Answer{Status::hurt, given};
    if (prompt_.kind == Kind::hold || prompt_.kind == Kind::number)
      return Answer{Status::pain, given};

    Mistake result = mistake("A102", "an answer before pain is for a hold or a number only");
    const Text said = short_words(words);
    result.wanted =
        form_ == Form::line
            ? text("type pain alone if you had to stop, {} hurt if you finished", said)
        : form_ == Form::cell
            ? text("write pain alone for a stop, {} hurt if it was finished", said)
            : text("write \"pain\" alone for a stop, \"{} hurt\" if it was finished", said);
    result.also = {};
    return result;
  }

  // What whole words mean as a value of the prompt, or why they mean none.
  Value value(std::string_view words, std::string_view last) const {
    switch (prompt_.kind) {
      case Kind::yes_no:
        return yes_no(words);
      case Kind::choice:
        return choice(words);
      case Kind::scale:
      case Kind::number:
      case Kind::hold:
        return number(words, spoken_number({prompt_, words_, form_}, words), last);
      case Kind::compare:
        return compare(words);
      case Kind::info:
      case Kind::text:
        break;  // these have no value
    }
    return mistake("A102", "this takes no answer");
  }

  Value yes_no(std::string_view words) const {
    if (says(ReplyMeaning::yes, words)) return 1;
    if (says(ReplyMeaning::no, words) || says(ReplyMeaning::none, words)) return 0;
    return mistake("A102", text("{} is not yes or no", quoted(line_)));
  }

  Value choice(std::string_view words) const {
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
    const int count = static_cast<int>(prompt_.choices.size());
    if (place >= 1 && place <= count) return static_cast<int>(place - 1);
    return mistake("A104", text("{} is not in the list, 1 to {}", short_words(words), count));
  }

  // `number` is what `words` say, if they say one. What is to be typed instead of a time over the
  // clock's keeps `last`, so that "60 pain" does not become a full hold.
  Value number(std::string_view words, std::optional<std::int64_t> number,
               std::string_view last) const {
    if (!number) return not_a_number();
    if (*number >= prompt_.min && *number <= prompt_.max) return static_cast<int>(*number);
    const Text said = short_words(words);
    if (prompt_.kind == Kind::hold && *number > prompt_.max && form_ == Form::cell) {
      Mistake result =
          mistake("A103", text("{} is more than {}, the longest that counts", said, prompt_.max));
      result.wanted = text("write {}{}{} for so long, and for longer", prompt_.max,
                           last.empty() ? Text() : Text(" "), safe_text(last));
      return result;
    }
    if (prompt_.kind == Kind::hold && *number > prompt_.max) {
      Mistake result =
          mistake("A103", text("{} is more than {}, where the clock stops", said, prompt_.max));
      result.wanted = text("the clock stops at {0}: {1} {0}", prompt_.max, verb());
      if (!last.empty()) result.wanted += text(" {}", safe_text(last));
      return result;
    }
    const Text low = value_text(prompt_, prompt_.min);
    const Text high = value_text(prompt_, prompt_.max);
    return mistake("A103", prompt_.kind == Kind::scale
                               ? text("{} is not on the scale {} to {}", said, low, high)
                               : text("{} is not from {} to {}", said, low, high));
  }

  Mistake not_a_number() const {
    Text wanted = "a whole number";
    if (prompt_.kind == Kind::hold) wanted = "a whole number of seconds";
    if (prompt_.decimals > 0)
      wanted = text("a number with at most {}", counted(prompt_.decimals, "decimal"));
    return mistake("A102", text("{} is not {}", quoted(line_), wanted));
  }

  Value compare(std::string_view words) const {
    const bool left = says(ReplyMeaning::left, words);
    if (left || says(ReplyMeaning::right, words)) return left ? -1 : 1;
    if (says(ReplyMeaning::same, words)) return 0;
    const bool left_much = says(ReplyMeaning::left_much, words);
    if (!left_much && !says(ReplyMeaning::right_much, words))
      return mistake("A104", text("{} is not left, right or same", quoted(line_)));
    if (!prompt_.much)
      return mistake("A104", text("{}: how much is not asked here", quoted(line_)));
    return left_much ? -2 : 2;
  }

  // The choices whose words begin so, else those whose original words do; none where starts are not
  // taken.
  std::vector<int> begun(std::string_view words) const {
    std::vector<int> fitting;
    if (prompt_.kind != Kind::choice || form_ == Form::sheet || is_place(words)) return fitting;
    // "1" begins "1 mild", but not "10 km".
    const bool is_number = !words.empty() && leading_number(words) == words;
    for (const auto text : {&Choice::text, &Choice::original}) {
      for (std::size_t index = 0; index < prompt_.choices.size(); ++index) {
        const std::string choice = folded(prompt_.choices[index].*text);
        if (is_number ? leading_number(choice) == words : choice.starts_with(words))
          fitting.push_back(static_cast<int>(index));
      }
      if (!fitting.empty()) break;
    }
    return fitting;
  }

  // Whether a bare number means a place in the list, be it there or not.
  bool is_place(std::string_view words) const {
    return form_ != Form::sheet && strict_number(words, 0) && !numbers_are_texts(prompt_);
  }

  Mistake mistake(std::string code, Text problem) const {
    Mistake result{std::move(code), wanted_words(prompt_, form_), std::move(problem), {}};
    if (prompt_.kind == Kind::yes_no) result.also = "unsure is an answer too";
    if (prompt_.kind == Kind::text && result.code == "A113")
      result.wanted = text("{} it without unprintable characters", verb());
    return result;
  }

  Mistake ambiguous(const std::vector<int>& choices) const {
    std::vector<Text> all;
    for (const int choice : choices) {
      all.push_back(quoted(prompt_.choices[static_cast<std::size_t>(choice)].text));
    }
    const Text names = listed(all, " or ");
    Mistake result = mistake("A104", text("{} could be {}", quoted(line_), names));
    result.wanted = text("{} more of {}", verb(), names);
    return result;
  }

  Mistake no_pain_here(const Text& word) const {
    Mistake result = mistake("A108", text("{} is not offered at this question", word));
    result.wanted = text("{} is not an answer here: {}", word, result.wanted);
    if (prompt_.kind == Kind::text) result.also = text("for the word itself {} '{}", verb(), word);
    return result;
  }

  Text verb() const { return form_ == Form::line ? Text("type") : Text("write"); }

  const Prompt& prompt_;
  Form form_;
  const ReplyWords& words_;
  std::string_view line_;
  std::string folded_;
};

}  // namespace

Reply parse_reply(const Prompt& prompt, std::string_view line, const ReplyWords& words) {
  return ReplyReading(prompt, line, Form::line, words).reply();
}

Reply parse_cell(const Prompt& prompt, std::string_view cell, const ReplyWords& words) {
  return ReplyReading(prompt, cell, Form::cell, words).reply();
}

Reply parse_sheet_word(const Prompt& prompt, std::string_view word) {
  return ReplyReading(prompt, word, Form::sheet, sheet_words()).reply();
}

Text correction(const Mistake& mistake, std::string_view typed) {
  const Text told = text("{} (you typed {})", mistake.wanted, quoted(typed));
  return mistake.also.empty() ? told : text("{}; {}", told, mistake.also);
}

Text written(const Text& wanted) {
  constexpr std::string_view type = "type ";
  const std::string_view words = wanted.str();
  const std::size_t question_end = words.starts_with(type) ? 0 : words.find("? ") + 2;
  if (!words.substr(std::min(question_end, words.size())).starts_with(type)) return wanted;
  return safe_text(words.substr(0, question_end)) + "write " +
         safe_text(words.substr(question_end + type.size()));
}

}  // namespace kneecheck
