#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "alone.hpp"
#include "checks.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

// What prompts that may show the same thing have in common: the kind of answer, the sides, and the
// imbalances they feed.
using Likeness = std::tuple<Kind, bool, std::vector<ImbalanceIndex>>;

// "quads" of quads_roll and quads_stretch; the first imbalance if their ids begin differently.
std::string family_name(const Protocol& protocol, const std::vector<PromptIndex>& alike,
                        ImbalanceIndex imbalance) {
  std::string common = protocol.prompts[alike.front()].id + "_";
  for (const PromptIndex index : alike) {
    const std::string id = protocol.prompts[index].id + "_";
    const auto differs = std::mismatch(common.begin(), common.end(), id.begin(), id.end()).first;
    common.erase(differs, common.end());
  }
  const std::size_t word_end = common.rfind('_');
  if (word_end == std::string::npos || word_end == 0) return protocol.imbalances[imbalance].id;
  return common.substr(0, word_end);
}

}  // namespace

void check_likeness(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::map<Likeness, std::vector<PromptIndex>> groups;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (!prompt.family.empty()) continue;
    std::vector<ImbalanceIndex> fed;
    for (const Feed& feed : feeds_of(prompt)) fed.push_back(feed.imbalance);
    if (!fed.empty()) groups[{prompt.kind, prompt.per_side, std::move(fed)}].push_back(index);
  }
  for (const auto& [likeness, alike] : groups) {
    if (alike.size() < 2) continue;
    std::vector<Text> names;
    for (const PromptIndex index : alike) names.push_back(shown(protocol.prompts[index].id));
    const std::string family = family_name(protocol, alike, std::get<2>(likeness).front());
    linting
        .add("N428", linting.places.value({"prompt", alike.back()}),
             text("{} feed the same imbalances; if they show the same thing give {} family = {}",
                  listed(names), alike.size() == 2 ? Text("both") : Text("all"), quoted(family)),
             "prompts of one family count once")
        .related.push_back({linting.places.value({"prompt", alike.front()}), "the first of them"});
  }
}

}  // namespace kneecheck
