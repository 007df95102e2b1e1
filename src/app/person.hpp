// Person: answers from somebody at a terminal.
#pragma once

#include "app/environment.hpp"
#include "app/options.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// Whether standard input is a person's, and no file of answers was named.
bool asks_a_person(const RunOptions& options);

// Leads through the screen, on standard error or, where that is no terminal, on the terminal
// itself. Throws Failure: 4 if the person left, 5 if the terminal cannot be read.
Sheet ask_person(const Protocol& protocol, const RunOptions& options,
                 const Environment& environment);

}  // namespace kneecheck
