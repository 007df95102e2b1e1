// Mirror: the same answers from a person whose left is the other's right.
#pragma once

#include <string>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck::testing {

inline Item mirrored(Item item) { return {item.prompt, opposite(item.side)}; }

inline Target mirrored(Target target) { return {target.imbalance, opposite(target.side)}; }

inline Answer mirrored(const Prompt& prompt, Answer answer) {
  if (prompt.kind == Kind::compare && answer.value) answer.value = -*answer.value;
  return answer;
}

inline Answers mirrored(const Protocol& protocol, const Answers& answers) {
  Answers mirror;
  for (const Item item : items_of(protocol))
    mirror.set(mirrored(item), mirrored(protocol.prompts[item.prompt], answers.get(item)));
  return mirror;
}

// "left" for "right" and the other way round.
inline std::string mirrored(std::string words) {
  std::size_t from = 0;
  while (from < words.size()) {
    if (words.compare(from, 4, "left") == 0) {
      words.replace(from, 4, "right");
      from += 5;
    } else if (words.compare(from, 5, "right") == 0) {
      words.replace(from, 5, "left");
      from += 4;
    } else {
      ++from;
    }
  }
  return words;
}

}  // namespace kneecheck::testing
