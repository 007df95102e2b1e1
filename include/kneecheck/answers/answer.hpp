// Answer: a status, and the whole number that stands for what was said (Kind says which). The words
// of a text prompt travel beside it, in Sheet.
#pragma once

#include <optional>

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

}  // namespace kneecheck
