// Schema: what files and reports look like, for machines.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Throws Failure, or BrokenPipe.
ExitStatus obey(const SchemaOptions& options, const Closed& closed);

}  // namespace kneecheck
