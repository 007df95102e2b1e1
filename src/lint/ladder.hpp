// Ladder: what a prompt's answers give to one side of an imbalance, from the best answer to the
// worst, while some conditions hold and nothing is known of the others.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "feeds.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

struct Rung {
  int points = 0;
  std::optional<std::size_t> finding;  // where they come from
};

using Ladder = std::vector<Rung>;

// One ladder without any condition, and one for the conditions of each finding that has some (of
// the first few, where a prompt has more than anybody writes): from the answers of side `from`,
// toward side `toward`. Findings that both sides have to meet are left out. `answers` are the
// answers to look at. None of a prompt with more findings and answers than anybody writes.
std::vector<Ladder> ladders_of(const Protocol& protocol, PromptIndex prompt, const Feed& feed,
                               Side from, Side toward, const std::vector<int>& answers);

}  // namespace kneecheck
