// Resuming: how a session that was cut is carried on.
#pragma once

#include <string>
#include <vector>

namespace kneecheck::testing {

// The newest unfinished session in `folder`, which was begun with `arguments`.
inline std::vector<std::string> resuming(const std::string& folder,
                                         const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"resume", "--data-dir", folder};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

}  // namespace kneecheck::testing
