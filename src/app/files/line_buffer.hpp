// Line buffer: bytes in, lines out, as terminals and scripts both take them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

constexpr std::size_t max_line_bytes = 1000;

class LineBuffer {
 public:
  void add(std::string_view bytes);

  // The next whole line, or TooLong as soon as there are too many bytes for one; nullopt: more
  // bytes are needed. Call until it gives nullopt before adding more, and no more than one line is
  // ever held.
  std::optional<Line> next();

  // What is left at the end of input: a last line without a line end counts.
  std::optional<Line> last();

  void clear();

  // What was added and not yet taken.
  std::string_view rest() const { return std::string_view(bytes_).substr(taken_); }

 private:
  std::string bytes_;
  std::size_t taken_ = 0;  // so many bytes of it
  bool dropping_ = false;  // the rest of a line that was too long
};

}  // namespace kneecheck
