#include "kneecheck/interview/circuit.hpp"

#include <chrono>
#include <variant>

#include "circuit_course.hpp"
#include "kneecheck/interview/circuit_pages.hpp"
#include "kneecheck/interview/countdown.hpp"
#include "kneecheck/interview/person.hpp"

namespace kneecheck {
namespace {

using At = CircuitCourse::At;

// A timed part ends in one of these ways.
enum class Passed {
  over,         // it is over, or Enter ended it
  stopped,      // pain stopped the station on the screen
  skipped,      // the next station is to come
  back,         // the station before is
  paused,       // the clock stands still until Enter
  interrupted,  // the machine slept, or the program was stopped
  left,         // person_.ending() says how
};

// One circuit while it is led. Each timed part begins where the one before it ended.
class Circuit {
 public:
  Circuit(const Protocol& protocol, const std::vector<Station>& offered, const LedCircuit& before,
          Terminal& terminal, const OnCircuit& on_circuit)
      : protocol_(protocol),
        course_(protocol, offered, before),
        terminal_(terminal),
        person_(terminal),
        on_circuit_(on_circuit) {}

  CircuitSummary lead() {
    person_.show(
        circuit_opening(protocol_, course_.stations(), course_.memories(), person_.look()));
    if (course_.first_from(0) && hear_start(protocol_, person_)) {
      start();
      while (!person_.ending() && !course_.is_last_round() && course_.first_from(0)) round();
    }
    if (!person_.ending()) person_.end(EndingKind::finished);
    const CircuitSummary end = summary();
    person_.show(circuit_closing(protocol_, end, person_.look()));
    if (saved_) person_.tell("Saved with the session.");
    return end;
  }

 private:
  // Leads through a round and the rest after it, from which one may go back.
  void round() {
    course_.begin_round();
    shown_.reset();
    std::optional<At> from = course_.first_from(0);
    do {
      stations_from(from);
      if (person_.ending()) return;
      course_.end_round();
      save();
      from = course_.last_before(course_.stations().size());
    } while (from && !course_.is_last_round() && rest() == Passed::back);
  }

  void stations_from(std::optional<At> at) {
    while (at && !person_.ending()) {
      const Passed passed = station(*at);
      if (passed == Passed::back) {
        const std::optional<At> before = course_.last_before(*at);
        if (!before) person_.warn("this is the first station of the round: it starts again");
        if (before) at = before;
        continue;
      }
      if (passed == Passed::skipped) {
        course_.note(*at, StationEnd::skipped);
        person_.tell("-> skipped");
      }
      at = course_.first_from(*at + 1);
    }
  }

  // Shows the station's page, then times getting into place, and work. Never returns `paused` or
  // `interrupted`.
  Passed station(At at) {
    const std::vector<Station>& stations = course_.stations();
    now_ = at;
    const StationPlace place{course_.round(), at, course_.easier(at),
                             shown_ && stations[*shown_].exercise == stations[at].exercise};
    person_.show(station_page(protocol_, stations, place, person_.look()));
    shown_ = at;
    int left_s = rules_.work_s;
    for (;;) {
      Passed passed = Passed::over;
      if (rules_.change_s > 0) passed = wait(Waiting::change, rules_.change_s);
      if (passed == Passed::over) passed = work(at, left_s);
      if (passed == Passed::paused) {
        passed = stand_still();
        if (passed == Passed::over) person_.tell(text("{} s of this station are left.", left_s));
      } else if (passed == Passed::interrupted) {
        passed = interrupted("Enter starts this station again >");
        left_s = rules_.work_s;
      } else {
        return passed;
      }
      if (passed != Passed::over) return passed;
    }
  }

  // Never returns `paused` or `interrupted`.
  Passed rest() {
    person_.tell(text("Round {} of {} is done.", course_.round(), rules_.rounds));
    if (rules_.rest_s == 0) return Passed::over;
    now_.reset();
    const Passed passed = wait(Waiting::rest, rules_.rest_s);
    if (passed == Passed::interrupted) return interrupted("Enter goes on >");
    if (passed == Passed::over || passed == Passed::skipped) person_.tell("Rest is over.");
    return passed;
  }

  // Takes what was worked from `left_s`, the seconds of work that the station has left.
  Passed work(At at, int& left_s) {
    const Effort effort{.target = left_s,
                        .max = left_s,
                        .word = "work",
                        .go = "Work",
                        .enter = "Enter ends it",
                        .next = course_.next_words(at, person_.look())};
    const auto ends = [this](const Line& line) {
      if (said(protocol_, line) != Said::other) return true;
      person_.warn(not_understood(line));
      return false;
    };
    const Clock::time_point go = part_end_;
    const HoldResult result = time_effort(effort, go, terminal_, ends);
    if (const auto* input = std::get_if<InputEnded>(&result)) {
      person_.note_end(input->line);
      return Passed::left;
    }
    const auto* ended = std::get_if<HoldEnded>(&result);
    worked_.reset();
    if (!ended) return Passed::interrupted;
    worked_ = at;
    part_end_ = go + std::chrono::seconds(left_s);
    if (!ended->full) start();
    left_s -= ended->seconds;
    if (!ended->line.empty()) return obey(ended->line).value_or(Passed::over);
    course_.note(at, ended->full ? StationEnd::full : StationEnd::early);
    return Passed::over;
  }

  // Counts down `seconds`, without those of a pause, and obeys what is typed meanwhile.
  Passed wait(Waiting waiting, int seconds) {
    Clock::time_point end = part_end_ + std::chrono::seconds(seconds);
    tell_waiting(waiting, end, terminal_);
    for (;;) {
      const Line came = count_down(waiting, end, terminal_);
      if (std::holds_alternative<TimedOut>(came)) {
        part_end_ = end;
        if (waiting == Waiting::rest) terminal_.cue(Cue::rest_over);
        return Passed::over;
      }
      if (std::holds_alternative<Resumed>(came)) return Passed::interrupted;
      if (has_ended(came)) {
        person_.note_end(came);
        return Passed::left;
      }
      const Clock::time_point since = terminal_.now();
      const std::optional<Passed> passed = obey(came);
      if (!passed) continue;
      if (passed != Passed::paused) return *passed;
      if (const Passed after = stand_still(); after != Passed::over) return after;
      end += terminal_.now() - since;
      tell_waiting(waiting, end, terminal_);
    }
  }

  Passed interrupted(const Text& prompt) {
    person_.warn("the clock was interrupted");
    return stand_still(prompt);
  }

  // Returns `over` when Enter was pressed.
  Passed stand_still(const Text& prompt = "Paused: Enter goes on >") {
    while (const auto line = person_.hear(prompt)) {
      const auto passed = obey(*line);
      if (passed && passed != Passed::paused) return *passed;
    }
    return Passed::left;
  }

  // Returns how the time ends in which this was typed; nullopt where it does not.
  std::optional<Passed> obey(const Line& line) {
    const Said words = said(protocol_, line);
    if (words == Said::pain) return obey_pain();
    if (words == Said::other) {
      person_.warn(not_understood(line));
      return std::nullopt;
    }
    start();
    if (words == Said::back) return Passed::back;
    if (words == Said::skip) return Passed::skipped;
    if (words == Said::help) help();
    if (words == Said::help || words == Said::pause) return Passed::paused;
    if (words != Said::quit) return Passed::over;
    person_.end(EndingKind::left);
    return Passed::left;
  }

  // Pain is that of the station that ended last; where none did, that of the one on the clock.
  std::optional<Passed> obey_pain() {
    const std::optional<At> hurting = worked_ ? worked_ : now_;
    if (!hurting) {
      person_.warn("noted already; quit leaves");
      return std::nullopt;
    }
    worked_.reset();
    course_.hurt(*hurting);
    person_.warn(course_.hurt_words(*hurting));
    save();
    if (hurting != now_) return std::nullopt;
    start();
    return Passed::stopped;
  }

  void help() {
    const Look look = person_.look();
    if (now_) {
      const Station station = course_.stations()[*now_];
      person_.show(station_help(protocol_, station, course_.easier(*now_), look));
    }
    person_.show(words_page(look));
  }

  void start() { part_end_ = terminal_.now(); }

  void save() {
    const std::optional<Text> why = on_circuit_(summary());
    saved_ = !why;
    if (why) person_.warn(text("not saved: {}", *why));
  }

  CircuitSummary summary() const {
    CircuitSummary summary = course_.summary();
    summary.ending = person_.ending().value_or(Ending{});
    return summary;
  }

  const Protocol& protocol_;
  const CircuitRules& rules_ = *protocol_.circuit;
  CircuitCourse course_;
  Terminal& terminal_;
  Person person_;
  const OnCircuit& on_circuit_;
  Clock::time_point part_end_;  // of the last timed part; the next begins here
  std::optional<At> worked_;    // the station that ended last, if pain was not said of it
  std::optional<At> now_;       // the station on the clock; none in a rest
  std::optional<At> shown_;     // whose page was printed last in this round
  bool saved_ = false;
};

}  // namespace

CircuitSummary lead_circuit(const Protocol& protocol, const std::vector<Station>& stations,
                            const LedCircuit& before, Terminal& terminal,
                            const OnCircuit& on_circuit) {
  return Circuit(protocol, stations, before, terminal, on_circuit).lead();
}

}  // namespace kneecheck
