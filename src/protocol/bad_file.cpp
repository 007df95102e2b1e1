#include "kneecheck/protocol/bad_file.hpp"

#include <utility>

namespace kneecheck {
namespace {

std::vector<Diagnostic> sorted(std::vector<Diagnostic> problems) {
  sort_by_place(problems);
  return problems;
}

}  // namespace

BadFile::BadFile(std::vector<Diagnostic> problems)
    : std::runtime_error("the file is not usable"), problems_(sorted(std::move(problems))) {}

}  // namespace kneecheck
