#include "kneecheck/text/message.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr int indent = 4;
constexpr std::string_view command = " kneecheck ";

// Where the word that begins at `at` ends, with the blanks before it. A command behind a colon is
// one word to its end.
std::size_t word_end(std::string_view line, std::size_t at) {
  if (at > 0 && line[at - 1] == ':' && line.substr(at).starts_with(command)) return line.size();
  const std::size_t begin = std::min(line.find_first_not_of(' ', at), line.size());
  return std::min(line.find(' ', begin), line.size());
}

std::string broken(std::string_view line, int width) {
  std::string all;
  std::string shown;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = word_end(line, at);
    const std::string_view word = line.substr(at, end - at);
    const std::size_t begin = word.find_first_not_of(' ');
    const bool fits = display_width(shown) + display_width(word) <= width;
    if (shown.empty() || fits || begin == std::string_view::npos) {
      shown += word;
    } else {
      all += shown + "\n";
      shown = std::string(indent, ' ').append(word.substr(begin));
    }
    at = end;
  }
  return all + shown + "\n";
}

}  // namespace

Text with_command(const Text& sentence, const Text& command, int width) {
  const Text line = sentence + " " + command;
  if (display_width(line.str()) <= width) return line + "\n";
  return wrapped({}, sentence, width) + command + "\n";
}

Text fitted(const Text& lines, int width) {
  std::string all;
  std::string_view rest = lines.str();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    all += broken(line, width);
  }
  return TextDoor::trusted(std::move(all));
}

}  // namespace kneecheck
