#include "app/sessions/session_order.hpp"

#include <string.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "kneecheck/text/calendar.hpp"

namespace kneecheck {
namespace {

using std::chrono::minutes;
using std::chrono::sys_days;

// In UTC, so that sessions of two places compare.
struct Begun {
  std::optional<sys_days> day;
  std::optional<minutes> time;  // of the day
};

// "07:30" at this place.
std::optional<minutes> hours_and_minutes(std::string_view words, std::size_t at) {
  if (words.size() < at + 5 || words[at + 2] != ':') return std::nullopt;
  const auto hours = number_of_digits(words.substr(at, 2));
  const auto rest = number_of_digits(words.substr(at + 3, 2));
  if (!hours || !rest) return std::nullopt;
  return std::chrono::hours(*hours) + minutes(*rest);
}

// How far the clock of "...07:30:00+01:00" is ahead of UTC. A time without it may be anybody's.
std::optional<minutes> ahead_of_utc(std::string_view taken) {
  if (taken.ends_with('Z')) return minutes(0);
  constexpr std::size_t length = 6;
  if (taken.size() < length) return std::nullopt;
  const std::size_t at = taken.size() - length;
  const auto ahead = hours_and_minutes(taken, at + 1);
  if (!ahead || (taken[at] != '+' && taken[at] != '-')) return std::nullopt;
  return taken[at] == '+' ? *ahead : -*ahead;
}

Begun begun(const ListedSession& session) {
  const std::string_view taken = session.head.taken;
  const auto day = calendar_day(taken);
  const auto time = hours_and_minutes(taken, day_length + 1);
  const auto ahead = time ? ahead_of_utc(taken) : std::nullopt;
  if (!day || !ahead) return {day ? day : calendar_day(session.name), std::nullopt};
  const auto moment = *day + *time - *ahead;
  const auto utc_day = std::chrono::floor<std::chrono::days>(moment);
  return {utc_day, moment - utc_day};
}

struct Placed {
  Begun when;
  ListedSession session;
};
using OfDay = std::span<Placed>;

// The name without its number of the day, and the number: of "2026-11-22-quick-2" 2. 0 where the
// file was given another name, which says nothing of when.
std::pair<std::string_view, int> numbered_name(const ListedSession& session) {
  const std::string_view name = session.name;
  if (!calendar_day(name)) return {name, 0};
  const std::string protocol = "-" + session.head.protocol;
  const std::string_view behind = name.substr(day_length);
  if (behind == protocol) return {name, 1};
  if (!behind.starts_with(protocol + "-")) return {name, 0};
  const std::size_t length = day_length + protocol.size();
  return {name.substr(0, length), number_of_digits(name.substr(length + 1)).value_or(0)};
}

// REQUIRES: ordered by name.
bool times_go_against_names(OfDay day) {
  std::map<std::string_view, minutes> latest;
  for (const Placed& one : day) {
    const auto [name, number] = numbered_name(one.session);
    if (number == 0) continue;
    const auto [before, is_first] = latest.emplace(name, *one.when.time);
    if (!is_first && *one.when.time < before->second) return true;
    before->second = *one.when.time;
  }
  return false;
}

// REQUIRES: of one day, ordered by name.
void order_day(OfDay day) {
  const auto all_by_name = [day](ByName why) {
    for (Placed& one : day) one.session.by_name = why;
  };
  all_by_name(ByName::no);
  if (day.size() < 2) return;
  if (std::ranges::any_of(day, [](const Placed& one) { return !one.when.time; })) {
    return all_by_name(ByName::untimed);
  }
  if (times_go_against_names(day)) return all_by_name(ByName::against_time);
  std::ranges::stable_sort(day, {}, [](const Placed& one) { return *one.when.time; });
  for (std::size_t at = 1; at < day.size(); ++at) {
    if (day[at - 1].when.time != day[at].when.time) continue;
    day[at - 1].session.by_name = ByName::same_minute;
    day[at].session.by_name = ByName::same_minute;
  }
}

std::string_view reason_words(ByName why) {
  switch (why) {
    case ByName::no:
      break;
    case ByName::same_minute:
      return "two were begun in the same minute";
    case ByName::against_time:
      return "their times go against them, as after a clock was set back";
    case ByName::untimed:
      return "not all of them say at what time they were begun";
  }
  return "";
}

}  // namespace

void put_in_order(std::vector<ListedSession>& sessions) {
  std::vector<Placed> all;
  all.reserve(sessions.size());
  for (ListedSession& session : sessions) {
    const Begun when = begun(session);
    all.push_back({when, std::move(session)});
  }
  std::ranges::sort(all, [](const Placed& a, const Placed& b) {
    if (a.when.day != b.when.day) return a.when.day < b.when.day;
    return ::strverscmp(a.session.name.c_str(), b.session.name.c_str()) < 0;
  });
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if(
        first, all.end(), [first](const Placed& one) { return one.when.day != first->when.day; });
    order_day(OfDay(first, last));
    first = last;
  }
  sessions.clear();
  for (Placed& one : all) sessions.push_back(std::move(one.session));
}

Text order_words(std::span<const ListedSession> sessions) {
  std::vector<std::pair<std::string, ByName>> told;
  Text words;
  for (const ListedSession& session : sessions) {
    if (session.by_name == ByName::no) continue;
    const std::pair what(day_of_session(session), session.by_name);
    if (std::ranges::find(told, what) != told.end()) continue;
    told.push_back(what);
    words += text("kneecheck: sessions {} are in the order of their names: {}\n",
                  what.first.empty() ? Text("without a day") : text("of {}", safe_text(what.first)),
                  safe_text(reason_words(what.second)));
  }
  return words;
}

std::string day_of_session(const ListedSession& session) {
  for (const std::string& words : {session.head.taken, session.name}) {
    if (calendar_day(words)) return words.substr(0, day_length);
  }
  return "";
}

}  // namespace kneecheck
