#include <algorithm>
#include <set>
#include <utility>

#include "checks.hpp"
#include "kneecheck/lint/reach.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

// The strongest of a prompt's findings for one imbalance that needs no other prompt's answer.
std::size_t strongest(const Prompt& prompt, const Contribution& one) {
  const auto alone = [&](const Finding& finding) {
    const bool needs_others =
        std::any_of(finding.conditions.begin(), finding.conditions.end(),
                    [&](const Condition& condition) { return condition.prompt != one.prompt; });
    return needs_others ? 0 : points_to(finding.points, one.target.imbalance);
  };
  const auto most =
      std::max_element(prompt.findings.begin(), prompt.findings.end(),
                       [&](const Finding& a, const Finding& b) { return alone(a) < alone(b); });
  return static_cast<std::size_t>(most - prompt.findings.begin());
}

// One test whose answer is "strong" without any other sign, and without a difference between sides.
void tell_alone(Linting& linting, const Contribution& one) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[one.prompt];
  const std::size_t finding = strongest(prompt, one);
  linting.add("W421", linting.places.value({"prompt", one.prompt, "finding", finding}),
              text("one {} {} makes {} strong ({} ≥ {})", shown(prompt.id),
                   match_phrase(prompt, prompt.findings[finding].match, Side::right),
                   shown(protocol.imbalances[one.target.imbalance].id), *one.direct,
                   protocol.scoring.labels.strong),
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
  const int strong = protocol.scoring.labels.strong;
  std::set<std::pair<PromptIndex, ImbalanceIndex>> told;  // both sides of it at once
  for (const Contribution& one : contributions_of(protocol, OtherAnswers::none))
    if (one.direct.value_or(0) >= strong && told.insert({one.prompt, one.target.imbalance}).second)
      tell_alone(linting, one);

  const std::vector<int> reach =
      reach_by_target(protocol, contributions_of(protocol, OtherAnswers::as_needed));
  auto next = reach.begin();
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index) {
    const int left_or_whole = std::clamp(*next++, 0, 100);
    const int right =
        protocol.imbalances[index].per_side ? std::clamp(*next++, 0, 100) : left_or_whole;
    check_imbalance(linting, index, left_or_whole, right);
  }
}

}  // namespace kneecheck
