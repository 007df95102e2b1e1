// Alone: what one prompt's answers give to one imbalance, whatever else is answered. Both are made
// a protocol of their own, and the scorer is asked.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Points of one finding or difference.
struct Given {
  std::size_t index = 0;  // in Prompt::findings or Prompt::differences
  int points = 0;
};

// What one prompt gives to one imbalance.
struct Feed {
  ImbalanceIndex imbalance = 0;
  std::vector<Given> findings;  // in file order
  std::vector<Given> differences;
};

// In the order of imbalances; only those that get something.
std::vector<Feed> feeds_of(const Prompt& prompt);

// The most that any of them gives; 0 if that is nothing, or less.
int largest(const std::vector<Given>& all);

// The sides of the imbalance that points can go to.
std::vector<Side> sides_of(const Imbalance& imbalance);

// A protocol of the prompt, always asked, and the feed's imbalance; both have the index 0 there.
// Its findings and differences are those of the feed. `counts` says whether one counts, given its
// conditions, which it may change; what does not count gives no points.
Protocol alone(const Protocol& protocol, PromptIndex prompt, const Feed& feed,
               const std::function<bool(std::vector<Condition>&)>& counts);

// What one answer surely gives, and the finding that gives it.
struct Step {
  int points = 0;
  std::optional<std::size_t> finding;  // in Prompt::findings
};

// What each of the answers gives while some conditions hold and nothing is known of the others.
using Walk = std::vector<Step>;

// Walks over `answers`, for each case of conditions that matters: none holds, or those of one
// finding do (of the first few findings, where there are more than anybody writes). Where two
// sides give to the same target one walks, while the other is unanswered or has any of the answers.
// A target that mirrors another is left out: on a compare the left side. There are no walks over
// more findings and answers than anybody writes.
std::vector<Walk> walks_of(const Protocol& protocol, PromptIndex prompt, const Feed& feed,
                           const std::vector<int>& answers);

}  // namespace kneecheck
