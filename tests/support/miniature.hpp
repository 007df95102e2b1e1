// The miniature protocol and a full set of answers to it, whole or with something in it changed.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "support/process.hpp"

namespace kneecheck::testing {

inline const std::string miniature_path = KNEECHECK_SOURCE_DIR "/tests/support/miniature.toml";

inline std::string miniature() { return read_file(miniature_path); }

// `text` with the first `from` in it replaced. Throws if there is none.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos)
    throw std::runtime_error("no \"" + std::string(from) + "\" to replace");
  return text.replace(at, from.size(), to);
}

inline std::string repeated(std::string_view words, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += words;
  return all;
}

// One line for each of the 13 questions that are asked.
inline const std::string miniature_answers =
    "no\n3\n8\n5\n-\n2\n2\n4\n3\n30\na little\nclearly\nright\n";

// Reads as root cannot: where a file's mode forbids it, it is forbidden.
inline Run without_privileges(std::vector<std::string> arguments) {
  Run what{.arguments = {"--bounding-set=-all", "--inh-caps=-all", KNEECHECK_PROGRAM}};
  what.arguments.insert(what.arguments.end(), arguments.begin(), arguments.end());
  what.program = "setpriv";
  return what;
}

}  // namespace kneecheck::testing
