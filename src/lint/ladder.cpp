#include "ladder.hpp"

#include <algorithm>

#include "kneecheck/assessment/direct_points.hpp"
#include "values.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t most_ladders = 20;
constexpr std::size_t most_rungs = 2'000'000;  // of all findings

}  // namespace

std::vector<Ladder> ladders_of(const Protocol& protocol, PromptIndex index, const Feed& feed,
                               Side from, Side toward, const std::vector<int>& answers) {
  const Prompt& prompt = protocol.prompts[index];
  std::vector<Given> aimed;
  for (const Given& given : feed.findings) {
    const Finding& finding = prompt.findings[given.place];
    const bool needs_both = prompt.per_side && finding.aim == Aim::both;
    if (!needs_both && aims_at(prompt, finding, from, toward)) aimed.push_back(given);
  }
  if (aimed.size() * answers.size() > most_rungs) return {};
  // While these hold.
  std::vector<const std::vector<Condition>*> cases = {nullptr};
  for (const Given& given : aimed) {
    const auto& conditions = prompt.findings[given.place].conditions;
    if (!conditions.empty() && cases.size() < most_ladders) cases.push_back(&conditions);
  }
  std::vector<Ladder> ladders;
  for (const std::vector<Condition>* holding : cases) {
    Ladder& ladder = ladders.emplace_back(answers.size());
    for (const Given& given : aimed) {
      const Finding& finding = prompt.findings[given.place];
      if (!finding.conditions.empty() &&
          (holding == nullptr || !imply(protocol, *holding, finding.conditions)))
        continue;
      for (std::size_t rung = 0; rung < answers.size(); ++rung) {
        Rung& here = ladder[rung];
        if (meets(prompt, finding, answers[rung], toward) &&
            (!here.finding || given.points > here.points))
          here = {given.points, given.place};
      }
    }
  }
  return ladders;
}

}  // namespace kneecheck
