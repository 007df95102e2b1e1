#include "kneecheck/lint/reach.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace kneecheck {
namespace {

// The most that the prompts of one family give together: the largest direct points of any and the
// largest difference of any, and where both are one prompt's, what that gives by the same answers.
int reach_of_family(const std::vector<const Contribution*>& members) {
  std::optional<int> direct;
  std::optional<int> second;  // direct points of another prompt
  for (const Contribution* one : members) {
    if (!one->direct) continue;
    if (!direct || *one->direct > *direct) {
      second = direct;
      direct = one->direct;
    } else if (!second || *one->direct > *second) {
      second = one->direct;
    }
  }
  int most = direct.value_or(0);
  for (const Contribution* one : members) {
    if (!one->difference) continue;
    const bool is_first = one->direct == direct;
    const std::optional<int> another = is_first ? second : direct;
    if (one->direct || !direct) most = std::max(most, one->together);
    if (another) most = std::max(most, *another + *one->difference);
  }
  return most;
}

}  // namespace

std::vector<int> reach_by_target(const Protocol& protocol,
                                 const std::vector<Contribution>& contributions) {
  std::vector<int> reach;
  auto next = contributions.begin();
  for (const Target target : targets_of(protocol)) {
    int& sum = reach.emplace_back(0);
    std::unordered_map<std::string, std::vector<const Contribution*>> families;
    for (; next != contributions.end() && next->target == target; ++next) {
      const std::string& family = protocol.prompts[next->prompt].family;
      if (family.empty()) {
        sum += next->together;
      } else {
        families[family].push_back(&*next);
      }
    }
    for (const auto& [name, members] : families) sum += reach_of_family(members);
  }
  return reach;
}

std::vector<int> reach_by_target(const Protocol& protocol) {
  return reach_by_target(protocol, contributions_of(protocol, OtherAnswers::as_needed));
}

}  // namespace kneecheck
