// What the laws share: how many random protocols each is tried on, and scores in one call.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/assessment/scorer.hpp"
#include "kneecheck/protocol/protocol.hpp"
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

inline Answers with(Answers answers, Item item, Answer answer) {
  answers.set(item, answer);
  return answers;
}

}  // namespace kneecheck
