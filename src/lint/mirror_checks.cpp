#include <algorithm>
#include <map>

#include "alone.hpp"
#include "checks.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

std::vector<Given> aimed(const Prompt& prompt, const Feed& feed, Aim aim) {
  std::vector<Given> all;
  for (const Given& given : feed.findings)
    if (prompt.findings[given.index].aim == aim) all.push_back(given);
  std::stable_sort(all.begin(), all.end(),
                   [](const Given& one, const Given& two) { return one.points > two.points; });
  return all;
}

// What one prompt gives to the left is what it gives to the right: the strongest to the strongest,
// and so on.
void check_mirror(Linting& linting, PromptIndex index, const Feed& feed) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[index];
  const std::vector<Given> left = aimed(prompt, feed, Aim::left);
  const std::vector<Given> right = aimed(prompt, feed, Aim::right);
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
    if (left[i].points == right[i].points) continue;
    const auto gives = [&](const Given& given, Side side) {
      return text("{} gives {} to {}",
                  match_phrase(prompt, prompt.findings[given.index].match, Side::whole),
                  given.points, target_phrase(protocol, {feed.imbalance, side}));
    };
    const auto place_of = [&](const Given& given) {
      return linting.places.value({"prompt", index, "finding", given.index});
    };
    linting
        .add("W415", place_of(right[i]),
             text("{}, {}", gives(left[i], Side::left), gives(right[i], Side::right)),
             "give both sides the same points")
        .related.push_back({place_of(left[i]), "the left side gets this"});
    return;
  }
}

bool looks_at_a_side(const std::vector<Condition>& conditions) {
  return std::any_of(conditions.begin(), conditions.end(), [](const Condition& condition) {
    return condition.side != ConditionSide::whole && condition.side != ConditionSide::any &&
           condition.side != ConditionSide::both;
  });
}

// Whether what the prompt gives to a per-side imbalance can be more for one side.
bool tells_sides_apart(const Prompt& prompt, const Feed& feed) {
  if (prompt.per_side || prompt.kind == Kind::compare) return true;
  return std::any_of(feed.findings.begin(), feed.findings.end(), [&](const Given& given) {
    const Finding& finding = prompt.findings[given.index];
    return finding.aim != Aim::both || looks_at_a_side(finding.conditions);
  });
}

}  // namespace

void check_sides(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::map<ImbalanceIndex, bool> told_apart;  // those that get points at all
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    for (const Feed& feed : feeds_of(prompt)) {
      if (!protocol.imbalances[feed.imbalance].per_side) continue;
      if (!prompt.per_side) check_mirror(linting, index, feed);
      bool& apart = told_apart[feed.imbalance];
      apart = apart || tells_sides_apart(prompt, feed);
    }
  }
  for (const auto& [imbalance, apart] : told_apart) {
    if (apart) continue;
    linting.add("W425", linting.places.value({"imbalance", imbalance}),
                text("{} is per side, but no prompt tells left from right",
                     shown(protocol.imbalances[imbalance].id)),
                "ask one of its prompts with sides = \"each\", or make it sides = \"whole\"");
  }
}

}  // namespace kneecheck
