// Soon: how quick an end is asked for, on a machine that does other things too.
#pragma once

#include <chrono>

#include "support/process.hpp"

namespace kneecheck::testing {

constexpr std::chrono::milliseconds soon{500};

// Whether something that takes so long was done soon. A busy machine may be late, but hardly three
// times in a row: `again` does it once more, and says how long it took. The sanitizers are not
// asked to be quick.
template <typename Again>
bool was_soon(std::chrono::nanoseconds took, Again&& again) {
  return sanitized || took <= soon || again() <= soon || again() <= soon;
}

}  // namespace kneecheck::testing
