#include <algorithm>
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
// Sources have no limit of their own; this is that of exercises.
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

}  // namespace

void check_alike_ids(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::vector<Named> prompts;
  std::vector<Named> imbalances;
  std::vector<Named> exercises;
  std::vector<Named> sources;
  for (std::size_t i = 0; i < protocol.prompts.size(); ++i) {
    prompts.push_back({protocol.prompts[i].id, linting.places.value({"prompt", i, "id"})});
  }
  for (std::size_t i = 0; i < protocol.imbalances.size(); ++i) {
    imbalances.push_back({protocol.imbalances[i].id, linting.places.value({"imbalance", i, "id"})});
  }
  for (const Exercise& exercise : protocol.exercises) {
    exercises.push_back({exercise.id, linting.places.key({"exercise", exercise.id})});
  }
  for (const Source& source : protocol.sources) {
    if (sources.size() == most_sources) break;
    sources.push_back({source.id, linting.places.key({"source", source.id})});
  }
  for (const auto* const names : {&prompts, &imbalances, &exercises, &sources}) {
    check(linting, *names);
  }
}

}  // namespace kneecheck
