// Random protocols and sheets for the laws: small scales, every kind of prompt, finding, gate and
// status. The same seed gives the same protocol on every machine.
#pragma once

#include <cstdint>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "support/random.hpp"

namespace kneecheck {

struct ProtocolOptions {
  bool names_sides = true;             // findings and conditions may say left or right
  bool minus_points = true;            // findings may take points away
  bool gates = true;                   // ask_if, ask_if_any and unsafe_if
  bool unsafe = true;                  // unsafe_if
  bool pain_stops = true;              // max_pain_stops may be reached
  bool whole_body_differences = true;  // differences may give points to a whole-body imbalance
  bool only_rungs = false;   // every finding and condition opens toward the worse answers, and
                             // the best answer meets none
  bool untidy_both = false;  // findings with side = "both" need not be such rungs. Then "not
                             // asked counts as the best answer" may leave the range that was
                             // possible while the gate was unknown.
};

// 1 to 8 prompts, at times a page of signs among them, 1 to 4 imbalances, exercises, at times a
// circuit.
Protocol random_protocol(std::uint64_t seed, const ProtocolOptions& options);

// A prompt that could stand last in the protocol.
Prompt random_prompt(const Protocol& protocol, const ProtocolOptions& options, Random& random);

// Answers to every item, asked or not, of every status; about half of them are plain.
Answers random_answers(const Protocol& protocol, std::uint64_t seed);

// One answer that fits the prompt, of any status. REQUIRES: not an info prompt.
Answer random_answer(const Prompt& prompt, Random& random);

// A plain answer. REQUIRES: the prompt's kind has values.
Answer random_plain_answer(const Prompt& prompt, Random& random);

}  // namespace kneecheck
