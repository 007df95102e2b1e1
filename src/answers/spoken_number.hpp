// Spoken number: the number that words say to a scale, number or hold prompt: "7/10", "8,5 cm",
// "6 min".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// What a number is said to.
struct NumberAsked {
  const Prompt& prompt;
  const ReplyWords& words;  // those of the protocol
  Form form;
};

// In the prompt's own count, seconds for a hold, and scaled by its decimals; it may be out of its
// limits. nullopt where the words say no number. REQUIRES: `said` is folded.
std::optional<std::int64_t> spoken_number(const NumberAsked& asked, std::string_view said);

}  // namespace kneecheck
