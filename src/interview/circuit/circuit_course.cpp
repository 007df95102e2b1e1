#include "circuit_course.hpp"

#include <algorithm>

#include "kneecheck/assessment/circuit.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

constexpr int left_out_after = 2;  // stops by pain

}  // namespace

CircuitCourse::CircuitCourse(const Protocol& protocol, const std::vector<Station>& offered,
                             const LedCircuit& before)
    : protocol_(protocol), remembered_(before.stopped) {
  for (const Station& station : offered) {
    const auto pains =
        static_cast<int>(std::ranges::count(before.stopped, station_name(protocol, station)));
    if (is_out_after(pains, station)) {
      left_out_.push_back(station);
    } else {
      stations_.push_back(station);
      before_.push_back(pains);
    }
  }
}

bool CircuitCourse::is_out_after(int pains, Station station) const {
  return pains >= (has_easier(station) ? left_out_after : 1);
}

std::optional<CircuitCourse::At> CircuitCourse::first_from(At at) const {
  for (; at < stations_.size(); ++at) {
    if (!is_out(at)) return at;
  }
  return std::nullopt;
}

std::optional<CircuitCourse::At> CircuitCourse::last_before(At at) const {
  while (at > 0) {
    if (!is_out(--at)) return at;
  }
  return std::nullopt;
}

Easier CircuitCourse::easier(At at) const {
  if (before_[at] > 0) return Easier::pain_last_time;
  return pains_now(at) > 0 ? Easier::pain_now : Easier::no;
}

int CircuitCourse::pains_now(At at) const {
  return static_cast<int>(std::ranges::count(hurt_, at));
}

int CircuitCourse::count(StationEnd outcome) const {
  return static_cast<int>(std::ranges::count(
      outcomes_, outcome, &std::pair<const std::pair<int, At>, StationEnd>::second));
}

bool CircuitCourse::is_recovered(At at) const {
  if (before_[at] == 0 || pains_now(at) > 0) return false;
  for (int round = 1; round <= rounds_done_; ++round) {
    const auto outcome = outcomes_.find({round, at});
    if (outcome == outcomes_.end() || outcome->second != StationEnd::full) return false;
  }
  return rounds_done_ > 0;
}

CircuitSummary CircuitCourse::summary() const {
  CircuitSummary summary{.rounds = rounds_done_,
                         .done = count(StationEnd::full),
                         .cut_short = count(StationEnd::early),
                         .skipped = count(StationEnd::skipped),
                         .led = {rounds_done_, remembered_}};
  std::vector<std::string>& kept = summary.led.stopped;
  for (At at = 0; at < stations_.size(); ++at) {
    if (!is_recovered(at)) continue;
    summary.recovered.push_back(stations_[at]);
    std::erase(kept, station_name(protocol_, stations_[at]));
  }
  for (const At at : hurt_) {
    kept.push_back(station_name(protocol_, stations_[at]));
    std::vector<Station>& stopped = summary.stopped;
    if (std::ranges::find(stopped, stations_[at]) == stopped.end()) {
      stopped.push_back(stations_[at]);
    }
  }
  return summary;
}

std::vector<Text> CircuitCourse::memories() const {
  std::vector<Text> memories;
  for (At at = 0; at < stations_.size(); ++at) {
    if (before_[at] == 0) continue;
    memories.push_back(text("Last time pain stopped {}. Begin with its easier form: {}",
                            station_words(protocol_, stations_[at]),
                            safe_text(protocol_.exercises[stations_[at].exercise].easier)));
  }
  for (const Station& station : left_out_) {
    const Text name = station_words(protocol_, station);
    memories.push_back(
        has_easier(station)
            ? text("Pain stopped {} twice: it is left out.", name)
            : text("Last time pain stopped {}, which has no easier form: it is left out.", name));
  }
  return memories;
}

Text CircuitCourse::hurt_words(At at) const {
  const Text words = station_words(protocol_, stations_[at]) + ": stopped by pain";
  if (is_out(at)) return words + ", and left out from now on.";
  return text("{}. {} comes its easier form: {}", words,
              is_last_round() ? Text("Next time") : Text("In the next round"),
              safe_text(protocol_.exercises[stations_[at].exercise].easier));
}

Text CircuitCourse::next_words(At after, const Look& look) const {
  std::optional<At> next = first_from(after + 1);
  if (!next && is_last_round()) return {};
  Text words = "rest";
  if (!next && protocol_.circuit->rest_s == 0) next = first_from(0);
  if (next) words = station_words(protocol_, stations_[*next]);
  return look.redraws ? "  next: " + words : text("Next: {}.", words);
}

}  // namespace kneecheck
