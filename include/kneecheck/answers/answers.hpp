// Answers: what was said so far, by item. An answer is a status, and the whole number that stands
// for what was said (Kind says which); the words of a text prompt travel beside it, in Sheet.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class Status {
  answered,
  hurt,  // answered and finished, but it hurt: never counted as worse than without the pain
  skipped,
  unsure,
  pain,         // stopped by pain; `value` is what was reached (hold, number), if that was said
  not_reached,  // no answer yet: the only meaning of absence
  invalid,      // a saved answer that no longer fits the protocol: missing
};

// `value` is there exactly when status is answered or hurt (but for a text prompt, which has none),
// and may be there when it is pain.
struct Answer {
  Status status = Status::not_reached;
  std::optional<int> value;
  friend bool operator==(const Answer&, const Answer&) = default;
};

// One place per side of a prompt: left and whole share the first, because no prompt has both.
constexpr std::size_t slot(Item item) {
  return 2 * item.prompt + (item.side == Side::right ? 1 : 0);
}

class Answers {
 public:
  void set(Item item, Answer answer) {
    if (slot(item) >= by_slot_.size()) by_slot_.resize(slot(item) + 1);
    by_slot_[slot(item)] = answer;
    // Places nobody answered at the end do not tell two sets of answers apart.
    while (!by_slot_.empty() && by_slot_.back() == Answer{}) by_slot_.pop_back();
  }

  Answer get(Item item) const {
    return slot(item) < by_slot_.size() ? by_slot_[slot(item)] : Answer{};
  }

  void clear() { by_slot_.clear(); }

  friend bool operator==(const Answers&, const Answers&) = default;

 private:
  std::vector<Answer> by_slot_;
};

}  // namespace kneecheck
