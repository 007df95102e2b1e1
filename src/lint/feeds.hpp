// Feeds: what one prompt gives to each imbalance, gathered once, so that a check goes only over
// pairs of prompt and imbalance that have to do with each other.
#pragma once

#include <cstddef>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Points of one finding or difference.
struct Given {
  std::size_t place = 0;  // in Prompt::findings or Prompt::differences
  int points = 0;
};

struct Feed {
  ImbalanceIndex imbalance = 0;
  std::vector<Given> findings;  // in file order
  std::vector<Given> differences;
};

// In the order of imbalances; only those that get something.
std::vector<Feed> feeds_of(const Prompt& prompt);

// The sides of the imbalance that points can go to.
std::vector<Side> sides_of(const Imbalance& imbalance);

}  // namespace kneecheck
