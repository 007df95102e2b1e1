// Resume: carries on a session at its first open question.
#pragma once

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/saved_session.hpp"
#include "app/screen.hpp"
#include "app/start_up.hpp"

namespace kneecheck {

// Throws Failure, or BrokenPipe; returns as `run` does.
ExitStatus obey(const ResumeOptions& options, const Closed& closed);

// The same for a session that is held already. `options.session`: how it is named from now on.
ExitStatus carry_on(const ResumeOptions& options, const Closed& closed, const Setting& setting,
                    const ShownProtocol& protocol, SavedSession session);

}  // namespace kneecheck
