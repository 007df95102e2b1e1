// Names that are mistaken for one another, and names that nothing uses.
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checks.hpp"
#include "kneecheck/text/ascii.hpp"

namespace kneecheck {
namespace {

struct Named {
  std::string_view id;
  Place place;
};

// Names of up to three letters are often neighbours on purpose.
constexpr std::size_t shortest = 4;
// The format sets no limit to sources; this is the limit of exercises.
constexpr std::size_t most_sources = 300;

// Whether one letter was added, left out or changed. Numbered names differ on purpose.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() < shortest || b.size() - a.size() > 1) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  if (in_b == b.end()) return false;
  const bool number = is_digit(*in_b) || (in_a != a.end() && is_digit(*in_a));
  const auto rest_of_a = a.size() == b.size() ? in_a + 1 : in_a;
  return !number && std::equal(rest_of_a, a.end(), in_b + 1, b.end());
}

void check(Linting& linting, const std::vector<Named>& all) {
  for (std::size_t later = 1; later < all.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (!one_letter_apart(all[earlier].id, all[later].id)) continue;
      Diagnostic& found = linting.add(
          "W203", all[later].place,
          text("{} and {} differ by one letter", shown(all[earlier].id), shown(all[later].id)),
          "rename one of them: a slip of the pen names the other, and nobody notices");
      found.related.push_back({all[earlier].place, text("{} is here", shown(all[earlier].id))});
      break;
    }
  }
}

// The format sets no limit to sources; more than that is no slip of the pen.
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

void check_alike_ids(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::vector<Named> names;
  const auto check_names = [&] {
    check(linting, names);
    names.clear();
  };
  for (std::size_t i = 0; i < protocol.prompts.size(); ++i)
    names.push_back({protocol.prompts[i].id, linting.places.value({"prompt", i, "id"})});
  check_names();
  for (std::size_t i = 0; i < protocol.imbalances.size(); ++i)
    names.push_back({protocol.imbalances[i].id, linting.places.value({"imbalance", i, "id"})});
  check_names();
  for (const Exercise& exercise : protocol.exercises)
    names.push_back({exercise.id, linting.places.key({"exercise", exercise.id})});
  check_names();
  for (const Source& source : protocol.sources)
    if (names.size() < most_sources)
      names.push_back({source.id, linting.places.key({"source", source.id})});
  check_names();
}

void check_families(Linting& linting) {
  const auto& prompts = linting.protocol.prompts;
  std::map<std::string_view, int> members;
  for (const Prompt& prompt : prompts) ++members[prompt.family];
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    if (prompts[i].family.empty() || members[prompts[i].family] > 1) continue;
    linting.add(
        "W312", linting.places.value({"prompt", i, "family"}),
        text("only {} is in family {}", shown(prompts[i].id), quoted(prompts[i].family)),
        "either give the same family to the prompt that shows the same thing, or take it out");
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
