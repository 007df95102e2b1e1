// Random sheets of the shipped protocols, in which enough is left as it is that people come to the
// end of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/random_protocol.hpp"
#include "vignettes/shipped.hpp"

namespace kneecheck::testing {

// The protocol in every language that it speaks.
inline std::vector<Protocol> spoken(std::string_view name) {
  std::vector<Protocol> all = {shipped(name)};
  all.front().built_in = true;
  for (const BuiltinTranslation& one : builtin_translations()) {
    if (one.protocol != name) continue;
    all.push_back(translated(all.front(), read_translation(all.front(), one.source)));
  }
  return all;
}

// Somebody with nothing to report, who answers some of it at random, in every way that a question
// may be answered. Half of them touch no warning sign; one in five answers all of it at random.
inline Answers some_answers(const Protocol& protocol, std::uint64_t seed) {
  if (seed % 5 == 0) return random_answers(protocol, seed);
  Random random(seed);
  const bool with_signs = random.chance(50);
  const int changed = random.between(5, 100);
  const bool plain = random.chance(60);
  Answers answers = calm_answers(protocol);
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info || prompt.kind == Kind::text) continue;
    if (!prompt.red_flags.empty() && (!with_signs || !random.chance(20))) continue;
    if (!random.chance(changed)) continue;
    answers.set(item, plain ? random_plain_answer(prompt, random) : random_answer(prompt, random));
  }
  return answers;
}

}  // namespace kneecheck::testing
