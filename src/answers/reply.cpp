#include "kneecheck/answers/reply.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/unprintable.hpp"
#include "kneecheck/text/utf8.hpp"
#include "reply_value.hpp"

namespace kneecheck {
namespace {

// One line, or one word of a sheet, put to one prompt.
class ReplyReading {
 public:
  ReplyReading(const Prompt& prompt, std::string_view line, Form form)
      : prompt_(prompt),
        form_(form),
        line_(trimmed(line)),
        folded_(folded(line)),
        reader_(prompt_, form_, line_) {
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

  Mistake ambiguous(const std::vector<int>& choices) const;
  Mistake no_pain_here(const Text& word) const;

  const Prompt& prompt_;
  Form form_;
  std::string_view line_;
  std::string folded_;
  ValueReader reader_;
};

Reply ReplyReading::reply() const {
  if (line_.empty()) return reader_.mistake("A102", "there is no answer here");
  if (const auto found = first_unprintable(line_, false))
    return reader_.mistake("A113", found->what);
  if (std::optional<Reply> reserved = word_of_every_question()) return *std::move(reserved);
  if (prompt_.kind == Kind::text) return free_text();

  // Whole words before starts; of each, the whole line before a trailing "pain" or "hurt".
  const Value whole = reader_.value(folded_);
  if (const int* found = std::get_if<int>(&whole)) return Answer{Status::answered, *found};

  const auto [before, last] = split_last_word(folded_);
  const bool pain_follows = !before.empty() && (last == "pain" || last == "hurt");
  if (pain_follows) {
    if (auto reply = with_pain(before, reader_.value(before), last)) return *std::move(reply);
  }
  if (const std::vector<int> fitting = reader_.begun(folded_); !fitting.empty()) {
    if (fitting.size() > 1) return ambiguous(fitting);
    return Answer{Status::answered, fitting.front()};
  }
  if (pain_follows) {
    const std::vector<int> fitting = reader_.begun(before);
    if (fitting.size() > 1) return ambiguous(fitting);
    if (fitting.size() == 1) {
      if (auto reply = with_pain(before, fitting.front(), last)) return *std::move(reply);
    }
  }
  return std::get<Mistake>(whole);
}

std::optional<Reply> ReplyReading::word_of_every_question() const {
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

Reply ReplyReading::free_text() const {
  const std::size_t length = count_code_points(line_);
  if (length > static_cast<std::size_t>(prompt_.max_length))
    return reader_.mistake("A109",
                           text("{} characters are more than {}", length, prompt_.max_length));
  return Answer{Status::answered, {}};
}

std::optional<Reply> ReplyReading::with_pain(std::string_view before, const Value& value,
                                             std::string_view last) const {
  if (const Mistake* off = std::get_if<Mistake>(&value)) {
    // A number out of bounds is a number all the same: say so, not that the line is none.
    if (off->code != "A103" || !offers_pain(prompt_)) return std::nullopt;
    if (prompt_.kind == Kind::hold && strict_seconds(before).value_or(0) > prompt_.max)
      return reader_.past_the_clock(before, last);
    return *off;
  }
  const bool stopped = last == "pain";
  if (!offers_pain(prompt_)) return no_pain_here(stopped ? Text("pain") : Text("hurt"));
  if (!stopped) return Answer{Status::hurt, std::get<int>(value)};
  if (prompt_.kind == Kind::hold || prompt_.kind == Kind::number)
    return Answer{Status::pain, std::get<int>(value)};

  Mistake result = reader_.mistake("A102", "an answer before pain is for a hold or a number only");
  result.wanted =
      form_ == Form::line
          ? text("type pain alone if you had to stop, {} hurt if you finished", short_words(before))
          : text("write \"pain\" alone for a stop, \"{} hurt\" if it was finished",
                 short_words(before));
  result.also = {};
  return result;
}

Mistake ReplyReading::ambiguous(const std::vector<int>& choices) const {
  std::vector<Text> all;
  for (const int choice : choices) {
    all.push_back(quoted(prompt_.choices[static_cast<std::size_t>(choice)].text));
  }
  const Text names = listed(all, " or ");
  Mistake result = reader_.mistake("A104", text("{} could be {}", quoted(line_), names));
  result.wanted = text("type more of {}", names);
  return result;
}

Mistake ReplyReading::no_pain_here(const Text& word) const {
  Mistake result = reader_.mistake("A108", text("{} is not offered at this question", word));
  result.wanted = text("{} is not an answer here: {}", word, result.wanted);
  return result;
}

}  // namespace

Reply parse_reply(const Prompt& prompt, std::string_view line) {
  return ReplyReading(prompt, line, Form::line).reply();
}

Reply parse_sheet_word(const Prompt& prompt, std::string_view word) {
  return ReplyReading(prompt, word, Form::sheet).reply();
}

Text correction(const Mistake& mistake, std::string_view typed) {
  const Text told = text("{} (you typed {})", mistake.wanted, quoted(typed));
  return mistake.also.empty() ? told : text("{}; {}", told, mistake.also);
}

Guarded split_guard(const Protocol& protocol, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {std::nullopt, line};

  std::string_view name = trimmed(line.substr(0, colon));
  Side side = Side::whole;
  if (name.ends_with(".left")) {
    side = Side::left;
    name.remove_suffix(5);
  } else if (name.ends_with(".right")) {
    side = Side::right;
    name.remove_suffix(6);
  }
  const std::optional<PromptIndex> prompt = find_prompt(protocol, std::string(name));
  if (!prompt) return {std::nullopt, line};
  return {Item{*prompt, side}, line.substr(colon + 1)};
}

}  // namespace kneecheck
