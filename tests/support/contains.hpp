// The ways tests look into words that were printed.
#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace kneecheck::testing {

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// How often `part` stands in `text`.
inline int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// Without blanks and line ends.
inline std::string without_blanks(std::string words) {
  std::erase_if(words, [](char letter) { return letter == ' ' || letter == '\n'; });
  return words;
}

// Without bold, dim and colours.
inline std::string without_escapes(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = text.find('m', at);
    } else {
      plain += text[at];
    }
  }
  return plain;
}

// From the first `from` up to the next `to`. Throws where one is missing.
inline std::string between(const std::string& text, const std::string& from,
                           const std::string& to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) throw std::out_of_range(from);
  const std::size_t end = text.find(to, begin);
  if (end == std::string::npos) throw std::out_of_range(to);
  return text.substr(begin, end - begin);
}

}  // namespace kneecheck::testing
