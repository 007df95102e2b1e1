// Bytes move the cursor and letters of a screen, and unknown ones are refused.
#include "support/screen.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/utf8.hpp"

namespace kneecheck::testing {
namespace {

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

// So many bytes of a character are there of those it needs.
bool is_cut_off(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  return bytes.size() < needs;
}

}  // namespace

void Screen::feed(std::string_view bytes) {
  pending_ += bytes;
  std::string_view left = pending_;
  while (!left.empty()) {
    std::size_t used = 0;
    if (is_control(static_cast<unsigned char>(left.front()))) {
      used = control(left);
    } else if (!is_cut_off(left)) {
      const Utf8Step step = utf8_front(left);
      if (!step.point) throw std::runtime_error("a byte that is not UTF-8 reached the terminal");
      if (*step.point >= 0x80 && *step.point < 0xA0) {
        throw std::runtime_error("a C1 control reached the terminal");
      }
      used = step.bytes;
      put(left.substr(0, used));
    }
    if (used == 0) break;
    left.remove_prefix(used);
  }
  pending_ = std::string(left);
}

void Screen::put(std::string_view character) {
  if (after_return_) {
    shown_ += '\n';
    ++carriage_returns_;
  }
  after_return_ = false;
  shown_ += character;
  const int width = display_width(character);
  if (width == 0 && column_ > 0) {
    cells_.back()[column_ - 1] += character;
    return;
  }
  if (column_ + static_cast<std::size_t>(width) > static_cast<std::size_t>(columns_)) {
    cells_.emplace_back();
    column_ = 0;
  }
  auto& line = cells_.back();
  if (line.size() < column_ + static_cast<std::size_t>(width)) {
    line.resize(column_ + static_cast<std::size_t>(width), " ");
  }
  line[column_] = character;
  if (width == 2) line[column_ + 1].clear();
  column_ += static_cast<std::size_t>(width);
}

// Bytes used; 0: more are needed.
std::size_t Screen::control(std::string_view bytes) {
  switch (bytes.front()) {
    case '\r':
      after_return_ = true;
      column_ = 0;
      return 1;
    case '\n':
      after_return_ = false;
      shown_ += '\n';
      cells_.emplace_back();
      return 1;
    case '\b':
      if (column_ > 0) --column_;
      return 1;
    case '\a':
      ++bells_;
      return 1;
    case '\x1b':
      break;
    default:
      throw std::runtime_error(
          fmt::format("control {:#04x} reached the terminal", static_cast<int>(bytes.front())));
  }
  if (bytes.size() < 2) return 0;
  const std::size_t end = bytes[1] == '[' ? bytes.find_first_not_of("0123456789;", 2) : 1;
  if (end == std::string_view::npos) return 0;
  ++escapes_;
  if (bytes[end] != 'm' || end == 1) {
    throw std::runtime_error(
        fmt::format("an escape sequence reached the terminal: ESC {}", bytes.substr(1, end)));
  }
  return end + 1;
}

std::vector<std::string> Screen::lines() const {
  std::vector<std::string> lines;
  for (const auto& cells : cells_) {
    std::string line;
    for (const std::string& cell : cells) line += cell;
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace kneecheck::testing
