#include "checks.hpp"
#include "kneecheck/lint/obstacle.hpp"
#include "phrases.hpp"

namespace kneecheck {
namespace {

Text wanted_phrase(const Prompt& prompt, const Wanted& wanted) {
  const Text phrase = match_phrase(prompt, wanted.match, wanted.toward);
  return wanted.negated ? text("not {}", phrase) : phrase;
}

Text reason(const Protocol& protocol, const Obstacle& obstacle) {
  const Prompt& prompt = protocol.prompts[obstacle.prompt];
  switch (obstacle.kind) {
    case ObstacleKind::clash:
      return text("{} cannot be both {} and {}", shown(prompt.id),
                  wanted_phrase(prompt, obstacle.one), wanted_phrase(prompt, obstacle.other));
    case ObstacleKind::never_asked:
      return text("it needs an answer to {}, which is never asked either", shown(prompt.id));
    case ObstacleKind::ends_screen:
      return text("it needs {} to be {}, and that answer ends the screen", shown(prompt.id),
                  wanted_phrase(prompt, obstacle.one));
    case ObstacleKind::several:
      return "no answers fit all its conditions, and those of the prompts they look at";
  }
  return {};
}

}  // namespace

void check_gates(Linting& linting) {
  const std::vector<std::optional<Obstacle>> obstacles = obstacles_of(linting.protocol);
  for (PromptIndex i = 0; i < obstacles.size(); ++i) {
    if (!obstacles[i]) continue;
    const Prompt& prompt = linting.protocol.prompts[i];
    Diagnostic& found = linting.add(
        "E427", linting.places.value({"prompt", i}),
        text("{} is never asked: {}", shown(prompt.id), reason(linting.protocol, *obstacles[i])),
        "change its conditions, or use ask_if_any where one of them is enough");
    if (obstacles[i]->kind != ObstacleKind::several)
      found.related.push_back(
          {linting.places.value({"prompt", obstacles[i]->prompt}),
           text("{} is asked here", shown(linting.protocol.prompts[obstacles[i]->prompt].id))});
  }
}

}  // namespace kneecheck
