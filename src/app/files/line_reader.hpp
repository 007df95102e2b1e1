// Line reader: a script's lines, from a file or a pipe, as they come. Looks far enough ahead to
// tell a sheet from lines, and never holds more than that.
#pragma once

#include <string>

#include "app/files/line_buffer.hpp"
#include "kneecheck/interview/terminal.hpp"

namespace kneecheck {

class LineReader {
 public:
  // Reads from `descriptor`, which stays the caller's.
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}

  // Reads on until the first line that is neither blank nor a comment, and says whether it begins a
  // sheet. Only before the first next().
  bool begins_a_sheet();

  // The rest of the input, with what was looked at. Throws Failure (3, 5); `name` is for messages.
  std::string whole(const Text& name);

  // The next line. After End or Failed, the same again.
  Line next();

 private:
  int descriptor_;
  LineBuffer lines_;
  bool ended_ = false;
  int error_ = 0;
};

}  // namespace kneecheck
