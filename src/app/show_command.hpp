// Show: a protocol as text, as its file, or as something to fill in.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Throws Failure, or BrokenPipe.
ExitStatus obey(const ShowOptions& options, const Closed& closed);

}  // namespace kneecheck
