// Since last: what changed between a person's last screen and the one they have just done.
#pragma once

#include <optional>

#include "app/files/protocol_source.hpp"
#include "app/options.hpp"
#include "app/sessions/session_order.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

struct SinceLast {
  Text line;        // "Since 2026-10-18: 3 measures better, none worse."
  Text comparison;  // whole, for standard output
};

// nullopt where the last session cannot be read by the protocol of now: `kneecheck compare` says
// why. REQUIRES: `now` is the assessment of `sheet`.
std::optional<SinceLast> since_last(const Options& options, const ListedSession& last,
                                    const ShownProtocol& protocol, const Sheet& sheet,
                                    const Assessment& now);

}  // namespace kneecheck
