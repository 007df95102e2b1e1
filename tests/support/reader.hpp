// A reader: a person at the fake terminal who reads every page of an interview and types to each
// question the shortest line that gives a certain answer, and no line more.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "support/contains.hpp"
#include "support/fake_terminal.hpp"

namespace kneecheck::testing {

// The shortest line that means this answer.
inline std::string shortest_line(const Prompt& prompt, Answer answer) {
  if (answer.status != Status::answered) return "-";
  const int value = *answer.value;
  switch (prompt.kind) {
    case Kind::yes_no:
      return value == 0 ? "n" : "y";
    case Kind::choice:
      return numbers_are_texts(prompt) ? prompt.choices[static_cast<std::size_t>(value)].text
                                       : std::to_string(value + 1);
    case Kind::compare:
      return std::vector<std::string>{"ll", "l", "=", "r",
                                      "rr"}[static_cast<std::size_t>(value + 2)];
    case Kind::info:
    case Kind::scale:
    case Kind::number:
    case Kind::hold:
    case Kind::text:
      break;
  }
  return value_words(prompt, value);
}

// What stands on the screen when a line is wanted.
struct ReadPage {
  std::optional<Item> item;  // what is asked; none after the last
  std::string words;         // from the heading to the input line
  std::string line;          // what was typed
  int rows() const { return 1 + count(words, "\n"); }
};

class Reader : public FakeTerminal {
 public:
  // Types what `answer` says of each item.
  Reader(const Protocol& protocol, std::function<Answer(Item)> answer)
      : interview(protocol), answer_(std::move(answer)) {}

  // All pages to the end of the conversation.
  const std::vector<ReadPage>& read() {
    const auto saved = [](const Interview&) { return std::nullopt; };
    converse(interview, *this, {.save = saved, .carry_on = "kneecheck resume"});
    return pages;
  }

  Interview interview;
  std::vector<ReadPage> pages;
  std::string opening;  // what stands above the first page

  // Every question but the second side's short form stands behind an empty line of its own.
  void print(const Text& words) override {
    page_ += words.str();
    if (words.str() == "\n") {
      if (!asked_) opening += page_;
      page_.clear();
    }
    FakeTerminal::print(words);
  }

  Line read_line(std::optional<Moment> deadline) override {
    if (deadline) return FakeTerminal::read_line(deadline);
    const auto item = interview.current();
    asked_ = asked_ || item;
    const std::string line = item ? shortest_line(interview.prompt_of(*item), answer_(*item)) : "";
    pages.push_back({item, std::exchange(page_, ""), line});
    return line;
  }

 private:
  std::function<Answer(Item)> answer_;
  std::string page_;
  bool asked_ = false;
};

}  // namespace kneecheck::testing
