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
  const std::optional<int> value = past_answer(*found).value;
  return value ? std::optional(Pain{*prompt, *value}) : std::nullopt;
}

PastAnswer past_answer(const ItemResult& result) {
  switch (result.answer.status) {
    case Status::answered:
      return {ItemStatus::answered, result.answer.value};
    case Status::hurt:
      return {ItemStatus::hurt, result.answer.value};
    case Status::skipped:
      return {ItemStatus::skipped, std::nullopt};
    case Status::unsure:
      return {ItemStatus::unsure, std::nullopt};
    case Status::pain:
      return {ItemStatus::pain, std::nullopt};
    case Status::invalid:
      return {ItemStatus::invalid, std::nullopt};
    case Status::not_reached:
      break;
  }
  return {result.status, std::nullopt};
}

std::vector<const Result*> top_results(const PastSession& session) {
  std::vector<const Result*> top;
  if (!session.assessment) return top;
  for (const Result& result : session.assessment->results)
    if (result.rank == 1 && result.verdict == Verdict::sign) top.push_back(&result);
  return top;
}

bool is_followed(const Prompt& prompt) {
  return !prompt.findings.empty() || !prompt.differences.empty() || prompt.real_change ||
         asks_for_pain(prompt);
}

}  // namespace kneecheck
