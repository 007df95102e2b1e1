// Interview: which question is next. A state machine that is told what was answered; it asks
// nobody.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/course_rules.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// How far the interview has come, counted over the prompts that apply now. All signs of a page are
// one question, and so one prompt.
struct Progress {
  int number = 0;        // the current prompt's, from 1; the last one's when nothing is left to ask
  int prompts = 0;       // how many there are (info prompts are not counted)
  int seconds_left = 0;  // the current item and the open ones
};

class Interview {
 public:
  // `protocol` must outlive the interview. With answers, carries on at the first open question.
  explicit Interview(const Protocol& protocol, Answers answers = {},
                     std::map<std::string, std::string> words = {});

  // The item to be answered: the one gone back to, else the first in asking order that is asked and
  // not answered. A page of signs is asked whole, and the first of them stands for it. nullopt:
  // nothing is left to ask, or the screen was stopped. An info item is current once, until passed
  // with answer({}).
  std::optional<Item> current() const { return current_; }

  // Records the answer to current() and moves on; `words` of a text prompt. For info items the
  // answer is ignored; to a page of signs it is that to each. REQUIRES: current().
  void answer(Answer answer, std::string_view words = {});

  // The same with an answer to each item of the page of current(). REQUIRES: current().
  void answer_page(const std::vector<Answer>& answers, std::string_view words = {});

  // Moves to what was asked before current() (info items are passed over); when nothing is left to
  // ask, to the last. False, and no move, at the first.
  bool back();

  // Moves to any item that is asked and has an answer (review), or to its page of signs. REQUIRES:
  // course().standing(item) == asked.
  void go_to(Item item) { current_ = page_of(protocol_, item).front(); }

  // Leaves the item gone back to as it is, and moves to the first open one.
  void keep() { move_on(); }

  // From now on a stopping answer ends nothing: a script's remaining lines are still read and
  // checked.
  void go_on_after_stop();

  Progress progress() const;

  // The items that is_expected(), in asking order.
  std::vector<Item> expected() const;

  // The number that the counter gives a prompt: its place among those of expected(), from 1; the
  // same for all signs of a page.
  int number_of(PromptIndex prompt) const;

  // Whether it is still to be answered, or another sign of its page is; of an info prompt, whether
  // it was not printed yet.
  bool is_open(Item item) const;

  // What a question takes a person, both sides of a prompt sharing its time.
  int takes_s(Item item) const;

  const Protocol& protocol() const { return protocol_; }
  const Prompt& prompt_of(Item item) const { return protocol_.prompts[item.prompt]; }
  const std::vector<Item>& items() const { return items_; }  // in asking order
  const Answers& answers() const { return answers_; }
  const std::map<std::string, std::string>& words() const { return words_; }
  const Course& course() const { return course_; }  // of answers()

 private:
  bool is_info(Item item) const { return prompt_of(item).kind == Kind::info; }
  bool is_asked(Item item) const { return course_.standing(item) == Standing::asked; }
  void move_on();

  const Protocol& protocol_;
  std::vector<Item> items_;
  Answers answers_;
  std::map<std::string, std::string> words_;
  AfterStop after_stop_ = AfterStop::not_asked;
  std::vector<bool> passed_;                  // info prompts that were shown, by prompt
  std::shared_ptr<const CourseRules> rules_;  // copies of an interview have the same
  Course course_;
  std::optional<Item> current_;
};

}  // namespace kneecheck
