// Drops: where a worse answer gives fewer points to an imbalance that it speaks for.
//
// Nothing is said about answers that leave a test out through unsafe_if (that is what it is for),
// about prompts that do not say which end is bad, about choices that stand for the left and the
// right side, or about differences toward the whole body.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Of two answers to one prompt the worse gives less by itself.
struct Drop {
  PromptIndex prompt = 0;
  ImbalanceIndex imbalance = 0;
  int better = 0;  // the two answers; on a compare, toward the right side
  int worse = 0;
  int better_points = 0;
  int worse_points = 0;
  std::optional<std::size_t> better_finding;  // where the points come from; nullopt: from none
  std::optional<std::size_t> worse_finding;
};

// By prompt and finding; at most one for each finding that gives too much, or too little.
std::vector<Drop> drops_of(const Protocol& protocol);

// A worse answer makes a condition false, and takes more away with it than it adds.
struct Closing {
  enum class What { prompt, finding, difference };
  PromptIndex prompt = 0;  // whose answers they are
  ImbalanceIndex imbalance = 0;
  int better = 0;  // holds
  int worse = 0;   // does not
  int points = 0;  // what is taken away, at most
  What what = What::prompt;
  PromptIndex closed = 0;  // the prompt that is no longer asked, or whose finding no longer counts
  std::size_t index = 0;   // of the finding or difference
  std::size_t condition = 0;  // its number there
};

// At most one for each condition.
std::vector<Closing> closings_of(const Protocol& protocol);

}  // namespace kneecheck
