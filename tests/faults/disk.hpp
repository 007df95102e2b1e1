// Disk: how the storage shim spoils the disk of the real program.
#pragma once

#include <algorithm>
#include <cerrno>
#include <sstream>
#include <string>
#include <vector>

#include "support/process.hpp"

namespace kneecheck::testing {

struct Disk {
  std::string folder;          // only what is done in it is spoilt
  std::string fault = "none";  // kill, half, short, fail, fail_from_then_on
  int at = 1;                  // at which call, from 1
  int error = EIO;
  std::string calls = {};  // "write fsync": of these calls only
  std::string log = {};    // a file for the name of each call

  // To be set for the program.
  std::vector<std::string> environment(std::vector<std::string> more = {}) const {
    const std::vector<std::string> all = {
        "LD_PRELOAD=" KNEECHECK_STORAGE_SHIM,
        // The shim stands before the sanitizer, and may.
        "ASAN_OPTIONS=verify_asan_link_order=0", "STORAGE_FOLDER=" + folder,
        "STORAGE_FAULT=" + fault, "STORAGE_AT=" + std::to_string(at),
        "STORAGE_ERRNO=" + std::to_string(error), "STORAGE_CALLS=" + calls, "STORAGE_LOG=" + log};
    more.insert(more.end(), all.begin(), all.end());
    return more;
  }

  // The calls in the order in which they were made.
  std::vector<std::string> made() const {
    std::istringstream lines(read_file(log));
    std::vector<std::string> all;
    for (std::string line; std::getline(lines, line);) all.push_back(line);
    return all;
  }
};

// The numbers, from 1, of those calls that have one of the names; without names, of all. Under
// sanitizers, of every tenth.
inline std::vector<int> numbers(const std::vector<std::string>& calls,
                                const std::vector<std::string>& names = {}) {
  std::vector<int> all;
  for (int at = 1; at <= static_cast<int>(calls.size()); ++at) {
    const std::string& name = calls[static_cast<std::size_t>(at - 1)];
    if (names.empty() || std::ranges::find(names, name) != names.end()) all.push_back(at);
  }
  std::vector<int> tried;
  for (std::size_t at = 0; at < all.size(); at += sanitized ? 10 : 1) tried.push_back(all[at]);
  return tried;
}

}  // namespace kneecheck::testing
