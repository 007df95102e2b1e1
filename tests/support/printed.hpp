// Reports as text, and the ways tests look into them.
#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/report/report.hpp"
#include "support/report_cases.hpp"

namespace kneecheck::testing {

// Wide enough for every line of the examples.
constexpr Look wide{.width = 140};

inline std::string printed(const Protocol& protocol, const Sheet& sheet, const Look& look = wide) {
  return text_report(protocol, sheet, Assessor(protocol).assess(sheet.answers), look).str();
}

// The report of a sheet that has these answers and says nothing else.
inline std::string printed(const Protocol& protocol, const Answers& answers) {
  Sheet sheet;
  sheet.answers = answers;
  return printed(protocol, sheet);
}

inline std::string printed_json(const Protocol& protocol, const Sheet& sheet,
                                const std::string& version = "1.0.0") {
  return json_report(protocol, sheet, Assessor(protocol).assess(sheet.answers), version);
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
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
