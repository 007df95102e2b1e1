// Loader: the text of a protocol file becomes a Protocol, or all its problems at once.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

constexpr std::size_t max_file_bytes = 1 << 20;

// A file that was read but is not usable (exit 3). Carries every problem found, sorted by place.
class BadFile : public std::runtime_error {
 public:
  explicit BadFile(std::vector<Diagnostic> problems);
  const std::vector<Diagnostic>& problems() const { return problems_; }

 private:
  std::vector<Diagnostic> problems_;
};

// `source` is the whole file. Throws BadFile: a syntax error stops at the first one (code E001 to
// E005), everything else is reported together. Never aborts, whatever the bytes.
Protocol load_protocol(std::string_view source);

}  // namespace kneecheck
