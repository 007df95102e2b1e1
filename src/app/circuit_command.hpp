// Circuit: leads a person through the strength circuit that a session's result offers.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Says why where no circuit is offered. What was done is saved with the session. Throws Failure: 2
// without a person at a terminal, or without such a session, 4 if the person left before the end, 5
// if the terminal cannot be read or the session not be saved.
ExitStatus obey(const CircuitOptions& options, const Closed& closed);

}  // namespace kneecheck
