#include "kneecheck/answers/answers.hpp"

#include <algorithm>

namespace kneecheck {

void Answers::set(Item item, Answer answer) {
  if (slot(item) >= by_slot_.size()) by_slot_.resize(slot(item) + 1);
  by_slot_[slot(item)] = answer;
}

// Places nobody answered at the end do not tell two sets of answers apart.
bool operator==(const Answers& a, const Answers& b) {
  const auto& [shorter, longer] = std::minmax(
      a.by_slot_, b.by_slot_, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  return std::equal(shorter.begin(), shorter.end(), longer.begin()) &&
         std::all_of(longer.begin() + static_cast<std::ptrdiff_t>(shorter.size()), longer.end(),
                     [](const Answer& answer) { return answer == Answer{}; });
}

}  // namespace kneecheck
