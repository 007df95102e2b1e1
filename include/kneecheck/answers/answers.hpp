// Answers: what was said so far, by item. A value; an item nobody answered is not_reached.
#pragma once

#include <vector>

#include "kneecheck/answers/answer.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// One place per side of a prompt: left and whole share the first, because no prompt has both.
constexpr std::size_t slot(Item item) {
  return 2 * item.prompt + (item.side == Side::right ? 1 : 0);
}

class Answers {
 public:
  void set(Item item, Answer answer);
  Answer get(Item item) const {
    return slot(item) < by_slot_.size() ? by_slot_[slot(item)] : Answer{};
  }
  friend bool operator==(const Answers& a, const Answers& b);

 private:
  std::vector<Answer> by_slot_;
};

}  // namespace kneecheck
