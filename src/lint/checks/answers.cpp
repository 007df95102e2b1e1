// Answers that lead to the same points, and answers that take points away.
#include <algorithm>
#include <iterator>

#include "checks.hpp"
#include "kneecheck/answers/words.hpp"
#include "lint/analysis/effects.hpp"

namespace kneecheck {
namespace {

using Readers = std::vector<Reader>;  // of the same prompt

// The matches that ask for some of a prompt's answers and give no points.
std::vector<const Match*> silent_matches(const Prompt& prompt, const Readers& readers) {
  std::vector<const Match*> matches = matches_of(readers);
  for (const RedFlag& flag : prompt.red_flags) matches.push_back(&flag.match);
  for (const Remark& remark : prompt.remarks) matches.push_back(&remark.match);
  return matches;
}

bool all_same(const std::vector<const Match*>& matches, int one, int two) {
  return std::ranges::all_of(
      matches, [&](const Match* match) { return match->holds(one) == match->holds(two); });
}

// Tells of answers that lead to the same, whatever else is answered. REQUIRES: they count from 0.
void check_choices(Linting& linting, PromptIndex index, const Readers& readers) {
  const Prompt& prompt = linting.protocol.prompts[index];
  const std::vector<const Match*> matches = silent_matches(prompt, readers);
  std::vector<int> answers;
  for (int value = 0; value <= prompt.max; ++value) answers.push_back(value);
  std::vector<Walk> walks;
  for (const Feed& feed : feeds_of(prompt))
    std::ranges::move(walks_of(linting.protocol, index, feed, answers), std::back_inserter(walks));
  const auto are_alike = [&](std::size_t one, std::size_t two) {
    return all_same(matches, answers[one], answers[two]) &&
           std::ranges::all_of(
               walks, [&](const Walk& walk) { return walk[one].points == walk[two].points; });
  };

  std::vector<bool> told(answers.size(), false);
  for (std::size_t one = 0; one < answers.size(); ++one) {
    if (told[one]) continue;
    std::vector<Text> alike = {answer_phrase(prompt, answers[one])};
    for (std::size_t two = one + 1; two < answers.size(); ++two) {
      if (!are_alike(one, two)) continue;
      alike.push_back(answer_phrase(prompt, answers[two]));
      told[two] = true;
    }
    if (alike.size() == 1) continue;
    const Place place = prompt.kind == Kind::choice
                            ? linting.places.value({"prompt", index, "choices", one})
                            : linting.places.value({"prompt", index});
    linting.add("W414", place, text("{} lead to the same points everywhere", listed(alike)),
                "join them, or tell them apart with a finding");
  }
}

// Warns of the degree "much" where nothing asks for it.
void check_much(Linting& linting, PromptIndex index, const Readers& readers) {
  const Prompt& prompt = linting.protocol.prompts[index];
  std::vector<const Match*> matches = silent_matches(prompt, readers);
  for (const Finding& finding : prompt.findings) matches.push_back(&finding.match);
  if (!all_same(matches, 1, 2) || !all_same(matches, -1, -2)) return;
  linting.add(
      "W418", linting.places.key({"prompt", index, "finding"}),
      text("{} scores like {}", quoted(value_words(prompt, -2)), quoted(value_words(prompt, -1))),
      "add a finding with at_least = 2, or much = false");
}

void check_minus(Linting& linting, PromptIndex index) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[index];
  for (std::size_t i = 0; i < prompt.findings.size(); ++i) {
    for (const Points& entry : prompt.findings[i].points) {
      if (entry.points > 0) continue;
      linting.add(
          "N419",
          {"prompt", index, "finding", i, "points", protocol.imbalances[entry.imbalance].id},
          text("minus points: a skipped {} counts as this best answer", shown(prompt.id)),
          "a good answer that gives no points already lowers what it could be");
    }
  }
}

}  // namespace

void check_answers(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const std::vector<Readers> readers = readers_of_prompts(protocol);
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    check_minus(linting, index);
    if (prompt.findings.empty()) continue;
    const bool words = prompt.kind == Kind::choice || prompt.kind == Kind::yes_no;
    // A difference tells every choice from its neighbours.
    if (words && prompt.differences.empty()) check_choices(linting, index, readers[index]);
    if (prompt.kind == Kind::compare && prompt.much) check_much(linting, index, readers[index]);
  }
}

}  // namespace kneecheck
