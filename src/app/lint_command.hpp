// Lint: checks files that people write, and prints every problem.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Throws Failure, or BrokenPipe. What it returns is `done`, or `no` where there are errors (or,
// with --deny warnings, warnings).
ExitStatus obey(const LintOptions& options, const Closed& closed);

}  // namespace kneecheck
