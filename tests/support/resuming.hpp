// Resuming: how a session that was cut is carried on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/process.hpp"

namespace kneecheck::testing {

// For the one session in `folder`, which was begun with `arguments`. One that is finished, but
// whose report nobody has seen, is named.
inline std::vector<std::string> resuming(const std::string& folder,
                                         const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"resume", "--data-dir", folder};
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".toml") continue;
    const bool unfinished =
        read_file(entry.path()).find("state = \"partial\"") != std::string::npos;
    if (!unfinished) all.push_back(entry.path().stem());
  }
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

}  // namespace kneecheck::testing
