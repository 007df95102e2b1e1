#include "taken.hpp"

#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/calendar.hpp"

namespace kneecheck {
namespace {

// Whether the words begin with two digits of at most `most`, which are taken off.
bool takes_number(std::string_view& words, int most) {
  const auto number = number_of_digits(words.substr(0, 2));
  if (words.size() < 2 || !number || *number > most) return false;
  words.remove_prefix(2);
  return true;
}

bool takes(std::string_view& words, std::string_view one_of) {
  if (words.empty() || one_of.find(words.front()) == std::string_view::npos) return false;
  words.remove_prefix(1);
  return true;
}

// "T07:30", "T07:30:15.25", "T07:30:15Z", " 07:30:15+01:00"
bool is_time_behind_day(std::string_view words) {
  constexpr int last_hour = 23;
  constexpr int last_minute = 59;
  constexpr int leap_second = 60;
  const auto takes_minutes = [&] {
    return takes_number(words, last_hour) && takes(words, ":") && takes_number(words, last_minute);
  };
  if (!takes(words, "Tt ") || !takes_minutes()) return false;
  if (takes(words, ":")) {
    if (!takes_number(words, leap_second)) return false;
    if (takes(words, ".")) {
      if (!takes(words, "0123456789")) return false;
      while (takes(words, "0123456789")) continue;
    }
  }
  if (takes(words, "Zz") || words.empty()) return words.empty();
  return takes(words, "+-") && takes_minutes() && words.empty();
}

}  // namespace

std::optional<Text> wrong_taken(std::string_view words) {
  if (words.empty()) return std::nullopt;
  const bool is_day = calendar_day(words).has_value();
  if (is_day && (words.size() == day_length || is_time_behind_day(words.substr(day_length))))
    return std::nullopt;
  return text("{} is no day", quoted(words));
}

}  // namespace kneecheck
