// What every refusal has in common.
#pragma once

#include <string>

#include "support/catch.hpp"
#include "support/miniature.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {

// Ended by itself with this status, said why in these words, and printed nothing else.
inline void check_refused(const Outcome& outcome, int status, const std::string& why) {
  INFO(outcome.err);
  CHECK(outcome.signal == 0);
  CHECK(outcome.status == status);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find(why) != std::string::npos);
  CHECK(outcome.err.find('\x1b') == std::string::npos);
}

// Small whatever the input. How the work grows with it is counted in cost_test.cpp.
inline void check_small(const Outcome& outcome) {
  if (!sanitized) CHECK(outcome.peak_kib <= 32 * 1024);
}

inline Outcome run_protocol(const std::string& path) { return run({"--protocol", path}); }

inline Outcome answer_miniature(Input answers, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"--protocol", miniature_path});
  return run(std::move(more), std::move(answers));
}

}  // namespace kneecheck::testing
