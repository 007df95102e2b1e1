#include "kneecheck/interview/interview.hpp"

#include <algorithm>
#include <utility>

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
  const auto next = std::find_if(items_.begin(), items_.end(),
                                 [this](Item item) { return is_asked(item) && is_open(item); });
  if (next != items_.end()) current_ = *next;
}

void Interview::answer(Answer answer, std::string_view words) {
  const Item item = *current_;
  const Prompt& prompt = protocol_.prompts[item.prompt];
  just_opened_.clear();
  just_closed_.clear();
  if (prompt.kind == Kind::info) {
    passed_[item.prompt] = true;
    return move_on();
  }
  if (prompt.kind == Kind::text) {
    words_.erase(prompt.id);
    if (answer.status == Status::answered) words_.emplace(prompt.id, words);
  }
  answers_.set(item, answer);
  const Course before = std::exchange(course_, Course(protocol_, answers_, after_stop_));
  for (const Item other : items_) {
    const Standing was = before.standing(other);
    const Standing is = course_.standing(other);
    if (was == is || is_info(other) || was == Standing::after_stop || is == Standing::after_stop) {
      continue;
    }
    if (is == Standing::asked) just_opened_.push_back(other);
    if (was == Standing::asked) just_closed_.push_back(other);
  }
  move_on();
}

bool Interview::back() {
  const auto here = current_ ? std::find(items_.begin(), items_.end(), *current_) : items_.end();
  const auto earlier = std::find_if(std::make_reverse_iterator(here), items_.rend(),
                                    [this](Item item) { return is_asked(item) && !is_info(item); });
  if (earlier == items_.rend()) return false;
  current_ = *earlier;
  return true;
}

void Interview::go_to(Item item) { current_ = item; }

void Interview::keep() { move_on(); }

void Interview::go_on_after_stop() {
  after_stop_ = AfterStop::as_if_going_on;
  course_ = Course(protocol_, answers_, after_stop_);
  move_on();
}

std::vector<Item> Interview::expected() const {
  std::vector<Item> expected;
  const auto only_not_known_yet = [&](const Condition& condition) {
    return std::any_of(expected.begin(), expected.end(),
                       [&](Item item) { return item.prompt == condition.prompt && is_open(item); });
  };
  const auto may_be_safe = [&](Item item) {
    const std::vector<Condition>& unsafe_if = protocol_.prompts[item.prompt].unsafe_if;
    return std::all_of(unsafe_if.begin(), unsafe_if.end(), [&](const Condition& condition) {
      const Truth unsafe = truth(protocol_, answers_, course_, condition, item.side);
      return unsafe == Truth::no || (unsafe == Truth::unknown && only_not_known_yet(condition));
    });
  };
  for (const Item item : items_) {
    const Standing standing = course_.standing(item);
    if (standing == Standing::asked || (standing == Standing::left_out && may_be_safe(item))) {
      expected.push_back(item);
    }
  }
  return expected;
}

int Interview::takes_s(Item item) const {
  const Prompt& prompt = protocol_.prompts[item.prompt];
  return prompt.per_side ? prompt.takes_s / 2 : prompt.takes_s;
}

Progress Interview::progress() const {
  Progress progress;
  std::optional<PromptIndex> counted;
  for (const Item item : expected()) {
    if (item == current_ || is_open(item)) progress.seconds_left += takes_s(item);
    if (is_info(item) || counted == item.prompt) continue;
    counted = item.prompt;
    ++progress.prompts;
    if (!current_ || item.prompt <= current_->prompt) ++progress.number;
  }
  return progress;
}

}  // namespace kneecheck
