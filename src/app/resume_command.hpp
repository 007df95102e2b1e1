// Resume: carries on a session at its first open question.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Throws Failure, or BrokenPipe; returns as `run` does.
ExitStatus obey(const ResumeOptions& options, const Closed& closed);

}  // namespace kneecheck
