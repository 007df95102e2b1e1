#include "kneecheck/interview/circuit.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <variant>

#include "circuit_course.hpp"
#include "circuit_typed.hpp"
#include "kneecheck/assessment/plan.hpp"
#include "kneecheck/interview/circuit_pages.hpp"
#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/interview/person.hpp"

namespace kneecheck {
namespace {

using std::chrono::seconds;

class Circuit {
 public:
  Circuit(const Protocol& protocol, const std::vector<Station>& stations, Terminal& terminal,
          const OnCircuit& on_circuit)
      : protocol_(protocol),
        rules_(*protocol.circuit),
        stations_(stations),
        course_(protocol, stations),
        person_(terminal),
        on_circuit_(on_circuit) {}

  CircuitSummary lead();

 private:
  using At = CircuitCourse::At;

  // How a time ended.
  enum class Passed {
    over,         // it is over, or Enter ended it
    stopped,      // pain stopped the station on the screen
    interrupted,  // the machine slept, or the program was stopped
    left,         // person_.ending() says how
  };

  void round();
  void rest();
  void station(At at);
  Passed change(At at);
  Passed work(At at);
  Passed wait_until(Clock::time_point moment, Text (*line)(int, const Look&), std::optional<At> at);
  Passed start_again(std::optional<At> at);
  std::optional<Passed> obey(Said words, std::optional<At> at);
  void hurt(At at);
  void save();
  Clock::time_point now() { return person_.terminal().now(); }

  const Protocol& protocol_;
  const CircuitRules& rules_;
  const std::vector<Station>& stations_;
  CircuitCourse course_;
  Person person_;
  const OnCircuit& on_circuit_;
  CircuitSummary summary_;
  Clock::time_point moment_;  // up to which everything so far takes
  std::optional<At> worked_;  // the station that ended last, if pain was not said of it
  std::optional<At> shown_;   // whose page was printed last
  bool saved_ = false;
};

CircuitSummary Circuit::lead() {
  person_.show(circuit_opening(protocol_, stations_, person_.look()));
  if (hear_start(person_)) {
    moment_ = now();
    while (!person_.ending() && !course_.is_last_round() && course_.first_from(0)) round();
  }
  if (!person_.ending()) person_.end(EndingKind::finished);
  summary_.ending = *person_.ending();
  person_.show(circuit_closing(protocol_, summary_, person_.look()));
  if (saved_) person_.tell("Saved with the session.");
  return summary_;
}

void Circuit::round() {
  if (course_.round() > 0) rest();
  course_.begin_round();
  shown_.reset();
  for (At at = 0; at < stations_.size() && !person_.ending(); ++at) {
    if (!course_.is_out(at)) station(at);
  }
  if (!shown_ || person_.ending()) return;
  ++summary_.rounds;
  save();
}

void Circuit::rest() {
  person_.tell(text("Round {} of {} is done.", course_.round(), rules_.rounds));
  if (rules_.rest_s == 0) return;
  if (!person_.look().redraws) person_.tell(text("Rest: {} s. Enter goes on.", rules_.rest_s));
  const Clock::time_point end = moment_ + seconds(rules_.rest_s);
  const Passed passed = wait_until(end, rest_line, std::nullopt);
  if (passed == Passed::interrupted) start_again(std::nullopt);
  if (passed != Passed::over) return;
  if (moment_ == end) person_.terminal().cue(Cue::rest_over);
  person_.tell("Rest is over.");
}

void Circuit::station(At at) {
  const StationPlace place{course_.round(), at, course_.is_hurt(at),
                           shown_ && stations_[*shown_].exercise == stations_[at].exercise};
  person_.show(station_page(protocol_, stations_, place, person_.look()));
  shown_ = at;
  for (;;) {
    Passed passed = change(at);
    if (passed == Passed::over) passed = work(at);
    if (passed != Passed::interrupted || start_again(at) != Passed::over) return;
  }
}

// The time to get into place.
Circuit::Passed Circuit::change(At at) {
  if (rules_.change_s == 0) return Passed::over;
  if (!person_.look().redraws) {
    person_.tell(text("{} seconds to get into place. Enter starts at once.", rules_.change_s));
  }
  return wait_until(moment_ + seconds(rules_.change_s), change_line, at);
}

Circuit::Passed Circuit::work(At at) {
  const Effort effort{.target = rules_.work_s,
                      .max = rules_.work_s,
                      .word = "work",
                      .go = "Work",
                      .enter = "Enter ends it",
                      .next = course_.next_words(at, person_.look())};
  const Clock::time_point go = moment_;
  const HoldResult result = time_effort(effort, go, person_.terminal());
  if (const auto* input = std::get_if<InputEnded>(&result)) {
    person_.note_end(input->line);
    return Passed::left;
  }
  const auto* ended = std::get_if<HoldEnded>(&result);
  worked_.reset();
  if (!ended) return Passed::interrupted;
  worked_ = at;
  moment_ = ended->full ? go + seconds(rules_.work_s) : now();
  switch (said(ended->line)) {
    case Said::pain:
      hurt(at);
      return Passed::stopped;
    case Said::quit:
      person_.end(EndingKind::left);
      return Passed::left;
    case Said::nothing:
    case Said::other:
      break;
  }
  ++(ended->full ? summary_.done : summary_.cut_short);
  return Passed::over;
}

// What is typed meanwhile is obeyed; pain may be that of `at`.
Circuit::Passed Circuit::wait_until(Clock::time_point moment, Text (*line)(int, const Look&),
                                    std::optional<At> at) {
  for (;;) {
    const Line came = count_down(moment, person_.terminal(), line);
    if (std::holds_alternative<TimedOut>(came)) {
      moment_ = moment;
      return Passed::over;
    }
    if (std::holds_alternative<Resumed>(came)) return Passed::interrupted;
    if (std::holds_alternative<End>(came) || std::holds_alternative<Failed>(came)) {
      person_.note_end(came);
      return Passed::left;
    }
    const std::string* const words = std::get_if<std::string>(&came);
    if (const auto passed = obey(words ? said(*words) : Said::other, at)) return *passed;
  }
}

// `over`: `at`, or the next round, is to be done.
Circuit::Passed Circuit::start_again(std::optional<At> at) {
  person_.warn("the clock was interrupted");
  const Text prompt = at ? Text("Enter starts this station again >") : Text("Enter goes on >");
  while (const auto line = person_.hear(prompt)) {
    if (const auto passed = obey(said(*line), at)) return *passed;
  }
  return Passed::left;
}

// Of what was typed while nobody is at work, how it ends the time; nullopt where it does not. Pain
// is that of the station that ended last; where none did, that of `at`.
std::optional<Circuit::Passed> Circuit::obey(Said words, std::optional<At> at) {
  switch (words) {
    case Said::nothing:
      moment_ = now();
      return Passed::over;
    case Said::quit:
      person_.end(EndingKind::left);
      return Passed::left;
    case Said::pain:
      if (worked_) {
        hurt(*worked_);
      } else if (at) {
        hurt(*at);
        moment_ = now();
        return Passed::stopped;
      }
      break;
    case Said::other:
      person_.warn("Enter goes on, pain stops a station, quit leaves");
  }
  return std::nullopt;
}

void Circuit::hurt(At at) {
  worked_.reset();
  if (!course_.is_hurt(at)) summary_.stopped.push_back(stations_[at]);
  course_.hurt(at);
  person_.warn(course_.hurt_words(at));
  save();
}

void Circuit::save() {
  const std::optional<Text> why = on_circuit_(summary_);
  saved_ = !why;
  if (why) person_.warn(text("not saved: {}", *why));
}

}  // namespace

LedCircuit led_circuit(const Protocol& protocol, const CircuitSummary& summary) {
  LedCircuit led;
  led.rounds = summary.rounds;
  for (const Station& station : summary.stopped) {
    led.stopped.push_back(station_name(protocol, station));
  }
  return led;
}

CircuitSummary lead_circuit(const Protocol& protocol, const std::vector<Station>& stations,
                            Terminal& terminal, const OnCircuit& on_circuit) {
  return Circuit(protocol, stations, terminal, on_circuit).lead();
}

}  // namespace kneecheck
