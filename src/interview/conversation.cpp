#include "kneecheck/interview/conversation.hpp"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kneecheck/answers/guard.hpp"
#include "kneecheck/answers/page_reply.hpp"
#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/cost.hpp"
#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/interview/opening.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

namespace {

class Conversation {
 public:
  Conversation(Interview& interview, Terminal& terminal, const Keeping& keeping)
      : interview_(interview), person_(terminal), keeping_(keeping) {}

  Ending hold() {
    open();
    while (!person_.ending()) {
      if (const std::optional<Item> item = interview_.current()) {
        ask(*item);
        continue;
      }
      shown_.reset();
      if (interview_.course().stop()) {
        confirm_stop(interview_, person_);
      } else {
        tell_left_out({});
        look_over(interview_, person_);
      }
    }
    return *person_.ending();
  }

 private:
  void open() {
    const Look look = person_.look();
    const auto first = interview_.current();
    // An empty line and the input line stand around the question.
    const int below = first ? rows_of(question(*first, false, look)) + 2 : 0;
    person_.show(opening_page(interview_, keeping_.carry_on, below, look));
  }

  // Leaves when the interview moved, the person left, or the question is to be printed again.
  void ask(Item item) {
    const Prompt& prompt = interview_.prompt_of(item);
    tell_left_out(item);
    clock_ended_.reset();
    show(item);
    if (prompt.kind == Kind::info) return interview_.answer({});
    mistakes_ = 0;
    const bool by_itself = std::exchange(timed_next_, std::nullopt) == item;
    if (by_itself && take_time(item, Waiting::change)) return;
    while (const std::optional<std::string> line = person_.hear(prompt_words(item))) {
      if (take(item, trimmed(*line))) return;
    }
  }

  // Says that Enter starts the clock until it has run.
  Text prompt_words(Item item) const {
    const bool starts_clock = interview_.is_open(item) && !clock_ended_;
    return short_prompt(interview_.prompt_of(item), item.side, starts_clock, person_.look());
  }

  // Tells which items were left out on the way to `before`, or to the end, each once.
  void tell_left_out(std::optional<Item> before) {
    std::vector<Item> items;
    for (const Item item : interview_.items()) {
      if (item == before) break;
      if (interview_.course().standing(item) != Standing::left_out) {
        left_out_.erase(item);
      } else if (left_out_.insert(item).second) {
        items.push_back(item);
      }
    }
    if (items.empty()) return;
    person_.warn(text("Left out for your safety: {}", items_words(interview_.protocol(), items)));
  }

  void show(Item item) {
    const bool second_side = shown_ == Item{item.prompt, Side::left} && item.side == Side::right;
    if (!second_side) person_.show("\n");
    person_.show(question(item, second_side, person_.look()));
    section_ = interview_.prompt_of(item).section;
    shown_ = item;
  }

  // What stands above the input line: the heading of a new section, the question, and the answer
  // that it has already.
  Text question(Item item, bool second_side, const Look& look) const {
    const Prompt& prompt = interview_.prompt_of(item);
    Text above;
    if (prompt.section != section_ && !prompt.section.empty()) {
      above = section_heading(interview_, prompt.section, look);
    }
    Text below;
    if (!interview_.is_open(item) && prompt.kind != Kind::info) {
      const Text clock = prompt.kind == Kind::hold ? Text(", r starts the clock") : Text();
      const Text now = text("now: {}; Enter keeps it{}", said_words(interview_, item), clock);
      below = inked(paragraph(now, look), Ink::dim, look);
    }
    const auto input = wrap(prompt_words(item), look.width - 1).size();
    const int room = page_rows(look) - rows_of(above + below) - static_cast<int>(input);
    return above + question_page(interview_, item, second_side, room, look) + below;
  }

  // Returns true where the conversation goes on, false where the question is asked again. `whose`
  // is said before the answer.
  bool take(Item item, std::string_view words, const Text& whose = {}) {
    const Prompt& prompt = interview_.prompt_of(item);
    const bool hold = prompt.kind == Kind::hold;
    if (words.starts_with('#')) {
      if (prompt.kind == Kind::text)
        person_.warn("a line that begins with # is not kept; to answer with it, begin with '#");
      return false;
    }
    if (words.empty() && !interview_.is_open(item)) {
      person_.tell("-> ", text("kept: {}", said_words(interview_, item)));
      interview_.keep();
      return true;
    }
    // An Enter that was to stop the clock, and came just after its end, starts no other.
    if (words.empty() && clock_ended_ &&
        person_.terminal().now() - *clock_ended_ < std::chrono::seconds(1)) {
      return false;
    }
    if (words.empty()) return (hold || prompt.time_s) && take_time(item);
    if (hold && says(ReplyMeaning::again, words)) return take_time(item);
    if (hold && says(ReplyMeaning::bell, words)) {
      test_cue(person_);
      return false;
    }
    const Guarded guarded = split_guard(interview_.protocol(), words);
    if (const auto wrong = wrong_guard(interview_.protocol(), guarded, item)) {
      const Text words_remedy = "to answer with these words, begin with '";
      const Text& remedy = prompt.kind == Kind::text ? words_remedy : wrong->remedy;
      person_.warn(remedy.empty() ? wrong->problem : text("{}; {}", wrong->problem, remedy));
      return false;
    }
    const std::string_view rest = trimmed(guarded.rest);
    const PageReply reply = parse_page_reply(interview_.protocol(), item, rest);
    if (const Command* command = std::get_if<Command>(&reply)) return obey(*command);
    if (const auto* answers = std::get_if<std::vector<Answer>>(&reply)) {
      record(item, *answers, rest, whose);
      return true;
    }
    // What the keep question of a hold takes means the same at a clock before the answer.
    if (prompt.time_s && says(ReplyMeaning::again, words)) return take_time(item);
    const auto unknown = unknown_guard(interview_.protocol(), words, item);
    person_.warn(unknown ? text("{}; {}", unknown->problem, unknown->remedy)
                         : correction(std::get<Mistake>(reply), rest));
    if (++mistakes_ == 2) {
      mistakes_ = 0;
      person_.show(help_page(interview_, person_.look()));
    }
    return false;
  }

  bool says(ReplyMeaning meaning, std::string_view words) const {
    return interview_.protocol().words.says(meaning, folded(words));
  }

  // Puts a hold on the clock, and lets the person rest before the other side. Another test is put
  // on the clock before its answer, and what was typed meanwhile is taken as one.
  bool take_time(Item item, Waiting before = Waiting::get_ready) {
    const TimedReply reply =
        timed_answer(interview_.prompt_of(item), interview_.protocol().words, before, person_);
    if (const Command* command = std::get_if<Command>(&reply)) return obey(*command);
    if (const Unanswered* open = std::get_if<Unanswered>(&reply)) {
      if (open->is_timed) clock_ended_ = person_.terminal().now();
      if (person_.ending()) return true;
      // Somebody who types during a change may have meant the left side, so the echo names the
      // side.
      const bool may_be_left = before == Waiting::change && !open->is_timed;
      const Text whose = may_be_left ? text("{}: ", side_words(item.side)) : Text();
      return !open->line.empty() && take(item, open->line, whose);
    }
    record(item, {std::get<Answer>(reply)}, {});
    const int rest_s = interview_.prompt_of(item).rest_s;
    if (is_right_next(item) && rest_s > 0) {
      const Line line = time_rest(rest_s, person_.terminal());
      if (!std::holds_alternative<std::string>(line)) person_.note_end(line);
    }
    return true;
  }

  bool is_right_next(Item left) const {
    return left.side == Side::left && interview_.current() == Item{left.prompt, Side::right};
  }

  bool obey(Command command) {
    switch (command) {
      case Command::back:
        if (interview_.back()) return true;
        person_.warn("this is the first question");
        return false;
      case Command::help:
        person_.show(help_page(interview_, person_.look()));
        return false;
      case Command::review:
        shown_.reset();
        look_over(interview_, person_);
        return true;
      case Command::quit:
        person_.end(EndingKind::left);
        return true;
    }
    return false;
  }

  void record(Item item, const std::vector<Answer>& answers, std::string_view words,
              const Text& whose = {}) {
    const Course before = interview_.course();
    interview_.answer_page(answers, words);
    // After pain, and where the test is skipped, the other side waits for Enter.
    const Status status = answers.front().status;  // what has sides is no page of several
    const bool goes_on = status != Status::pain && status != Status::skipped;
    if (clock_ended_ && goes_on && is_right_next(item)) timed_next_ = interview_.current();
    const std::vector<Item> page = page_of(interview_.protocol(), item);
    person_.tell("-> ", whose + said_words(interview_, item) + cost_words(interview_, page));
    const Text difference =
        difference_words(interview_.protocol(), interview_.answers(), item.prompt);
    if (!difference.empty()) person_.tell("   ", difference);
    for (const Text& line : news(interview_, before, item)) person_.warn(line);
    if (keeping_.save) save();
  }

  void save() {
    const std::optional<Text> why = keeping_.save(interview_);
    if (why && owes_) {
      person_.warn(text("still not saved: {}", *why));
    } else if (why) {
      person_.warn(
          text("not saved: {}; it is tried again after every answer, and quit lets you name "
               "another file",
               *why));
    } else if (owes_) {
      person_.tell("Saved again, with everything so far.");
    }
    owes_ = why.has_value();
  }

  Interview& interview_;
  Person person_;
  const Keeping& keeping_;
  bool owes_ = false;  // the last save failed
  std::string section_;
  std::optional<Item> shown_;  // the question printed last, if it is the last page printed
  std::set<Item> left_out_;    // what was said to be left out
  int mistakes_ = 0;           // in a row
  // When the clock before the answer last ended, since the question was printed.
  std::optional<Clock::time_point> clock_ended_;
  std::optional<Item> timed_next_;  // the right side that is put on the clock by itself
};

}  // namespace

Ending converse(Interview& interview, Terminal& terminal, const Keeping& keeping) {
  return Conversation(interview, terminal, keeping).hold();
}

}  // namespace kneecheck
