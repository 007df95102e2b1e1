// Outlook: which of Kleene's three values a condition may turn out to have by the time every
// question is answered.
#pragma once

#include <algorithm>

#include "kneecheck/answers/standing.hpp"

namespace kneecheck {

inline Truth all_of(Truth a, Truth b) { return std::min(a, b); }
inline Truth any_of(Truth a, Truth b) { return std::max(a, b); }

class Outlook {
 public:
  Outlook(Truth truth) : truths_(bit(truth)) {}  // NOLINT(google-explicit-constructor)
  static Outlook open() { return Outlook(7U); }

  bool may_be(Truth truth) const { return (truths_ & bit(truth)) != 0; }
  friend bool operator==(Outlook, Outlook) = default;

  friend Outlook all_of(Outlook a, Outlook b) { return joined(a, b, kneecheck::all_of); }
  friend Outlook any_of(Outlook a, Outlook b) { return joined(a, b, kneecheck::any_of); }

 private:
  explicit Outlook(unsigned truths) : truths_(truths) {}
  static unsigned bit(Truth truth) { return 1U << static_cast<unsigned>(truth); }

  static Outlook joined(Outlook a, Outlook b, Truth (*join)(Truth, Truth)) {
    constexpr Truth truths[] = {Truth::no, Truth::unknown, Truth::yes};
    unsigned all = 0;
    for (const Truth one : truths)
      for (const Truth other : truths)
        if (a.may_be(one) && b.may_be(other)) all |= bit(join(one, other));
    return Outlook(all);
  }

  unsigned truths_;  // a bit for each
};

}  // namespace kneecheck
