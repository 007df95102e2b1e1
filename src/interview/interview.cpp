#include "kneecheck/interview/interview.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "kneecheck/answers/guard.hpp"

namespace kneecheck {

Interview::Interview(const Protocol& protocol, Answers answers,
                     std::map<std::string, std::string> words)
    : protocol_(protocol),
      items_(items_of(protocol)),
      answers_(std::move(answers)),
      words_(std::move(words)),
      passed_(protocol.prompts.size()),
      course_(protocol, answers_) {
  // Whoever carries on has seen what was printed before the last answer.
  const auto last = std::find_if(items_.rbegin(), items_.rend(), [this](Item item) {
    return answers_.get(item).status != Status::not_reached;
  });
  if (last != items_.rend()) {
    std::fill_n(passed_.begin(), static_cast<std::ptrdiff_t>(last->prompt), true);
  }
  move_on();
}

bool Interview::is_open(Item item) const {
  if (is_info(item)) return !passed_[item.prompt];
  const Status status = answers_.get(item).status;
  return status == Status::not_reached || status == Status::invalid;
}

void Interview::move_on() {
  current_.reset();
  if (course_.stop() && after_stop_ == AfterStop::not_asked) return;
  const auto next =
      std::ranges::find_if(items_, [this](Item item) { return is_asked(item) && is_open(item); });
  if (next != items_.end()) current_ = *next;
}

void Interview::answer(Answer answer, std::string_view words) {
  const Item item = *current_;
  const Prompt& prompt = prompt_of(item);
  if (prompt.kind == Kind::info) {
    passed_[item.prompt] = true;
    return move_on();
  }
  if (prompt.kind == Kind::text) {
    words_.erase(prompt.id);
    if (answer.status == Status::answered) words_.emplace(prompt.id, literal(protocol_, words));
  }
  answers_.set(item, answer);
  course_ = Course(protocol_, answers_, after_stop_);
  move_on();
}

bool Interview::back() {
  const auto here = current_ ? std::ranges::find(items_, *current_) : items_.end();
  const auto earlier = std::find_if(std::make_reverse_iterator(here), items_.rend(),
                                    [this](Item item) { return is_asked(item) && !is_info(item); });
  if (earlier == items_.rend()) return false;
  current_ = *earlier;
  return true;
}

void Interview::go_on_after_stop() {
  after_stop_ = AfterStop::as_if_going_on;
  course_ = Course(protocol_, answers_, after_stop_);
  move_on();
}

std::vector<Item> Interview::expected() const {
  std::vector<Item> expected;
  std::ranges::copy_if(items_, std::back_inserter(expected),
                       [this](Item item) { return is_expected(course_.standing(item)); });
  return expected;
}

int Interview::takes_s(Item item) const {
  const Prompt& prompt = prompt_of(item);
  return prompt.per_side ? prompt.takes_s / 2 : prompt.takes_s;
}

int Interview::number_of(PromptIndex prompt) const {
  int number = 0;
  std::optional<PromptIndex> counted;
  for (const Item item : expected()) {
    if (item.prompt > prompt) break;
    if (!is_info(item) && counted != item.prompt) ++number;
    counted = item.prompt;
  }
  return number;
}

Progress Interview::progress() const {
  Progress progress;
  for (const Item item : expected()) {
    if (item == current_ || is_open(item)) progress.seconds_left += takes_s(item);
  }
  const PromptIndex last = items_.back().prompt;
  progress.prompts = number_of(last);
  progress.number = number_of(current_ ? current_->prompt : last);
  return progress;
}

}  // namespace kneecheck
