#include <algorithm>

#include "alone.hpp"
#include "checks.hpp"
#include "kneecheck/lint/reach.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

// One test whose answer is "strong" without any other sign, without a difference between the sides
// and without another prompt's answer.
void check_alone(Linting& linting, PromptIndex index, const Feed& feed) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[index];
  const auto by_itself = [&](const Given& given) {
    const auto& conditions = prompt.findings[given.index].conditions;
    const bool needs_others =
        std::any_of(conditions.begin(), conditions.end(),
                    [&](const Condition& condition) { return condition.prompt != index; });
    return needs_others ? 0 : given.points;
  };
  const auto most = std::max_element(
      feed.findings.begin(), feed.findings.end(),
      [&](const Given& one, const Given& other) { return by_itself(one) < by_itself(other); });
  const int strong = protocol.scoring.labels.strong;
  if (most == feed.findings.end() || by_itself(*most) < strong) return;
  linting.add("W421", linting.places.value({"prompt", index, "finding", most->index}),
              text("one {} {} makes {} strong ({} ≥ {})", shown(prompt.id),
                   match_phrase(prompt, prompt.findings[most->index].match, Side::right),
                   shown(protocol.imbalances[feed.imbalance].id), most->points, strong),
              "give it fewer points, and let a second test or a difference between the sides add "
              "the rest");
}

// What the answers can make of one imbalance.
void check_imbalance(Linting& linting, ImbalanceIndex index, int left_or_whole, int right) {
  const Protocol& protocol = linting.protocol;
  const Imbalance& imbalance = protocol.imbalances[index];
  const Place place = linting.places.value({"imbalance", index});
  const Text name = shown(imbalance.id);
  const int most = std::max(left_or_whole, right);
  const Label label = protocol.scoring.labels.of(most);
  if (most == 0) {
    linting.add("W420", place, text("nothing gives points to {}; it can never be found", name),
                text("points = {{ {} = ... }} in a finding or difference, or leave it out", name));
  } else if (label == Label::none) {
    linting.add("W420", linting.places.value({"imbalance", index, "id"}),
                text("{} reaches {} at most, and a slight sign begins at {}; it can never be found",
                     name, most, protocol.scoring.labels.slight),
                "give it more points, or another test");
  } else if (label != Label::strong) {
    linting.add("N422", place,
                text("{} reaches {} at most; {} is the highest label it can get", name, most,
                     safe_text(label_word(label))),
                text("strong begins at {}", protocol.scoring.labels.strong));
  }
  if (left_or_whole != right)
    linting.add("W423", place, text("{}.left can reach {}, .right {}", name, left_or_whole, right),
                "what is asked about one side needs its twin for the other");
}

}  // namespace

void check_reach(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index)
    for (const Feed& feed : feeds_of(protocol.prompts[index])) check_alone(linting, index, feed);

  const std::vector<int> reach = reach_by_target(protocol);
  auto next = reach.begin();
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index) {
    const int left_or_whole = std::clamp(*next++, 0, 100);
    const int right =
        protocol.imbalances[index].per_side ? std::clamp(*next++, 0, 100) : left_or_whole;
    check_imbalance(linting, index, left_or_whole, right);
  }
}

}  // namespace kneecheck
