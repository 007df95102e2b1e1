// What the answers can make of each imbalance, and of each of its sides.
#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

#include "checks.hpp"
#include "kneecheck/assessment/answered.hpp"
#include "kneecheck/lint/reach.hpp"
#include "lint/analysis/effects.hpp"

namespace kneecheck {
namespace {

// Warns of an answer that is "strong" by itself: without a difference between the sides, and
// without another prompt's answer.
void check_one_answer(Linting& linting, PromptIndex index, const Feed& feed) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[index];
  const auto by_itself = [&](const Given& given) {
    const auto& conditions = prompt.findings[given.index].conditions;
    const bool needs_others = std::ranges::any_of(
        conditions, [&](const Condition& condition) { return condition.prompt != index; });
    return needs_others ? 0 : given.points;
  };
  const auto most = std::ranges::max_element(feed.findings, {}, by_itself);
  const int strong = protocol.scoring.labels.strong;
  if (most == feed.findings.end() || by_itself(*most) < strong) return;
  linting.add(
      "W421", {"prompt", index, "finding", most->index},
      text("one {} {} makes {} strong ({} ≥ {})", shown(prompt.id),
           match_phrase(prompt, prompt.findings[most->index].match, Side::right),
           shown(protocol.imbalances[feed.imbalance].id), most->points, strong),
      "give it fewer points, and let a second test or a difference between the sides add the rest");
}

// What the protocol's author calls a label: by words of the protocol's own, else by `ours`.
Text called_label(const Scoring& scoring, Label label, std::string_view ours) {
  const std::string& own = scoring.label_words.of(label);
  return own.empty() ? shown(ours) : quoted(own);
}

// Where the largest points that the prompt gives to the imbalance are written.
Place largest_place(const Linting& linting, PromptIndex index, ImbalanceIndex imbalance) {
  const Prompt& prompt = linting.protocol.prompts[index];
  const auto given = [&](const auto& part) { return points_to(part.points, imbalance); };
  const auto most = [&](const auto& parts) { return std::ranges::max_element(parts, {}, given); };
  const auto finding = most(prompt.findings);
  if (finding != prompt.findings.end() && given(*finding) > 0) {
    const auto at = static_cast<std::size_t>(finding - prompt.findings.begin());
    return linting.places.value({"prompt", index, "finding", at});
  }
  const auto at = static_cast<std::size_t>(most(prompt.differences) - prompt.differences.begin());
  return linting.places.value({"prompt", index, "difference", at});
}

// Warns of a test that reaches the protocol's own limit by itself, whatever its prompts and sides
// add up to.
void check_tests(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const Scoring& scoring = protocol.scoring;
  for (const TestReach& test : reach_by_test(protocol)) {
    const Label label = scoring.labels.of(test.points);
    if (label < scoring.alone) continue;
    const Prompt& prompt = protocol.prompts[test.prompt];
    linting.add("W421", largest_place(linting, test.prompt, test.imbalance),
                text("{} alone makes {} {} ({} ≥ {})",
                     test.family ? text("family {}", quoted(prompt.family)) : shown(prompt.id),
                     shown(protocol.imbalances[test.imbalance].id),
                     called_label(scoring, label, label_word(label)), test.points,
                     scoring.labels.from(label)),
                "give it fewer points, and let a second test add the rest");
  }
}

// Tells what the answers can make of one imbalance.
void check_imbalance(Linting& linting, ImbalanceIndex index, int left_or_whole, int right) {
  const Protocol& protocol = linting.protocol;
  const Imbalance& imbalance = protocol.imbalances[index];
  const Place place = linting.places.value({"imbalance", index});
  const Text name = shown(imbalance.id);
  const int most = std::max(left_or_whole, right);
  const Label label = protocol.scoring.labels.of(most);

  if (most == 0) {
    linting.add("W420", place, text("nothing gives points to {}; it can never be found", name),
                text("points = {{ {} = 30 }} in a finding or difference, or leave it out", name));
  } else if (label == Label::none) {
    linting.add("W420", {"imbalance", index, "id"},
                text("{} reaches {} at most, and {} begins at {}; it can never be found", name,
                     most, called_label(protocol.scoring, Label::slight, "a slight sign"),
                     protocol.scoring.labels.slight),
                "give it more points, or another test");
  } else if (label != Label::strong) {
    linting.add("N422", place,
                text("{} reaches {} at most; {} is the highest label it can get", name, most,
                     called_label(protocol.scoring, label, label_word(label))),
                text("{} begins at {}", called_label(protocol.scoring, Label::strong, "strong"),
                     protocol.scoring.labels.strong));
  }
  if (left_or_whole != right)
    linting.add("W423", place, text("{}.left can reach {}, .right {}", name, left_or_whole, right),
                "what is asked about one side needs its twin for the other");
}

std::vector<Given> aimed(const Prompt& prompt, const Feed& feed, Aim aim) {
  std::vector<Given> all;
  for (const Given& given : feed.findings)
    if (prompt.findings[given.index].aim == aim) all.push_back(given);
  std::ranges::stable_sort(all, std::ranges::greater(), &Given::points);
  return all;
}

// A prompt has to give the same to both sides: its strongest finding for the left as much as its
// strongest for the right, and so on.
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
                  given.points, shown(sided_name(protocol.imbalances[feed.imbalance].id, side)));
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

// Whether what the prompt gives to a per-side imbalance can be more for one side.
bool tells_sides_apart(const Prompt& prompt, const Feed& feed) {
  if (prompt.per_side || prompt.kind == Kind::compare) return true;
  return std::ranges::any_of(feed.findings, [&](const Given& given) {
    const Finding& finding = prompt.findings[given.index];
    return finding.aim != Aim::both ||
           std::ranges::any_of(finding.conditions, [](const Condition& condition) {
             return condition.side != ConditionSide::whole &&
                    condition.side != ConditionSide::any && condition.side != ConditionSide::both;
           });
  });
}

}  // namespace

void check_imbalances(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::map<ImbalanceIndex, bool> told_apart;  // those that get points at all
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    for (const Feed& feed : feeds_of(prompt)) {
      if (protocol.scoring.alone == Label::strong) check_one_answer(linting, index, feed);
      if (!protocol.imbalances[feed.imbalance].per_side) continue;
      if (!prompt.per_side) check_mirror(linting, index, feed);
      bool& apart = told_apart[feed.imbalance];
      apart = apart || tells_sides_apart(prompt, feed);
    }
  }
  if (protocol.scoring.alone != Label::strong) check_tests(linting);
  for (const auto& [imbalance, apart] : told_apart) {
    if (apart) continue;
    linting.add("W425", {"imbalance", imbalance},
                text("{} is per side, but no prompt tells left from right",
                     shown(protocol.imbalances[imbalance].id)),
                "ask one of its prompts with sides = \"each\", or make it sides = \"whole\"");
  }

  auto next = linting.reach.begin();
  for (ImbalanceIndex index = 0; index < protocol.imbalances.size(); ++index) {
    const int left_or_whole = std::clamp(*next++, 0, 100);
    const int right =
        protocol.imbalances[index].per_side ? std::clamp(*next++, 0, 100) : left_or_whole;
    check_imbalance(linting, index, left_or_whole, right);
  }
}

}  // namespace kneecheck
