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
      rules_(std::make_shared<const CourseRules>(protocol)),
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
  const auto lacks_answer = [this](Item one) {
    const Status status = answers_.get(one).status;
    return status == Status::not_reached || status == Status::invalid;
  };
  // This is asked of every item after every answer, and most stand on no page: they need no list.
  if (group_of(protocol_, item) == nullptr) return lacks_answer(item);
  return std::ranges::any_of(page_of(protocol_, item), lacks_answer);
}

void Interview::move_on() {
  current_.reset();
  const bool stopped = course_.stop() && after_stop_ == AfterStop::not_asked;
  // All signs of a page are asked and open, or none is: the first of them stands for it.
  const auto next = std::ranges::find_if(items_, [&](Item item) {
    return begins_page(protocol_, item) && is_asked(item) && is_open(item) &&
           (!stopped || on_one_page(protocol_, course_.stop()->item, item));
  });
  if (next != items_.end()) current_ = *next;
}

void Interview::answer(Answer answer, std::string_view words) {
  answer_page(std::vector(page_of(protocol_, *current_).size(), answer), words);
}

void Interview::answer_page(const std::vector<Answer>& answers, std::string_view words) {
  const Item item = *current_;
  const Prompt& prompt = prompt_of(item);
  if (prompt.kind == Kind::info) {
    passed_[item.prompt] = true;
    return move_on();
  }
  if (prompt.kind == Kind::text) {
    words_.erase(prompt.id);
    if (answers.front().status == Status::answered)
      words_.emplace(prompt.id, literal(protocol_, words, protocol_.words));
  }
  const std::vector<Item> page = page_of(protocol_, item);
  for (std::size_t sign = 0; sign < page.size(); ++sign) answers_.set(page[sign], answers[sign]);
  course_.take(*rules_, answers_, after_stop_);
  move_on();
}

bool Interview::back() {
  const auto here = current_ ? std::ranges::find(items_, *current_) : items_.end();
  const auto earlier = std::find_if(std::make_reverse_iterator(here), items_.rend(),
                                    [this](Item item) { return is_asked(item) && !is_info(item); });
  if (earlier == items_.rend()) return false;
  go_to(*earlier);
  return true;
}

void Interview::go_on_after_stop() {
  after_stop_ = AfterStop::as_if_going_on;
  course_.take(*rules_, answers_, after_stop_);
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
  std::optional<Item> last;
  for (const Item item : expected()) {
    if (item.prompt > prompt) break;
    const bool same = last && (last->prompt == item.prompt || on_one_page(protocol_, *last, item));
    if (!is_info(item) && !same) ++number;
    last = item;
  }
  return number;
}

Progress Interview::progress() const {
  Progress progress;
  for (const Item item : expected()) {
    const bool is_here = current_ && on_one_page(protocol_, *current_, item);
    if (is_here || is_open(item)) progress.seconds_left += takes_s(item);
  }
  const PromptIndex last = items_.back().prompt;
  progress.prompts = number_of(last);
  progress.number = number_of(current_ ? current_->prompt : last);
  return progress;
}

}  // namespace kneecheck
