#include "circuit_clock.hpp"

#include <chrono>
#include <string>
#include <variant>

#include "circuit_typed.hpp"
#include "kneecheck/interview/countdown.hpp"

namespace kneecheck {
namespace {

using std::chrono::seconds;

Text paused() { return "Paused: Enter goes on >"; }

}  // namespace

Passed CircuitClock::station(At at) {
  const std::vector<Station>& stations = course_.stations();
  const StationPlace place{course_.round(), at, easier(at),
                           shown_ && stations[*shown_].exercise == stations[at].exercise};
  person_.show(station_page(protocol_, stations, place, person_.look()));
  shown_ = at;
  int left_s = rules_.work_s;
  for (;;) {
    Passed passed = change(at);
    if (passed == Passed::over) passed = work(at, left_s);
    if (passed == Passed::paused) {
      passed = stand_still(paused(), at);
      if (passed == Passed::over) person_.tell(text("{} s of this station are left.", left_s));
    } else if (passed == Passed::interrupted) {
      passed = interrupted("Enter starts this station again >", at);
      left_s = rules_.work_s;
    } else {
      return passed;
    }
    if (passed != Passed::over) return passed;
  }
}

Passed CircuitClock::rest() {
  person_.tell(text("Round {} of {} is done.", course_.round(), rules_.rounds));
  if (rules_.rest_s == 0) return Passed::over;
  Clock::time_point end = part_end_ + seconds(rules_.rest_s);
  const Passed passed = wait_until(end, {rest_line, rest_news}, std::nullopt);
  if (passed == Passed::interrupted) return interrupted("Enter goes on >", std::nullopt);
  if (passed != Passed::over && passed != Passed::skipped) return passed;
  if (part_end_ == end) person_.terminal().cue(Cue::rest_over);
  person_.tell("Rest is over.");
  return Passed::over;
}

// The time to get into place.
Passed CircuitClock::change(At at) {
  if (rules_.change_s == 0) return Passed::over;
  Clock::time_point end = part_end_ + seconds(rules_.change_s);
  return wait_until(end, {change_line, change_news}, at);
}

// Takes what was worked from `left_s`, the seconds of work that the station has left.
Passed CircuitClock::work(At at, int& left_s) {
  const Effort effort{.target = left_s,
                      .max = left_s,
                      .word = "work",
                      .go = "Work",
                      .enter = "Enter ends it",
                      .next = course_.next_words(at, person_.look())};
  const auto ends = [this](const Line& line) {
    if (said(line) != Said::other) return true;
    person_.warn(not_understood(line));
    return false;
  };
  const Clock::time_point go = part_end_;
  const HoldResult result = time_effort(effort, go, person_.terminal(), ends);
  if (const auto* input = std::get_if<InputEnded>(&result)) {
    person_.note_end(input->line);
    return Passed::left;
  }
  const auto* ended = std::get_if<HoldEnded>(&result);
  worked_.reset();
  if (!ended) return Passed::interrupted;
  worked_ = at;
  part_end_ = go + seconds(left_s);
  if (!ended->full) start();
  left_s -= ended->seconds;
  if (!ended->line.empty()) return obey(ended->line, at).value_or(Passed::over);
  course_.note(at, ended->full ? StationEnd::full : StationEnd::early);
  return Passed::over;
}

// What is typed meanwhile is obeyed. A pause moves `moment`. `at` is the station on the screen, if
// one is, here and below.
Passed CircuitClock::wait_until(Clock::time_point& moment, const Waiting& waiting,
                                std::optional<At> at) {
  Terminal& terminal = person_.terminal();
  bool told = person_.look().redraws;
  for (;;) {
    if (!told) {
      const auto to_go = std::chrono::ceil<seconds>(moment - terminal.now());
      person_.tell(waiting.news(static_cast<int>(to_go.count())));
      told = true;
    }
    const Line came = count_down(moment, terminal, waiting.line);
    if (std::holds_alternative<TimedOut>(came)) {
      part_end_ = moment;
      return Passed::over;
    }
    if (std::holds_alternative<Resumed>(came)) return Passed::interrupted;
    if (std::holds_alternative<End>(came) || std::holds_alternative<Failed>(came)) {
      person_.note_end(came);
      return Passed::left;
    }
    const Clock::time_point since = terminal.now();
    const std::optional<Passed> passed = obey(came, at);
    if (!passed) continue;
    if (passed != Passed::paused) return *passed;
    if (const Passed after = stand_still(paused(), at); after != Passed::over) return after;
    moment += terminal.now() - since;
    told = person_.look().redraws;
  }
}

Passed CircuitClock::interrupted(const Text& prompt, std::optional<At> at) {
  person_.warn("the clock was interrupted");
  return stand_still(prompt, at);
}

// `over`: Enter was pressed.
Passed CircuitClock::stand_still(const Text& prompt, std::optional<At> at) {
  while (const auto line = person_.hear(prompt)) {
    const auto passed = obey(*line, at);
    if (passed && passed != Passed::paused) return *passed;
  }
  return Passed::left;
}

// How the time ends in which this was typed; nullopt where it does not.
std::optional<Passed> CircuitClock::obey(const Line& line, std::optional<At> at) {
  const Said words = said(line);
  if (words == Said::pain) return obey_pain(at);
  if (words == Said::other) {
    person_.warn(not_understood(line));
    return std::nullopt;
  }
  start();
  switch (words) {
    case Said::pause:
      return Passed::paused;
    case Said::help:
      help(at);
      return Passed::paused;
    case Said::back:
      return Passed::back;
    case Said::skip:
      return Passed::skipped;
    case Said::quit:
      person_.end(EndingKind::left);
      return Passed::left;
    case Said::nothing:
    case Said::pain:
    case Said::other:
      break;
  }
  return Passed::over;
}

// Pain is that of the station that ended last; where none did, that of `at`.
std::optional<Passed> CircuitClock::obey_pain(std::optional<At> at) {
  const std::optional<At> hurting = worked_ ? worked_ : at;
  if (!hurting) {
    person_.warn("noted already; quit leaves");
    return std::nullopt;
  }
  hurt(*hurting);
  if (hurting != at) return std::nullopt;
  start();
  return Passed::stopped;
}

void CircuitClock::help(std::optional<At> at) {
  const Look look = person_.look();
  if (at) person_.show(station_help(protocol_, course_.stations()[*at], easier(*at), look));
  person_.show(words_page(look));
}

void CircuitClock::hurt(At at) {
  worked_.reset();
  course_.hurt(at);
  person_.warn(course_.hurt_words(at));
  on_pain_();
}

Easier CircuitClock::easier(At at) const {
  if (!course_.is_hurt(at)) return Easier::no;
  return course_.was_hurt_before(at) ? Easier::pain_last_time : Easier::pain_now;
}

}  // namespace kneecheck
