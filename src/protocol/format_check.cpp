#include "format_check.hpp"

#include <cstdint>

namespace kneecheck {
namespace {

constexpr std::int64_t newest_format = 1;

}  // namespace

void refuse_newer_format(Problems& problems, const NodeTable& root) {
  const NodeEntry* const format = root.find("format");
  if (format == nullptr) return;
  const auto* const number = format->value.as<std::int64_t>();
  if (number == nullptr || *number <= newest_format) return;
  problems.add(
      "E010", format->value.place,
      text("this file has format {}; this kneecheck reads up to {}", *number, newest_format),
      "update kneecheck");
  throw BadFile(problems.take());
}

}  // namespace kneecheck
