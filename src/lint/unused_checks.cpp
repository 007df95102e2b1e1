#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "checks.hpp"

namespace kneecheck {
namespace {

// Sources have no limit of their own; more than that is no slip of the pen.
constexpr std::size_t most_told = 500;

std::vector<bool> cited_sources(const Protocol& protocol) {
  std::vector<bool> cited(protocol.sources.size(), false);
  const auto note = [&cited](const auto& all) {
    for (const auto& one : all) {
      for (const SourceIndex source : one.cite) cited[source] = true;
    }
  };
  note(protocol.prompts);
  for (const Prompt& prompt : protocol.prompts) {
    note(prompt.findings);
    note(prompt.differences);
    note(prompt.red_flags);
    note(prompt.remarks);
  }
  note(protocol.imbalances);
  note(protocol.exercises);
  return cited;
}

}  // namespace

void check_families(Linting& linting) {
  const auto& prompts = linting.protocol.prompts;
  std::map<std::string_view, int> members;
  for (const Prompt& prompt : prompts) ++members[prompt.family];
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    if (prompts[i].family.empty() || members[prompts[i].family] > 1) continue;
    linting.add("W312", linting.places.value({"prompt", i, "family"}),
                text("only {} is in family {}", shown(prompts[i].id), quoted(prompts[i].family)),
                "either give the same family to the prompt that shows the same thing, or take it "
                "out");
  }
}

void check_unused_exercises(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::vector<bool> used(protocol.exercises.size(), false);
  for (const Imbalance& imbalance : protocol.imbalances) {
    for (const ExerciseIndex exercise : imbalance.exercises) used[exercise] = true;
  }
  if (protocol.circuit) {
    for (const ExerciseIndex exercise : protocol.circuit->exercises) used[exercise] = true;
  }
  for (const Exercise& exercise : protocol.exercises) {
    if (exercise.instead) used[*exercise.instead] = true;
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) continue;
    const std::string& id = protocol.exercises[i].id;
    linting.add("W310", linting.places.key({"exercise", id}),
                text("exercise {} is in no imbalance or circuit", shown(id)),
                "either list it in the exercises of an imbalance, or take it out");
  }
}

void check_unused_sources(Linting& linting) {
  const std::vector<bool> cited = cited_sources(linting.protocol);
  std::size_t told = 0;
  for (std::size_t i = 0; i < cited.size() && told < most_told; ++i) {
    if (cited[i]) continue;
    ++told;
    const std::string& id = linting.protocol.sources[i].id;
    linting.add(
        "W311", linting.places.key({"source", id}), text("source {} is cited nowhere", shown(id)),
        text("either cite = [\"{}\"] where it supports something, or take it out", shown(id)));
  }
}

}  // namespace kneecheck
