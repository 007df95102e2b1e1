#include "checks.hpp"
#include "kneecheck/answers/words.hpp"

namespace kneecheck {
namespace {

constexpr int fine_steps = 6;  // from so many on, one step is less than a person can tell

void check_steps(Linting& linting, PromptIndex index, std::size_t place) {
  const Prompt& prompt = linting.protocol.prompts[index];
  const Difference& difference = prompt.differences[place];
  const bool is_fine = prompt.kind != Kind::choice && prompt.kind != Kind::yes_no &&
                       prompt.max - prompt.min >= fine_steps;
  if (!is_fine || difference.at_least != 1 || difference.percent_below) return;
  const auto words = [&](int value) { return shown(value_words(prompt, value)); };
  linting.add("W416", linting.places.value({"prompt", index, "difference", place, "at_least"}),
              text("a difference of {} on {} to {} is within the wobble of a guess", words(1),
                   words(prompt.min), words(prompt.max)),
              "ask for two steps or more");
}

void check_whole_body(Linting& linting, PromptIndex index, std::size_t place) {
  const Protocol& protocol = linting.protocol;
  for (const Points& entry : protocol.prompts[index].differences[place].points) {
    const Imbalance& imbalance = protocol.imbalances[entry.imbalance];
    if (imbalance.per_side) continue;
    linting.add(
        "W413", linting.places.key({"prompt", index, "difference", place, "points", imbalance.id}),
        text("a bigger difference can come from a better left side; is {} meant?",
             shown(imbalance.id)),
        "a difference says which side is worse: give its points to an imbalance of each side");
  }
}

}  // namespace

void check_differences(Linting& linting) {
  for (PromptIndex index = 0; index < linting.protocol.prompts.size(); ++index) {
    for (std::size_t i = 0; i < linting.protocol.prompts[index].differences.size(); ++i) {
      check_steps(linting, index, i);
      check_whole_body(linting, index, i);
    }
  }
}

}  // namespace kneecheck
