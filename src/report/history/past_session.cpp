// What text and JSON tell of a past session alike.
#include <algorithm>

#include "history_parts.hpp"
#include "kneecheck/assessment/comparison.hpp"

namespace kneecheck {

std::map<std::string, PastSessions> by_person(const std::vector<PastSession>& sessions) {
  std::map<std::string, PastSessions> people;
  for (const PastSession& session : sessions) people[session.head.person].push_back(&session);
  return people;
}

bool is_unfinished(const PastSession& session) {
  return session.head.state == state_word(SheetState::partial);
}

std::optional<Pain> pain_in(const PastSession& session, Role role) {
  if (!session.assessment) return std::nullopt;
  const auto prompt = prompt_of(*session.protocol, role);
  if (!prompt) return std::nullopt;
  const auto& items = session.assessment->items;
  const auto found = std::ranges::find(items, *prompt,
                                       [](const ItemResult& result) { return result.item.prompt; });
  if (found == items.end()) return std::nullopt;
  const std::optional<int> value = given_answer(*found).value();
  return value ? std::optional(Pain{*prompt, *value}) : std::nullopt;
}

std::vector<const Result*> top_results(const PastSession& session) {
  std::vector<const Result*> top;
  if (!session.assessment) return top;
  for (const Result& result : session.assessment->results)
    if (result.rank == 1 && result.verdict == Verdict::sign) top.push_back(&result);
  return top;
}

}  // namespace kneecheck
