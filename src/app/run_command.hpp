// Run: the default command. Asks, ranks and reports.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Throws Failure, or BrokenPipe. What it returns is `done`, or `no` where --fail-on was reached.
ExitStatus obey(const RunOptions& options, const Closed& closed);

}  // namespace kneecheck
