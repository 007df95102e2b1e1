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

// Names of up to three letters are often neighbours on purpose.
constexpr std::size_t shortest = 4;
// The format sets no limit to sources; this is the limit of exercises.
constexpr std::size_t most_compared_ids = 300;

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

template <typename Things, typename PlaceOf>
void check_alike_ids(Linting& linting, const Things& things, const PlaceOf& place_of) {
  for (std::size_t later = 1; later < std::min(things.size(), most_compared_ids); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (!one_letter_apart(things[earlier].id, things[later].id)) continue;
      const Text id = shown(things[earlier].id);
      linting
          .add("W203", place_of(later),
               text("{} and {} differ by one letter", id, shown(things[later].id)),
               "rename one of them: a slip of the pen names the other, and nobody notices")
          .related.push_back({place_of(earlier), text("{} is here", id)});
      break;
    }
  }
}

void check_families(Linting& linting) {
  const auto& prompts = linting.protocol.prompts;
  std::map<std::string_view, int> members;
  for (const Prompt& prompt : prompts) ++members[prompt.family];
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    if (prompts[i].family.empty() || members[prompts[i].family] > 1) continue;
    linting.add(
        "W312", {"prompt", i, "family"},
        text("only {} is in family {}", shown(prompts[i].id), quoted(prompts[i].family)),
        "either give the same family to the prompt that shows the same thing, or take it out");
  }
}

void check_unused_exercises(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::vector<bool> used(protocol.exercises.size(), false);
  const auto use = [&used](const std::vector<ExerciseIndex>& all) {
    for (const ExerciseIndex exercise : all) used[exercise] = true;
  };
  for (const Imbalance& imbalance : protocol.imbalances) use(imbalance.exercises);
  if (protocol.circuit) use(protocol.circuit->exercises);
  use(protocol.plan.base);
  for (const Exercise& exercise : protocol.exercises) {
    if (exercise.instead) used[*exercise.instead] = true;
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) continue;
    const std::string& id = protocol.exercises[i].id;
    linting.add("W310", linting.places.key({"exercise", id}),
                text("exercise {} is in no imbalance, circuit or base", shown(id)),
                "either list it in the exercises of an imbalance, or take it out");
  }
}

// The format sets no limit to sources; more than that is no slip of the pen.
constexpr std::size_t most_told = 500;

void check_unused_sources(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::vector<bool> cited(protocol.sources.size(), false);
  const auto note_one = [&cited](const auto& one) {
    for (const SourceIndex source : one.cite) cited[source] = true;
  };
  const auto note = [&note_one](const auto& all) {
    for (const auto& one : all) note_one(one);
  };
  note(protocol.prompts);
  for (const Prompt& prompt : protocol.prompts) {
    note(prompt.findings);
    note(prompt.differences);
    note(prompt.red_flags);
    note(prompt.remarks);
    if (prompt.real_change) note_one(*prompt.real_change);
  }
  note(protocol.groups);
  note(protocol.imbalances);
  note(protocol.exercises);

  std::size_t told = 0;
  for (std::size_t i = 0; i < cited.size() && told < most_told; ++i) {
    if (cited[i]) continue;
    ++told;
    const std::string& id = protocol.sources[i].id;
    linting.add(
        "W311", linting.places.key({"source", id}), text("source {} is cited nowhere", shown(id)),
        text("either cite = [\"{}\"] where it supports something, or take it out", shown(id)));
  }
}

}  // namespace

void check_names(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const Places& places = linting.places;
  check_alike_ids(linting, protocol.prompts, [&](std::size_t i) {
    return places.value({"prompt", i, "id"});
  });
  check_alike_ids(linting, protocol.groups, [&](std::size_t i) {
    return places.key({"group", protocol.groups[i].id});
  });
  check_alike_ids(linting, protocol.imbalances, [&](std::size_t i) {
    return places.value({"imbalance", i, "id"});
  });
  check_alike_ids(linting, protocol.exercises, [&](std::size_t i) {
    return places.key({"exercise", protocol.exercises[i].id});
  });
  check_alike_ids(linting, protocol.sources, [&](std::size_t i) {
    return places.key({"source", protocol.sources[i].id});
  });
  check_families(linting);
  check_unused_exercises(linting);
  check_unused_sources(linting);
}

}  // namespace kneecheck
