// Screen: what a person sees of a stream of bytes, on a terminal that knows almost nothing. What it
// does not know, it refuses: that makes it the list of what the program may send.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kneecheck::testing {

class Screen {
 public:
  explicit Screen(int columns) : columns_(columns) {}

  // Takes text, CR, LF, BS, BEL and ESC [ ... m. Throws std::runtime_error for any other
  // control or escape sequence.
  void feed(std::string_view bytes);

  void resize(int columns) { columns_ = columns; }

  // All lines, those that scrolled away too, without blanks at their ends.
  std::vector<std::string> lines() const;

  // Everything that was ever shown, in order, also what was overwritten; a CR begins a line too.
  const std::string& shown() const { return shown_; }

  int bells() const { return bells_; }
  int escapes() const { return escapes_; }
  int carriage_returns() const { return carriage_returns_; }  // those that no LF follows

 private:
  void put(std::string_view character);
  std::size_t control(std::string_view bytes);

  int columns_;
  std::vector<std::vector<std::string>> cells_ = {{}};
  std::size_t column_ = 0;
  std::string pending_;  // a character or a sequence that is not whole yet
  std::string shown_;
  bool after_return_ = false;
  int bells_ = 0;
  int escapes_ = 0;
  int carriage_returns_ = 0;
};

}  // namespace kneecheck::testing
