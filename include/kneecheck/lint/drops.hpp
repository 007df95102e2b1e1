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

// Two answers to one prompt, of which the worse gives fewer points by itself.
struct Drop {
  PromptIndex prompt = 0;
  int better = 0;  // the two answers; on a compare, the worse one speaks against the right side
  int worse = 0;
  int better_points = 0;
  int worse_points = 0;
  std::optional<std::size_t> better_finding;  // the one that gives the points; nullopt: none does
  std::optional<std::size_t> worse_finding;
};

// By prompt and finding; at most one for each finding that gives too much or too little.
std::vector<Drop> drops_of(const Protocol& protocol);

enum class ReaderKind { ask_if, unsafe_if, finding, difference, red_flag, remark, leave_out_if };

// A condition that reads a prompt's answers from elsewhere.
struct Reader {
  std::size_t from = 0;  // the prompt that has the condition; of leave_out_if the exercise
  ReaderKind kind = ReaderKind::ask_if;
  std::size_t index = 0;                 // of the finding, difference, red flag or remark
  std::size_t number = 0;                // of the condition there
  const Condition* condition = nullptr;  // of the protocol
};

// A condition that a worse answer makes false, which takes away more than the answer adds.
struct Closing {
  PromptIndex prompt = 0;  // whose answers `better` and `worse` are
  ImbalanceIndex imbalance = 0;
  int better = 0;  // makes the condition true
  int worse = 0;   // makes it false
  int points = 0;  // the most that is taken away
  Reader closed;   // of ask_if, a finding or a difference
};

// At most one for each condition.
std::vector<Closing> closings_of(const Protocol& protocol);

}  // namespace kneecheck
