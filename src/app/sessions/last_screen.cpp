// Apart from beginning a session, which says nothing of sessions that are done.
#include "app/sessions/last_screen.hpp"

#include <chrono>
#include <string_view>

#include "app/sessions/session_choice.hpp"
#include "kneecheck/text/calendar.hpp"

namespace kneecheck {
namespace {

// What the report of the new screen will do with the last one.
constexpr std::string_view what_follows = "";

}  // namespace

Text last_screen_words(const std::vector<ListedSession>& earlier, const SaveOptions& options,
                       const Protocol& protocol, const std::string& now) {
  if (earlier.empty()) return "";
  const std::string& newest = earlier.back().head.person;
  const std::string& person = options.person.empty() ? newest : options.person;
  std::vector<ListedSession> finished = sessions_of(earlier, person, Stage::finished);
  std::erase_if(finished, [&](const auto& one) { return one.head.protocol != protocol.about.id; });
  if (finished.empty()) return "";
  const std::string last = day_of_session(finished.back());
  const auto then = calendar_day(last);
  const auto today = calendar_day(now);
  if (!then || !today) return "";
  if (*today - *then < std::chrono::days(protocol.plan.retest_days)) return "";
  if (person == options.person) {
    return text("Your last screen was on {}{}.\n", safe_text(last), safe_text(what_follows));
  }
  return text("The last screen of {} was on {}; to keep this one with it: --for {}\n",
              shown(person), safe_text(last), as_typed(person));
}

}  // namespace kneecheck
