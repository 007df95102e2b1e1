// The parts of a random protocol: its prompts with their findings, and the conditions.
#pragma once

#include <vector>

#include "support/random_protocol.hpp"

namespace kneecheck {

// One or two conditions for an `if`, on any prompts; none if no prompt has values.
std::vector<Condition> random_ifs(const Protocol& protocol, const ProtocolOptions& options,
                                  Random& random);

// The same for the leave_out_if of an exercise.
std::vector<Condition> random_leave_outs(const Protocol& protocol, const ProtocolOptions& options,
                                         Random& random);

// An ask_if on any prompts; none if no prompt has values.
Gate random_gate(const Protocol& protocol, const ProtocolOptions& options, Random& random);

// A yes_no that could be a sign of a page: without gates, sides and pain.
Prompt random_sign(const Protocol& protocol, const ProtocolOptions& options, Random& random);

}  // namespace kneecheck
