// Circuit clock: the times of a circuit, to get into place, to work and to rest, and what somebody
// types meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "circuit_course.hpp"
#include "kneecheck/interview/circuit_pages.hpp"
#include "kneecheck/interview/person.hpp"
#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

// How a time ended.
enum class Passed {
  over,         // it is over, or Enter ended it
  stopped,      // pain stopped the station on the screen
  skipped,      // the next station is to come
  back,         // the station before is
  paused,       // the clock stands still until Enter
  interrupted,  // the machine slept, or the program was stopped
  left,         // person.ending() says how
};

class CircuitClock {
 public:
  using At = CircuitCourse::At;

  // All must outlive the clock. `on_pain` is called each time pain stopped a station.
  CircuitClock(const Protocol& protocol, CircuitCourse& course, Person& person,
               std::function<void()> on_pain)
      : protocol_(protocol),
        rules_(*protocol.circuit),
        course_(course),
        person_(person),
        on_pain_(std::move(on_pain)) {}

  // What comes next begins now.
  void start() { part_end_ = person_.terminal().now(); }
  // The next station has its whole page, also where its exercise was shown just now.
  void begin_round() { shown_.reset(); }

  // Its page, the time to get into place, and work. Never `paused` or `interrupted`.
  Passed station(At at);
  // Between two rounds. Never `paused` or `interrupted`.
  Passed rest();

 private:
  // How a time looks in which nobody works, second by second and said once.
  struct Waiting {
    Text (*line)(int seconds_to_go, const Look& look);
    Text (*news)(int seconds_to_go);
  };

  Passed change(At at);
  Passed work(At at, int& left_s);
  Passed wait_until(Clock::time_point& moment, const Waiting& waiting, std::optional<At> at);
  Passed interrupted(const Text& prompt, std::optional<At> at);
  Passed stand_still(const Text& prompt, std::optional<At> at);
  std::optional<Passed> obey(const Line& line, std::optional<At> at);
  std::optional<Passed> obey_pain(std::optional<At> at);
  void help(std::optional<At> at);
  void hurt(At at);
  Easier easier(At at) const;

  const Protocol& protocol_;
  const CircuitRules& rules_;
  CircuitCourse& course_;
  Person& person_;
  std::function<void()> on_pain_;
  Clock::time_point part_end_;  // of the last timed part; the next begins here
  std::optional<At> worked_;    // the station that ended last, if pain was not said of it
  std::optional<At> shown_;     // whose page was printed last
};

}  // namespace kneecheck
