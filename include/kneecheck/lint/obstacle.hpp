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
  several,      // no one reason
};

// Answers a condition asks for, or asks to be different from.
struct Wanted {
  Match match;
  bool negated = false;
  Side toward = Side::whole;  // of a compare: whose degree is meant
};

struct Obstacle {
  ObstacleKind kind = ObstacleKind::several;
  PromptIndex prompt = 0;
  Wanted one;
  Wanted other;
};

// By prompt; nullopt for one that can be asked, on at least one side. Every prompt that its gates
// read, directly or through gates of their own, is answered in every way that may matter. Only what
// is certain is an obstacle: gates too tangled to try every way have none.
std::vector<std::optional<Obstacle>> obstacles_of(const Protocol& protocol);

}  // namespace kneecheck
