#include "circuit_course.hpp"

#include "kneecheck/report/circuit_words.hpp"

namespace kneecheck {
namespace {

constexpr int left_out_after = 2;  // stops by pain

}  // namespace

bool CircuitCourse::is_out(At at) const {
  const bool easier = !protocol_.exercises[stations_[at].exercise].easier.empty();
  return pains_[at] >= (easier ? left_out_after : 1);
}

std::optional<CircuitCourse::At> CircuitCourse::first_from(At at) const {
  for (; at < stations_.size(); ++at) {
    if (!is_out(at)) return at;
  }
  return std::nullopt;
}

Text CircuitCourse::hurt_words(At at) const {
  const Text words = station_words(protocol_, stations_[at]) + ": stopped by pain";
  if (is_last_round()) return words + ".";
  if (is_out(at)) return words + ", and left out from now on.";
  return words + ". In the next round comes its easier form: " +
         safe_text(protocol_.exercises[stations_[at].exercise].easier);
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
