// Circuit course: which stations are still to be done, round by round, as pain has left them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/look.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class CircuitCourse {
 public:
  using At = std::size_t;  // of the stations

  // Both must outlive the course. REQUIRES: protocol.circuit.
  CircuitCourse(const Protocol& protocol, const std::vector<Station>& stations)
      : protocol_(protocol), stations_(stations), pains_(stations.size(), 0) {}

  int round() const { return round_; }  // from 1; 0 before the first
  bool is_last_round() const { return round_ >= protocol_.circuit->rounds; }
  void begin_round() { ++round_; }

  bool is_hurt(At at) const { return pains_[at] > 0; }
  // The second pain leaves a station out, or the first one where it has no easier form.
  bool is_out(At at) const;
  // The first one from `at` on that is to be done.
  std::optional<At> first_from(At at) const;

  // Pain stopped it.
  void hurt(At at) { ++pains_[at]; }
  // What that means for the rounds to come.
  Text hurt_words(At at) const;

  // What comes after it: a station, a rest, or nothing.
  Text next_words(At after, const Look& look) const;

 private:
  const Protocol& protocol_;
  const std::vector<Station>& stations_;
  std::vector<int> pains_;  // of each station
  int round_ = 0;
};

}  // namespace kneecheck
