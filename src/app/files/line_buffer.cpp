#include "app/files/line_buffer.hpp"

#include <utility>

#include "kneecheck/text/unprintable.hpp"

namespace kneecheck {
namespace {

Line line_of(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() > max_line_bytes) return TooLong{};
  if (const auto wrong = first_unprintable(line, false)) {
    return NotText{static_cast<int>(wrong->offset) + 1, wrong->what.str()};
  }
  return std::string(line);
}

}  // namespace

void LineBuffer::add(std::string_view bytes) {
  bytes_.erase(0, taken_);
  taken_ = 0;
  bytes_ += bytes;
}

std::optional<Line> LineBuffer::next() {
  for (auto end = rest().find('\n'); end != std::string::npos; end = rest().find('\n')) {
    const std::string_view line = rest().substr(0, end);
    taken_ += end + 1;
    if (!std::exchange(dropping_, false)) return line_of(line);
  }
  // Room for a carriage return, which does not count.
  if (!dropping_ && rest().size() <= max_line_bytes + 1) return std::nullopt;
  const bool was_dropping = dropping_;
  clear();
  dropping_ = true;
  return was_dropping ? std::nullopt : std::optional<Line>(TooLong{});
}

std::optional<Line> LineBuffer::last() {
  if (dropping_ || rest().empty()) return std::nullopt;
  Line line = line_of(rest());
  clear();
  return line;
}

void LineBuffer::clear() {
  bytes_.clear();
  taken_ = 0;
  dropping_ = false;
}

}  // namespace kneecheck
