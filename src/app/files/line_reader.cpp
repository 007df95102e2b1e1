#include "app/files/line_reader.hpp"

#include <system_error>

#include "app/failure.hpp"
#include "app/files/input_file.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/bad_file.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t chunk_bytes = 4096;

// Whether `head` holds enough to tell: a line that is neither blank nor a comment, ended or too
// long for an answer.
bool is_enough(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  while (!head.empty()) {
    const std::size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#') {
      return end != std::string_view::npos || line.size() > max_line_bytes;
    }
    if (end == std::string_view::npos) return false;
    head.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace

bool LineReader::begins_a_sheet() {
  std::string bytes;
  while (!ended_ && error_ == 0 && !is_enough(lines_.rest()) &&
         lines_.rest().size() <= max_file_bytes) {
    bytes.clear();
    error_ = read_more(descriptor_, chunk_bytes, bytes, ended_);
    lines_.add(bytes);
  }
  return looks_like_sheet(lines_.rest());
}

std::string LineReader::whole(const Text& name) {
  std::string bytes(lines_.rest());
  lines_.clear();
  while (!ended_ && error_ == 0 && bytes.size() <= max_file_bytes) {
    error_ = read_more(descriptor_, max_file_bytes + 1 - bytes.size(), bytes, ended_);
  }
  if (error_ != 0) throw system_failure(name, error_);
  if (bytes.size() > max_file_bytes) {
    throw failure(ExitStatus::bad_data, too_large(name, max_file_bytes));
  }
  return bytes;
}

Line LineReader::next() {
  std::string bytes;
  while (true) {
    if (auto line = lines_.take()) return *line;
    if (error_ != 0) return Failed{std::generic_category().message(error_)};
    if (ended_) return lines_.take_last().value_or(End{});
    bytes.clear();
    error_ = read_more(descriptor_, chunk_bytes, bytes, ended_);
    lines_.add(bytes);
  }
}

}  // namespace kneecheck
