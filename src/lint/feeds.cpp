#include "feeds.hpp"

#include <algorithm>

namespace kneecheck {
namespace {

struct Gathered {
  ImbalanceIndex imbalance = 0;
  bool difference = false;
  Given given;
};

}  // namespace

std::vector<Feed> feeds_of(const Prompt& prompt) {
  std::vector<Gathered> entries;
  const auto gather = [&](const auto& givers, bool difference) {
    for (std::size_t place = 0; place < givers.size(); ++place)
      for (const Points& entry : givers[place].points)
        entries.push_back({entry.imbalance, difference, {place, entry.points}});
  };
  gather(prompt.findings, false);
  gather(prompt.differences, true);
  std::stable_sort(entries.begin(), entries.end(), [](const Gathered& one, const Gathered& two) {
    return one.imbalance < two.imbalance;
  });
  std::vector<Feed> feeds;
  for (const Gathered& entry : entries) {
    if (feeds.empty() || feeds.back().imbalance != entry.imbalance)
      feeds.push_back({entry.imbalance, {}, {}});
    (entry.difference ? feeds.back().differences : feeds.back().findings).push_back(entry.given);
  }
  return feeds;
}

std::vector<Side> sides_of(const Imbalance& imbalance) {
  return imbalance.per_side ? std::vector{Side::left, Side::right} : std::vector{Side::whole};
}

}  // namespace kneecheck
