#include "app/files/line_buffer.hpp"

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

std::optional<Line> LineBuffer::take() {
  if (dropping_) {
    const std::size_t end = rest().find('\n');
    taken_ = end == std::string_view::npos ? bytes_.size() : taken_ + end + 1;
    dropping_ = end == std::string_view::npos;
  }
  const std::size_t end = rest().find('\n');
  if (end != std::string_view::npos) {
    Line line = line_of(rest().substr(0, end));
    taken_ += end + 1;
    return line;
  }
  // Room for a carriage return, which does not count.
  if (rest().size() > max_line_bytes + 1) {
    clear();
    dropping_ = true;
    return TooLong{};
  }
  return std::nullopt;
}

std::optional<Line> LineBuffer::take_last() {
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
