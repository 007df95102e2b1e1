// Offering: somebody who has seen the first page of a report at the terminal asks for its other
// parts.
#pragma once

#include <optional>

#include "app/options.hpp"
#include "app/since_last.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {

// Says what changed `since` the last time. Shows the parts that are asked for on standard output,
// each as often as it is, until the person leaves or there are no more lines. REQUIRES: standard
// output is their terminal.
void offer_parts(const AssessedSheet& about, LookOptions look,
                 const std::optional<SinceLast>& since);

}  // namespace kneecheck
