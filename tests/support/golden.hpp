// Golden files: what is printed, byte for byte, kept under tests/golden. With
// KNEECHECK_UPDATE_GOLDEN=1 they are rewritten, and the git diff is the review.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "support/catch.hpp"

namespace kneecheck::testing {

// Compares with tests/golden/NAME.txt; a missing file is a difference.
inline void check_golden(const std::string& name, const std::string& printed) {
  const std::string path = std::string(KNEECHECK_SOURCE_DIR) + "/tests/golden/" + name + ".txt";
  const char* update = std::getenv("KNEECHECK_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") {
    std::ofstream(path, std::ios::binary) << printed;
  }
  std::ostringstream kept;
  kept << std::ifstream(path, std::ios::binary).rdbuf();
  INFO(path);
  CHECK(printed == kept.str());
}

}  // namespace kneecheck::testing
