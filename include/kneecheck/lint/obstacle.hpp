// Obstacle: why a prompt can never be asked, whatever is answered to the prompts before it.
#pragma once

#include <optional>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

enum class ObstacleKind {
  clash,        // it needs two answers to `prompt` that exclude each other, `one` and `other`
  never_asked,  // it needs an answer to `prompt`, which is never asked either
  ends_screen,  // it needs the answer `one` to `prompt`, and that ends the screen
  several,      // there is no single reason
};

// The answers that a condition asks for, or rules out.
struct Wanted {
  Match match;
  bool negated = false;
};

struct Obstacle {
  ObstacleKind kind = ObstacleKind::several;
  PromptIndex prompt = 0;
  Wanted one;
  Wanted other;
};

// By prompt; nullopt for a prompt that can be asked on at least one side. Every prompt that its
// gates read, directly or through gates of their own, is answered in every way that may matter.
// Only what is certain is an obstacle: gates too tangled to try every way have none.
std::vector<std::optional<Obstacle>> obstacles_of(const Protocol& protocol);

}  // namespace kneecheck
