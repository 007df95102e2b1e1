// What the laws share: how many random protocols each is tried on, and scores in one call.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/scorer.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "support/random.hpp"
#include "support/random_protocol.hpp"

namespace kneecheck {

#ifdef __SANITIZE_ADDRESS__
constexpr std::uint64_t law_cases = 200;
#else
constexpr std::uint64_t law_cases = 2000;
#endif

inline std::vector<TargetScore> scores_of(const Protocol& protocol, const Answers& answers) {
  return Scorer(protocol).score(answers, Course(protocol, answers));
}

// The items that take an answer with a value.
inline std::vector<Item> scored_items_of(const Protocol& protocol) {
  std::vector<Item> items;
  for (const Item item : items_of(protocol)) {
    const Kind kind = protocol.prompts[item.prompt].kind;
    if (kind != Kind::info && kind != Kind::text) items.push_back(item);
  }
  return items;
}

// A worse value than the answer's, if there is one. Of a compare: further out on the same side.
inline std::optional<int> worse_value(const Prompt& prompt, int value, Random& random) {
  const bool high = prompt.kind == Kind::compare ? value > 0 || (value == 0 && random.chance(50))
                                                 : prompt.worse == Worse::high;
  if (value == (high ? prompt.max : prompt.min)) return std::nullopt;
  return high ? random.between(value + 1, prompt.max) : random.between(prompt.min, value - 1);
}

inline Answers with(Answers answers, Item item, Answer answer) {
  answers.set(item, answer);
  return answers;
}

}  // namespace kneecheck
