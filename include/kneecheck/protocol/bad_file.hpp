// BadFile: a file that was read but is not usable, with everything that is wrong with it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

constexpr std::size_t max_file_bytes = 1 << 20;

// Exit 3. Carries every problem found, sorted by place; never none.
class BadFile : public std::runtime_error {
 public:
  explicit BadFile(std::vector<Diagnostic> problems)
      : std::runtime_error("the file is not usable"), problems_(std::move(problems)) {
    sort_by_place(problems_);
  }
  const std::vector<Diagnostic>& problems() const { return problems_; }

 private:
  std::vector<Diagnostic> problems_;
};

}  // namespace kneecheck
