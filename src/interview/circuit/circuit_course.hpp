// Circuit course: which stations are still to be done, round by round, as pain has left them: the
// pain of this time, and what a sheet remembers of the time before.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/interview/circuit.hpp"
#include "kneecheck/interview/circuit_pages.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

// How a station ended that pain did not stop.
enum class StationEnd { full, early, skipped };

class CircuitCourse {
 public:
  using At = std::size_t;  // of stations()

  // The course goes through the stations on offer that earlier pain has not left out. `protocol`
  // must outlive the course. REQUIRES: protocol.circuit.
  CircuitCourse(const Protocol& protocol, const std::vector<Station>& offered,
                const LedCircuit& before);

  const std::vector<Station>& stations() const { return stations_; }

  int round() const { return round_; }  // from 1; 0 before the first
  bool is_last_round() const { return round_ >= protocol_.circuit->rounds; }
  void begin_round() { ++round_; }
  void end_round() { rounds_done_ = round_; }

  Easier easier(At at) const;
  // The second pain leaves a station out, or the first one where it has no easier form.
  bool is_out(At at) const { return is_out_after(before_[at] + pains_now(at), stations_[at]); }
  // The first one from `at` on that is to be done, and the last one before `at`.
  std::optional<At> first_from(At at) const;
  std::optional<At> last_before(At at) const;

  // Pain stopped it.
  void hurt(At at) { hurt_.push_back(at); }
  // How it ended in this round; a later word about it replaces an earlier one.
  void note(At at, StationEnd outcome) { outcomes_[{round_, at}] = outcome; }

  // What was done so far. What pain stopped the time before has recovered once it was done for all
  // of its time, without pain, in every round that was led to its end.
  CircuitSummary summary() const;

  // What is remembered of the time before, a sentence a station.
  std::vector<Text> memories() const;
  // What the last pain means for the rounds to come, and for the next time.
  Text hurt_words(At at) const;
  // What comes after it: a station, a rest, or nothing.
  Text next_words(At after, const Look& look) const;

 private:
  bool has_easier(Station station) const {
    return !protocol_.exercises[station.exercise].easier.empty();
  }
  bool is_out_after(int pains, Station station) const;
  int pains_now(At at) const;
  int count(StationEnd outcome) const;
  bool is_recovered(At at) const;

  const Protocol& protocol_;
  std::vector<Station> stations_;
  std::vector<Station> left_out_;        // by the time before
  std::vector<std::string> remembered_;  // each pain of the time before, by a station's name
  std::vector<int> before_;              // of each station, how often pain stopped it before
  std::vector<At> hurt_;                 // each pain of this time
  std::map<std::pair<int, At>, StationEnd> outcomes_;  // by round and station
  int round_ = 0;
  int rounds_done_ = 0;
};

}  // namespace kneecheck
