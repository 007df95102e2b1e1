// Apart from beginning a session, which says nothing of sessions that are done.
#include "app/sessions/last_screen.hpp"

#include <chrono>

#include "app/sessions/session_choice.hpp"
#include "kneecheck/text/calendar.hpp"

namespace kneecheck {

std::optional<LastScreen> last_screen(const std::vector<ListedSession>& earlier,
                                      const SaveOptions& options, const Protocol& protocol,
                                      const std::string& now) {
  if (earlier.empty()) return std::nullopt;
  const std::string& newest = earlier.back().head.person;
  const std::string& person = options.person.empty() ? newest : options.person;
  std::vector<ListedSession> finished = sessions_of(earlier, person, Stage::finished);
  std::erase_if(finished, [&](const auto& one) { return one.head.protocol != protocol.about.id; });
  if (finished.empty()) return std::nullopt;
  const auto then = calendar_day(day_of_session(finished.back()));
  const auto today = calendar_day(now);
  if (!then || !today) return std::nullopt;
  if (*today - *then < std::chrono::days(protocol.plan.retest_days)) return std::nullopt;
  return LastScreen{finished.back(), person == options.person};
}

Text last_screen_words(const LastScreen& last) {
  const Text day = safe_text(day_of_session(last.session));
  if (last.is_theirs) {
    return text("Your last screen was on {}; after the report it says what changed.\n", day);
  }
  const std::string& person = last.session.head.person;
  return text("The last screen of {} was on {}; to keep this one with it: --for {}\n",
              shown(person), day, as_typed(person));
}

}  // namespace kneecheck
